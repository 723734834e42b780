import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { now } from './one-clock.ts';

/** What the benchmark says: this path answers well, or fails. */
export interface Order {
  path: string;
  fails: boolean;
}

/** What the target says: the first failing answer of a path has just left. */
export interface Failed {
  path: string;
  at: number;
}

/**
 * A server whose paths fail on demand, in a process of its own. Tells its address to whoever forked
 * it, then when a path first failed, and ends with them.
 */
const failing = new Set<string>();
const told = new Set<string>();

const server = createServer((request, response) => {
  const path = request.url ?? '';
  response.writeHead(failing.has(path) ? 500 : 200, { 'content-type': 'text/plain' });
  response.end('ok');
  if (!failing.has(path) || told.has(path)) return;
  told.add(path);
  process.send?.({ path, at: now() } satisfies Failed);
});
process.on('message', ({ path, fails }: Order) => {
  if (fails) failing.add(path);
  else failing.delete(path);
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  // A listening TCP server's address is never a pipe's name.
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit());
