import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { sayIn } from '../../shared/messages/say.ts';
import { document } from './document.ts';
import { conductOf } from './effects.ts';
import type { ActiveEffect } from './faults.ts';
import type { WebServer } from './script.ts';

/** What surrounds a web server. */
export interface Surroundings {
  /** What befalls a path now. */
  effectOn(path: string): ActiveEffect | null;
  /** `host:port` of another server of the drill. */
  addressOf(server: string): string;
}

/** A client that neither sends nor leaves is let go after this long, milliseconds. */
const IDLE_MS = 60_000;
/** How long a page waits for the server it asks, milliseconds: longer than any check waits. */
const ASK_MS = 20_000;

/** The simulated sites speak Korean only. */
const say = sayIn('ko');
const TYPES = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

/** An HTTP server for the pages of the script, which does what the story's effects say. */
export function createWeb(server: WebServer, around: Surroundings): Server {
  const web = createServer((incoming, response) => {
    incoming.resume();
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    const page = server.pages.find((p) => p.path === path);
    if (!page) {
      send(response, 404, 'html', document(say('drill.pageMissing'), say('drill.pageMissingHint')));
      return;
    }
    const conduct = conductOf(page, around.effectOn(path), sizeOf(incoming));
    switch (conduct.kind) {
      case 'silence':
        return;
      case 'reset':
        incoming.socket.resetAndDestroy();
        return;
      case 'reply': {
        const { status, type, body } = conduct;
        const reply = (): void => {
          if (page.asks && conduct.asks) {
            const { server: asked, path: asking, bytes } = page.asks;
            ask({ address: around.addressOf(asked), path: asking, bytes }, response, (answered) => {
              if (answered) send(response, status, type, body);
              else
                send(
                  response,
                  502,
                  'html',
                  document(say('drill.loginFailed'), say('drill.loginFailedHint')),
                );
            });
          } else {
            send(response, status, type, body);
          }
        };
        if (conduct.afterMs === 0) return reply();
        const wait = setTimeout(reply, conduct.afterMs);
        response.once('close', () => clearTimeout(wait));
      }
    }
  });
  web.setTimeout(IDLE_MS);
  web.keepAliveTimeout = 1000;
  return web;
}

/** Asks another server on behalf of a client, for as long as the client waits. */
function ask(
  { address, path, bytes }: { address: string; path: string; bytes: number },
  client: ServerResponse,
  done: (answered: boolean) => void,
): void {
  const signal = AbortSignal.timeout(ASK_MS);
  const method = bytes > 0 ? 'POST' : 'GET';
  const asking = request(`http://${address}${path}`, { agent: false, method, signal }, (answer) => {
    answer.resume();
    done(answer.statusCode === 200);
  });
  asking.once('error', () => done(false));
  client.once('close', () => asking.destroy());
  asking.end('M'.repeat(bytes));
}

/** How much a client sends, bytes: the request line and headers nearly, its body exactly. */
function sizeOf({ rawHeaders, url = '', headers }: IncomingMessage): number {
  const head = rawHeaders.reduce((sum, text) => sum + text.length + 2, url.length);
  return head + Number(headers['content-length'] ?? 0);
}

function send(response: ServerResponse, status: number, type: 'html' | 'json', body: string): void {
  if (response.destroyed || response.headersSent) return;
  const headers = {
    'content-type': TYPES[type],
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  };
  response.writeHead(status, headers).end(body);
}
