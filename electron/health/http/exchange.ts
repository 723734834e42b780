import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { type CertificateFacts, factsOf } from '../certificate.ts';
import { openSecureSocket, openSocket } from '../connect.ts';
import { Failure, type Run } from '../run.ts';

/** What is read of a body. Pages that announce a disruption say so long before. */
export const BODY_BYTES = 1024 * 1024;
/** Twice what servers usually send at most (8 KiB to 16 KiB); an endless header ends here. */
const HEADER_BYTES = 32 * 1024;

export interface Request {
  url: URL;
  method: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** Connect to this IP address; Host and SNI stay those of the URL. */
  address?: string | undefined;
}

export interface Response {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came, at most {@link BODY_BYTES}. */
  body: Buffer;
  /** Whether there was more of the body. */
  cut: boolean;
  certificate: CertificateFacts | null;
}

/** One request on a new connection, each phase timed on the run. */
export async function exchange(run: Run, asked: Request): Promise<Response> {
  const { url } = asked;
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || (secure ? 443 : 80));
  const endpoint = { host, port, address: asked.address };
  const secured = secure ? await openSecureSocket(run, endpoint, host) : null;
  const socket = secured ?? (await openSocket(run, endpoint));
  const certificate = secured ? factsOf(secured) : null;

  run.enter('firstByte');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({
      createConnection: () => socket,
      method: asked.method,
      path: url.pathname + url.search,
      auth: url.username ? `${decode(url.username)}:${decode(url.password)}` : null,
      headers: { ...asked.headers, host: url.host },
      maxHeaderSize: HEADER_BYTES,
    });
    run.own(sent);
    sent.on('error', (error) => reject(explain(error, run)));
    sent.on('response', resolve);
    // Not asked for: a server that changes the protocol does not speak HTTP with us.
    sent.on('upgrade', () => reject(protocolFailure(run, '101')));
    sent.on('close', () => reject(new Failure('reset', 'health.hungUp', { where: run.where })));
    sent.end(asked.body);
  });
  run.status = response.statusCode ?? null;
  run.enter('transfer');
  const { body, cut } = await readBody(response, run);
  run.enter(null);
  socket.destroy();
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, body, cut, certificate };
}

/** Reads to the end or to the bound: a body of 10 GB is an answer, and is not read to its end. */
function readBody(response: IncomingMessage, run: Run): Promise<{ body: Buffer; cut: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (cut: boolean): void => {
      resolve({ body: Buffer.concat(chunks).subarray(0, BODY_BYTES), cut });
    };
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < BODY_BYTES) return;
      finish(true);
      response.destroy();
    });
    response.on('end', () => finish(false));
    // Node calls a connection that ends before the announced length `aborted`, with a reset's code.
    const cutShort = (): void =>
      reject(new Failure('reset', 'health.cutShort', { where: run.where, bytes: size }));
    response.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET') cutShort();
      else reject(explain(error, run));
    });
    response.on('close', cutShort);
  });
}

function explain(error: NodeJS.ErrnoException, run: Run): Error {
  const { where } = run;
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    return new Failure('protocol', 'health.headersTooLarge', { where, limit: HEADER_BYTES });
  }
  if (error.code === 'ECONNRESET' && error.message === 'socket hang up') {
    return new Failure('reset', 'health.hungUp', { where });
  }
  return error;
}

function protocolFailure(run: Run, code: string): Failure {
  return new Failure('protocol', 'health.protocol', { where: run.where, code });
}

/** A `%` that is none of percent-encoding stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
