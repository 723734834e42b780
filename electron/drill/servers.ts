import { createServer } from 'node:net';
import { openDns } from './dns.ts';
import type { ActiveEffect } from './faults.ts';
import { Listening, LOOPBACK } from './listening.ts';
import type { Script, TcpServer, WebServer } from './script.ts';
import { createWeb } from './web.ts';

/** The servers of a drill, all on loopback ports the system gave. */
export interface Servers {
  /** `DRILL_ID` is a server's `host:port`, `DRILL_ID_PORT` its port. */
  readonly env: Record<string, string>;
  /** Lets exactly these servers refuse connections. */
  refuse(servers: ReadonlySet<string>): void;
  close(): Promise<void>;
}

/**
 * Opens every server of a script. If one cannot open, none stays open.
 * @param effectOn what befalls a path of a server now
 */
export async function openServers(
  script: Script,
  effectOn: (server: string, path: string) => ActiveEffect | null,
): Promise<Servers> {
  const env: Record<string, string> = {};
  const listening = new Map<string, Listening>();
  const closers: (() => Promise<void>)[] = [];
  const addresses = new Map<string, string>();
  const addressOf = (server: string): string => addresses.get(server) ?? LOOPBACK;
  const close = async (): Promise<void> => {
    await Promise.all(closers.map((closer) => closer()));
  };

  const listen = (server: WebServer | TcpServer): Promise<number> => {
    const around = { effectOn: (path: string) => effectOn(server.id, path), addressOf };
    const opening = new Listening(
      server.kind === 'web' ? createWeb(server, around) : createTcp(server),
    );
    listening.set(server.id, opening);
    closers.push(() => opening.close());
    return opening.open();
  };

  try {
    for (const server of script.servers) {
      let port: number;
      if (server.kind === 'dns') {
        const dns = await openDns(server);
        closers.push(() => new Promise((closed) => dns.socket.close(() => closed())));
        port = dns.port;
      } else {
        port = await listen(server);
      }
      const name = `DRILL_${server.id.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
      addresses.set(server.id, `${LOOPBACK}:${port}`);
      env[name] = `${LOOPBACK}:${port}`;
      env[`${name}_PORT`] = String(port);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    env,
    refuse: (servers) => {
      for (const [id, server] of listening) server.refuse(servers.has(id));
    },
    close,
  };
}

/** Accepts, greets, and lets a client that stays silent go after a while. */
function createTcp(server: TcpServer) {
  return createServer((socket) => {
    socket.setTimeout(TCP_IDLE_MS, () => socket.destroy());
    socket.resume();
    if (server.greeting) socket.write(`${server.greeting}\r\n`);
  });
}

const TCP_IDLE_MS = 10_000;
