import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { CALL_LIMIT } from '../../../shared/contract.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import type { Language } from '../../../shared/words.ts';
import { type Console, link } from '../../link.ts';
import { readAsset } from '../assets.ts';
import { pageHeaders } from '../policy.ts';
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
  console: Console;
  language: () => Language;
  admitted: () => void;
}): Promise<BrowserServer> {
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 30_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const port = (server.address() as AddressInfo).port;
  const gate = new Gate(port, options.session);

  server.on('request', (request, response) => void respond(request, response));
  const pages = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES });
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head));

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (status: number): void => {
      const say = sayIn(options.language());
      response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' });
      response.end(say(status === 401 ? 'host.needsLink' : 'host.refused'));
    };
    if (gate.checkAddress(request.headers, false) !== 'allowed') return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    const token = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (token !== null) {
      const cookie = gate.admit(token);
      if (cookie) {
        response.writeHead(303, { ...pageHeaders, location: '/', 'set-cookie': cookie });
        response.end();
        options.admitted();
        return;
      }
      // An admitted window that reloads its first address is let in by its cookie.
    }
    if (gate.checkCookie(request.headers) !== 'allowed') return refuse(401);
    const asset = await readAsset(options.pageFolder, url.pathname);
    if (!asset) return refuse(404);
    response.writeHead(200, { ...pageHeaders, 'content-type': asset.mime });
    response.end(request.method === 'HEAD' ? undefined : asset.bytes);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
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
      const unlink = link(options.console, {
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
