import { once } from 'node:events';
import type { Server, Socket } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** Checks hold one connection each; a browser a handful. */
const MAX_CONNECTIONS = 256;
/** Between two attempts to take a port back which something else holds for a moment. */
const RETRY_MS = 100;

/** One TCP or HTTP server on a loopback port of its own, which can stop listening and come back. */
export class Listening {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  #wanted = true;
  #retry: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
    server.maxConnections = MAX_CONNECTIONS;
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      // A client that breaks off is a drill's daily bread.
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** @returns the port the system gave */
  async open(): Promise<number> {
    this.#server.listen(0, LOOPBACK);
    await once(this.#server, 'listening');
    this.#server.on('error', () => this.#takeBackLater());
    // Listening begins a moment after it was asked for, which may be a moment too late.
    this.#server.on('listening', () => {
      if (!this.#wanted) this.#stop();
    });
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new TypeError('no port');
    this.#port = address.port;
    return this.#port;
  }

  /** Refuses connections from now on and breaks those there are, or listens again. */
  refuse(refusing: boolean): void {
    if (this.#wanted === !refusing) return;
    this.#wanted = !refusing;
    if (refusing) this.#stop();
    else this.#takeBack();
  }

  /** Stops listening and breaks every connection; ends when the port is free. */
  async close(): Promise<void> {
    this.#wanted = false;
    if (this.#server.listening) {
      const closed = once(this.#server, 'close');
      this.#stop();
      await closed;
    }
    clearTimeout(this.#retry);
  }

  #stop(): void {
    clearTimeout(this.#retry);
    if (this.#server.listening) this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #takeBack(): void {
    if (this.#wanted && !this.#server.listening) this.#server.listen(this.#port, LOOPBACK);
  }

  #takeBackLater(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#takeBack(), RETRY_MS);
  }
}
