import { request } from 'node:http';

/** What a client met. `silent`: the server accepted and did not answer in time. */
export type Visit =
  | { kind: 'answer'; status: number; type: string; body: string; ms: number }
  | { kind: 'silent' }
  | { kind: 'error'; code: string };

/** Longer than any healthy answer on loopback takes on a busy machine. Milliseconds. */
const PATIENCE_MS = 4000;

/**
 * Fetches one page as a plain client.
 * @param patience milliseconds until it gives up
 * @param bytes sent along, as a log-in's certificate is
 */
export function visit(
  address: string | undefined,
  path: string,
  patience = PATIENCE_MS,
  bytes = 0,
) {
  const began = performance.now();
  return new Promise<Visit>((resolve) => {
    const method = bytes > 0 ? 'POST' : 'GET';
    const asked = request(`http://${address}${path}`, { agent: false, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          kind: 'answer',
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks).toString('utf8'),
          ms: performance.now() - began,
        });
      });
    });
    asked.end('M'.repeat(bytes));
    const tired = setTimeout(() => {
      resolve({ kind: 'silent' });
      asked.destroy();
    }, patience);
    asked.on('close', () => clearTimeout(tired));
    asked.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: 'error', code: error.code ?? error.message });
    });
  });
}
