import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { type BrowserServer, startServer } from '../../electron/hosts/browser/server.ts';
import type { Past } from '../../electron/hosts/past.ts';
import type { Console } from '../../electron/link.ts';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** The browser host before a console, as somebody on this computer can knock at it. */
export class Knocked {
  readonly server: BrowserServer;
  /** How often a window was let in. */
  admitted = 0;

  private constructor(server: BrowserServer) {
    this.server = server;
  }

  static async open({
    console = NOBODY,
    ...options
  }: {
    pageFolder: string;
    session: string;
    console?: Console;
    steady?: () => number;
    past?: Past;
  }): Promise<Knocked> {
    const knocked: { last: Knocked | null } = { last: null };
    const server = await startServer({
      port: 0,
      console: Promise.resolve(console),
      language: () => 'en',
      admitted: () => {
        if (knocked.last) knocked.last.admitted += 1;
      },
      ...options,
    });
    knocked.last = new Knocked(server);
    return knocked.last;
  }

  /** The host's own origin, as a page of it sends it. */
  get origin(): string {
    return `http://127.0.0.1:${this.server.port}`;
  }

  get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: this.server.port, path, method, headers, agent: false },
        (response) => {
          let body = '';
          response.on('data', (chunk) => {
            body += chunk;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
        },
      );
      asked.on('error', reject);
      asked.end();
    });
  }

  /** The address that lets the next window in, as a path. */
  get entrance(): string {
    const { pathname, search } = new URL(this.server.url());
    return pathname + search;
  }

  /** Lets a window in. @returns what it sends as its cookie from then on */
  async cookie(): Promise<string> {
    const reply = await this.get(this.entrance);
    return String(reply.headers['set-cookie']).split(';')[0] ?? '';
  }

  /** Opens a link as a page of the host's own does. */
  socket(cookie: string): WebSocket {
    const headers = { origin: this.origin, cookie };
    return new WebSocket(`ws://127.0.0.1:${this.server.port}/link`, { headers });
  }

  /** What an upgrade ends in: open, or the status it was refused with. */
  upgrade(headers: Record<string, string>, path = '/link'): Promise<string> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${this.server.port}${path}`, { headers });
      socket.on('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.on('unexpected-response', (_request, response) => {
        response.resume();
        socket.terminate();
        resolve(String(response.statusCode));
      });
      socket.on('error', () => {});
    });
  }

  /** Sends bytes as they are. @returns all that was answered until the host hung up */
  raw(text: string, then: (socket: Socket) => void = () => {}): Promise<string> {
    return new Promise((resolve) => {
      let answer = '';
      const socket = connect(this.server.port, '127.0.0.1', () => {
        socket.write(text, () => then(socket));
      });
      socket.setEncoding('latin1').on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

/** The gate stands before the console: nothing of it is reached. */
const NOBODY = {
  api: {},
  role: () => 'viewer',
  acted: () => {},
  listen: () => () => {},
} as unknown as Console;
