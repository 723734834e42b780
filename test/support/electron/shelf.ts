import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the program answered, until Chromium has fetched it. */
const held = new Map<string, Response>();
let listening: Promise<number> | null = null;

/** The port where Chromium fetches what is on the shelf; there it finds nothing else. */
export function shelfPort(): Promise<number> {
  listening ??= listen();
  return listening;
}

/**
 * Puts an answer of the program where Chromium fetches it, once, over a socket: through the debugging
 * protocol it would go as text, which takes half a second more of a page's start.
 * @returns its path
 */
export function putOnShelf(response: Response): string {
  const path = `/${randomUUID()}`;
  held.set(path, response);
  return path;
}

async function listen(): Promise<number> {
  const server = createServer((request, answer) => void hand(request, answer));
  // It keeps no program running that has nothing else to do.
  server.unref();
  server.on('connection', (socket) => socket.unref());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function hand({ url = '' }: IncomingMessage, answer: ServerResponse): Promise<void> {
  const response = held.get(url);
  held.delete(url);
  if (!response) {
    answer.writeHead(404).end();
    return;
  }
  const body = Buffer.from(await response.arrayBuffer());
  answer.writeHead(response.status, Object.fromEntries(response.headers)).end(body);
}
