import { connect, isIP, isIPv6, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { certificateFailure } from './certificate.ts';
import type { Run } from './run.ts';

export interface Endpoint {
  host: string;
  port: number;
  /** Connect to this IP address instead of the name's own. */
  address?: string | undefined;
}

/** Opens a TCP connection and times the look-up and the connect. */
export function openSocket(run: Run, { host, port, address }: Endpoint): Promise<Socket> {
  const target = address ?? host;
  run.host = host;
  run.where = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
  run.enter(isIP(target) ? 'connect' : 'dns');
  return new Promise((resolve, reject) => {
    const socket = run.own(connect({ host: target, port, noDelay: true }));
    // Stays for the socket's life: a reset that comes late must not end the program.
    socket.on('error', reject);
    socket.on('lookup', (error) => {
      if (!error) run.enter('connect');
    });
    socket.once('connect', () => {
      run.address = socket.remoteAddress ?? null;
      resolve(socket);
    });
  });
}

export interface Secured {
  socket: TLSSocket;
  protocol: string;
}

/**
 * Makes a connection a TLS one and verifies whose it is.
 * @param name the name asked for (SNI) and expected in the certificate
 * @throws Failure where the certificate is not trusted or not the name's
 */
export async function secureSocket(run: Run, socket: Socket, name: string): Promise<Secured> {
  run.enter('tls');
  const secured = await new Promise<TLSSocket>((resolve, reject) => {
    const tls = run.own(
      connectTls({
        socket,
        host: name,
        // RFC 6066 §3: a literal address is not a server name.
        servername: isIP(name) ? '' : name,
        ALPNProtocols: ['http/1.1'],
        // The certificate is judged below, where its facts can be named.
        rejectUnauthorized: false,
      }),
    );
    tls.on('error', reject);
    socket.on('close', () => tls.destroy());
    tls.once('secureConnect', () => resolve(tls));
  });
  if (!secured.authorized) throw certificateFailure(secured, name);
  return { socket: secured, protocol: secured.getProtocol() ?? 'TLS' };
}
