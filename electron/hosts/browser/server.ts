import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { CALL_LIMIT } from '../../../shared/wire.ts';
import type { Language } from '../../../shared/words.ts';
import { type Console, linkWhenOpen } from '../../link.ts';
import { readAsset } from '../assets.ts';
import type { Past } from '../past.ts';
import { pageHeaders } from '../policy.ts';
import { Attempts } from './attempts.ts';
import { Gate } from './gate.ts';

/** UTF-8 needs up to three bytes for one UTF-16 unit. */
const MESSAGE_BYTES = CALL_LIMIT * 3;
/**
 * A page that is frozen takes nothing, and what it is sent would fill the memory: it gets a new link
 * and the whole screen when it wakes. Bytes.
 */
const MOST_BUFFERED = 16 * 1024 * 1024;
/** Windows of one operator, not visitors. */
const MAX_PAGES = 16;

const REFUSALS: ReadonlyMap<number, MessageKey> = new Map([
  [401, 'host.needsLink'],
  [429, 'host.tooManyTokens'],
]);

export interface BrowserServer {
  readonly port: number;
  /** Lets one more window in. */
  url(): string;
  close(): Promise<void>;
}

/**
 * Serves the built window and the link on 127.0.0.1 only.
 * @param options.port 0 lets the system choose
 * @param options.admitted runs when a token was spent and {@link BrowserServer.url} is a new one
 * @throws where the port cannot be had
 */
export async function startServer(options: {
  port: number;
  pageFolder: string;
  /** What an admitted window's cookie holds. */
  session: string;
  /** May still be opening: pages that come before wait for it. */
  console: Promise<Console>;
  language: () => Language;
  admitted: () => void;
  /** What a page can show meanwhile. */
  past?: Past;
  /** Milliseconds that never run backwards. */
  steady?: () => number;
}): Promise<BrowserServer> {
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 30_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const port = (server.address() as AddressInfo).port;
  const { past = {} } = options;
  const gate = new Gate(port, options.session);
  const attempts = new Attempts(options.steady ?? (() => performance.now()));

  // What goes wrong with one request must not end the console.
  server.on('request', (request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  const pages = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES });
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head));

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (status: number, headers: OutgoingHttpHeaders = {}): void => {
      const say = sayIn(options.language());
      const type = { 'content-type': 'text/plain; charset=utf-8' };
      response.writeHead(status, { ...pageHeaders, ...type, ...headers });
      response.end(say(REFUSALS.get(status) ?? 'host.refused'));
    };
    if (gate.checkAddress(request.headers, false) !== 'allowed') return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    // By its letters: parsing would tidy away what has to be refused, or throw.
    const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
    // What only looks at a link before somebody follows it, by HEAD, does not spend the token.
    const token =
      path === '/' && request.method === 'GET' ? new URLSearchParams(query).get('token') : null;
    const inside = gate.checkCookie(request.headers) === 'allowed';
    const wait = token === null ? 0 : attempts.wait();
    if (wait > 0 && !inside) return refuse(429, { 'retry-after': String(Math.ceil(wait / 1000)) });
    const cookie = token === null || wait > 0 ? null : gate.admit(token);
    if (cookie !== null) {
      response.writeHead(303, { ...pageHeaders, location: '/', 'set-cookie': cookie });
      response.end();
      options.admitted();
      return;
    }
    // An admitted window that reloads its first address is let in by its cookie.
    if (!inside) {
      if (token !== null) attempts.failed();
      return refuse(401);
    }
    if (Object.hasOwn(past, path)) {
      const board = (await past[path]?.()) ?? null;
      const type = { 'content-type': 'application/json; charset=utf-8' };
      response.writeHead(board ? 200 : 204, { ...pageHeaders, ...type });
      response.end(board ?? undefined);
      return;
    }
    const asset = await readAsset(options.pageFolder, path);
    if (!asset) return refuse(404);
    response.writeHead(200, { ...pageHeaders, 'content-type': asset.mime });
    response.end(request.method === 'HEAD' ? undefined : asset.bytes);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Whoever hangs up at once must not end the console.
    socket.on('error', () => socket.destroy());
    const allowed =
      request.url === '/link' &&
      gate.checkAddress(request.headers, true) === 'allowed' &&
      gate.checkCookie(request.headers) === 'allowed' &&
      pages.clients.size < MAX_PAGES;
    if (!allowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    pages.handleUpgrade(request, socket, head, (page) => {
      const unlink = linkWhenOpen(options.console, {
        post: (text) => {
          if (page.readyState !== page.OPEN) return;
          if (page.bufferedAmount > MOST_BUFFERED) page.terminate();
          else page.send(text);
        },
        receive: (listener) => {
          const hear = (data: unknown, binary: boolean): void => {
            if (!binary) listener(String(data));
          };
          page.on('message', hear);
          return () => page.off('message', hear);
        },
      });
      page.on('error', () => page.terminate());
      page.on('close', unlink);
    });
  }

  return {
    port,
    url: () => gate.url,
    async close() {
      for (const page of pages.clients) page.terminate();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
