import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem } from '../../../shared/problem.ts';
import type { Clock } from '../../clock.ts';
import type { Heartbeat } from '../context.ts';
import { codeOf } from '../failure.ts';
import { limitRate } from './rate.ts';
import { findByToken, readReport } from './report.ts';

/** A job's request is one line and a few headers, said at once. */
const HEADER_BYTES = 8 * 1024;
const BODY_BYTES = 16 * 1024;
const REQUEST_MS = 5000;
const CONNECTIONS = 100;
/** Many jobs end on the full hour; nobody needs to report more often than this on and on. */
const BURST = 100;
const PER_SECOND = 10;

export interface PushListener {
  /** Where jobs report now. */
  readonly port: number;
  /** A job's last report, or since when one is awaited; null for a check it has no token of. */
  heartbeat(check: string): Heartbeat | null;
  /** Takes up another catalogue's tokens; what was heard of a check that stays is kept. */
  expect(tokens: ReadonlyMap<string, string>): void;
  /** Ends all connections too. */
  close(): Promise<void>;
}

/**
 * Takes the reports of batch jobs over HTTP. Whoever has no token learns nothing: every request
 * that is none of a known token gets the same empty 404.
 * @param options.port 0 for one that is free
 * @param options.tokens each push check's key and its token
 * @param options.on told of every report as it comes, so that the check can be looked at at once
 * @throws Problem where it cannot listen there
 */
export async function listenForPushes(options: {
  host: string;
  port: number;
  tokens: ReadonlyMap<string, string>;
  clock: Clock;
  on: { reported(check: string): void };
}): Promise<PushListener> {
  const { clock, on } = options;
  const mayCall = limitRate(BURST, PER_SECOND, clock);
  const heartbeats = new Map<string, Heartbeat>();
  let checksOf = findByToken(new Map());
  const expect = (tokens: ReadonlyMap<string, string>): void => {
    checksOf = findByToken(tokens);
    for (const check of heartbeats.keys()) if (!tokens.has(check)) heartbeats.delete(check);
    for (const check of tokens.keys()) {
      // A job that is newly watched has its whole time to report.
      if (!heartbeats.has(check))
        heartbeats.set(check, { at: clock(), status: 'awaited', message: '' });
    }
  };

  const statusFor = ({ socket, method, url }: IncomingMessage): number => {
    if (!mayCall(socket.remoteAddress ?? '')) return 429;
    const report = readReport(method, url);
    const checks = report ? checksOf(report.token) : [];
    if (!report || checks.length === 0) return 404;
    const { status, message } = report;
    for (const check of checks) {
      heartbeats.set(check, { at: clock(), status, message });
      on.reported(check);
    }
    return 204;
  };
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: REQUEST_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: REQUEST_MS / 5,
    },
    (request, response) => {
      readPast(request, BODY_BYTES);
      response.writeHead(statusFor(request), { connection: 'close' }).end();
    },
  );
  server.maxConnections = CONNECTIONS;
  const port = await listen(server, options);
  expect(options.tokens);

  return {
    port,
    heartbeat(check) {
      const last = heartbeats.get(check);
      // A clock that was set back must not make a job's next report due an hour later.
      if (last && last.at > clock()) last.at = clock();
      return last ?? null;
    },
    expect,
    async close() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

async function listen(server: Server, where: { host: string; port: number }): Promise<number> {
  const { host, port } = where;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'EADDRINUSE') throw new Problem('push.portTaken', { host, port }, { cause });
    throw new Problem('push.cannotListen', { host, port, code }, { cause });
  }
  // What it meets later, such as no free handle for a connection, passes.
  server.on('error', () => {});
  // A listening TCP server's address is never a pipe's name.
  return (server.address() as AddressInfo).port;
}

/** A body is read past, for the answer to arrive, but not for ever. @param limit bytes */
function readPast(request: IncomingMessage, limit: number): void {
  let size = 0;
  request.on('error', () => {});
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limit) request.destroy();
  });
}
