import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { openSecureSocket, openSocket } from '../connect.ts';
import { Failure, type Run } from '../run.ts';

/** What is read of a body. Pages that announce a disruption say so long before. */
export const BODY_BYTES = 1024 * 1024;
/** Twice what servers usually send at most (8 KiB to 16 KiB); an endless header ends here. */
const HEADER_BYTES = 32 * 1024;

export interface Request {
  url: URL;
  /** Where it goes and what its first line and its headers say, made of the url once. */
  wire: Wire;
  method: string;
  /** The check's own, by names in lower case. */
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** Connect to this IP address; Host and SNI stay those of the URL. */
  address?: string | undefined;
  /** Certificates (PEM) that are trusted besides those of the system. */
  authority?: string | undefined;
}

interface Wire {
  secure: boolean;
  host: string;
  port: number;
  path: string;
  /** Names and values in turns, as they are sent. */
  headers: readonly string[];
}

export interface Response {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came, at most {@link BODY_BYTES}. */
  body: Buffer;
  /** Whether there was more of the body. */
  cut: boolean;
}

/** Plain bodies cost the prober least; packed ones are read all the same. */
const HEADERS = { 'user-agent': 'Watchroom', accept: '*/*', 'accept-encoding': 'identity' };

/** Prepares a request, so that sending it again and again costs little. */
export function requestTo(asked: Omit<Request, 'wire'>): Request {
  const { url, body, method } = asked;
  const secure = url.protocol === 'https:';
  const measured = asked.headers['transfer-encoding'] === undefined;
  const sends = body !== undefined || method === 'POST';
  const length = sends && measured ? Buffer.byteLength(body ?? '') : null;
  const headers: Record<string, string> = {
    ...HEADERS,
    ...(length === null ? {} : { 'content-length': String(length) }),
    ...(url.username ? { authorization: basic(url) } : {}),
    ...asked.headers,
    host: url.host,
    // Each look goes the whole way.
    connection: 'close',
  };
  return {
    ...asked,
    wire: {
      secure,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (secure ? 443 : 80)),
      path: url.pathname + url.search,
      headers: Object.entries(headers).flat(),
    },
  };
}

/** RFC 7617 §2. */
function basic({ username, password }: URL): string {
  return `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`;
}

/** One request on a new connection, each phase timed on the run. */
export async function exchange(run: Run, asked: Request): Promise<Response> {
  const { wire, address, authority } = asked;
  const endpoint = { host: wire.host, port: wire.port, address };
  const socket = wire.secure
    ? await openSecureSocket(run, endpoint, wire.host, { speaking: 'http/1.1', authority })
    : await openSocket(run, endpoint);

  run.enter('firstByte');
  return new Promise<Response>((resolve, reject) => {
    let settled = false;
    const fail = (error: Error): void => {
      settled = true;
      reject(error);
    };
    const sent = request({
      createConnection: () => socket,
      method: asked.method,
      path: wire.path,
      headers: wire.headers,
      maxHeaderSize: HEADER_BYTES,
    });
    sent.on('error', (error) => fail(explain(error, run)));
    // Not asked for: a server that changes the protocol does not speak HTTP with us.
    sent.on('upgrade', () => fail(protocolFailure(run, '101')));
    sent.on('close', () => {
      if (!settled) fail(new Failure('reset', 'health.hungUp', { where: run.where }));
    });
    sent.on('response', (response) => {
      // From here on the response tells how it ends.
      settled = true;
      const { statusCode: status = 0, httpVersion } = response;
      run.status = status;
      run.protocol = `HTTP/${httpVersion}`;
      run.enter('transfer');
      readBody(response, run, socket, reject, (body, cut) => {
        run.enter(null);
        run.bytes = body.length;
        resolve({ status, headers: response.headers, body, cut });
      });
    });
    sent.end(asked.body);
  });
}

const NOTHING = Buffer.alloc(0);

/** Reads to the end or to the bound: a body of 10 GB is an answer, and is not read to its end. */
function readBody(
  response: IncomingMessage,
  run: Run,
  socket: Socket,
  failed: (error: Error) => void,
  read: (body: Buffer, cut: boolean) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  let settled = false;
  const finish = (cut: boolean): void => {
    settled = true;
    socket.destroy();
    const [only = NOTHING] = chunks;
    const whole = chunks.length > 1 ? Buffer.concat(chunks) : only;
    read(size > BODY_BYTES ? whole.subarray(0, BODY_BYTES) : whole, cut);
  };
  response.on('data', (chunk: Buffer) => {
    if (settled) return;
    chunks.push(chunk);
    size += chunk.length;
    if (size >= BODY_BYTES) finish(true);
  });
  // Before Node's own listener, which would say good-bye to a connection that is not kept.
  response.prependListener('end', () => {
    if (!settled) finish(false);
  });
  // Node calls a connection that ends before the announced length `aborted`, with a reset's code.
  const cutShort = (): void => {
    if (settled) return;
    settled = true;
    failed(new Failure('reset', 'health.cutShort', { where: run.where, bytes: size }));
  };
  response.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNRESET') cutShort();
    else failed(explain(error, run));
  });
  response.on('close', cutShort);
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
