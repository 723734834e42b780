import { connect, isIP, isIPv6, type Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls, type TLSSocket } from 'node:tls';
import { certificateFailure } from './certificate.ts';
import type { Run } from './run.ts';

export interface Endpoint {
  host: string;
  port: number;
  /** Connect to this IP address instead of the name's own. */
  address?: string | undefined;
}

/** Opens a TCP connection and times the look-up and the connect. */
export function openSocket(run: Run, endpoint: Endpoint): Promise<Socket> {
  const target = begin(run, endpoint);
  return new Promise((resolve, reject) => {
    const socket = run.own(connect({ ...target, noDelay: true }));
    observe(run, socket, reject);
    socket.once('connect', () => resolve(socket));
  });
}

/**
 * Opens a TLS connection, times its handshake too, and verifies whose it is. One socket from the
 * start: to wrap a connected one and then destroy both ends the process in Node 24 (a SIGSEGV).
 * @param name the name asked for (SNI) and expected in the certificate
 * @throws Failure where the certificate is not trusted or not the name's
 */
export async function openSecureSocket(
  run: Run,
  endpoint: Endpoint,
  name: string,
): Promise<TLSSocket> {
  const target = begin(run, endpoint);
  const socket = await new Promise<TLSSocket>((resolve, reject) => {
    const opened = run.own(
      connectTls({
        ...target,
        // RFC 6066 §3: a literal address is not a server name.
        servername: isIP(name) ? '' : name,
        checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
        ALPNProtocols: ['http/1.1'],
        // The certificate is judged below, where its facts can be named.
        rejectUnauthorized: false,
      }),
    );
    opened.setNoDelay();
    observe(run, opened, reject);
    opened.once('connect', () => run.enter('tls'));
    opened.once('secureConnect', () => resolve(opened));
  });
  if (!socket.authorized) throw certificateFailure(socket, name);
  return socket;
}

function begin(run: Run, { host, port, address }: Endpoint): { host: string; port: number } {
  const target = address ?? host;
  run.host = host;
  run.where = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
  run.enter(isIP(target) ? 'connect' : 'dns');
  return { host: target, port };
}

function observe(run: Run, socket: Socket, failed: (error: Error) => void): void {
  // Stays for the socket's life: a reset that comes late must not end the program.
  socket.on('error', failed);
  socket.on('lookup', (error) => {
    if (!error) run.enter('connect');
  });
  socket.once('connect', () => {
    run.address = socket.remoteAddress ?? null;
  });
}
