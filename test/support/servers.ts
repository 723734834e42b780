import { once } from 'node:events';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTls, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { Issued } from './certificates.ts';

/** Starts a server on a free port of 127.0.0.1 that ends with the test. @returns its port */
export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return portOf(server);
}

function portOf(server: Server): number {
  // A listening TCP server's address is never a pipe's name.
  return (server.address() as AddressInfo).port;
}

export const serveHttp = (answer: RequestListener): Promise<number> => listen(createHttp(answer));

export const serveHttps = (issued: Issued, answer: RequestListener): Promise<number> =>
  listen(createHttps({ cert: issued.cert, key: issued.key }, answer));

export const serveTls = (issued: Issued, options: TlsOptions = {}): Promise<number> =>
  listen(createTls({ cert: issued.cert, key: issued.key, ...options }));

/** Raw TCP: whatever the listener does with each connection. */
export const serveTcp = (accept: (socket: Socket) => void): Promise<number> =>
  listen(createServer(accept));

/** A port on which nothing listens: one that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}
