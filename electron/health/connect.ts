import { connect, isIP, isIPv6, type Socket } from 'node:net';
import {
  type ConnectionOptions,
  checkServerIdentity,
  connect as connectTls,
  type TLSSocket,
} from 'node:tls';
import { trusting, trustingUsual } from './authority.ts';
import { certificateFailure, factsOf } from './certificate.ts';
import { Failure, type Run } from './run.ts';

export interface Endpoint {
  host: string;
  port: number;
  /** Connect to this IP address instead of the name's own. */
  address?: string | undefined;
}

/** How a connection is to be secured. */
export interface Securing {
  /** The protocol to agree on (ALPN, RFC 7301); none is offered where left out. */
  speaking?: 'http/1.1' | 'h2';
  /** Certificates (PEM) that are trusted besides those of the system. */
  authority?: string | undefined;
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
  how: Securing = { speaking: 'http/1.1' },
): Promise<TLSSocket> {
  const target = begin(run, endpoint);
  const opened = run.own(connectTls({ ...target, ...securing(name, how) }));
  opened.once('connect', () => run.enter('tls'));
  return secured(run, opened, name);
}

/**
 * Secures a connection that is open, as STARTTLS asks for. The plain socket is the run's no more:
 * it ends with the one returned, and must not be destroyed by itself (a SIGSEGV in Node 24).
 * @param name @see openSecureSocket
 * @throws Failure where the certificate is not trusted or not the name's
 */
export function secureSocket(
  run: Run,
  plain: Socket,
  name: string,
  how: Securing,
): Promise<TLSSocket> {
  run.enter('tls');
  run.disown(plain);
  return secured(run, run.own(connectTls({ socket: plain, ...securing(name, how) })), name);
}

function securing(name: string, { speaking, authority }: Securing): ConnectionOptions {
  return {
    // RFC 6066 §3: a literal address is not a server name.
    servername: isIP(name) ? '' : name,
    checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
    secureContext: authority ? trusting(authority) : trustingUsual(),
    ...(speaking ? { ALPNProtocols: [speaking] } : {}),
    // The certificate is judged when the connection stands, where its facts can be named.
    rejectUnauthorized: false,
  };
}

async function secured(run: Run, socket: TLSSocket, name: string): Promise<TLSSocket> {
  await new Promise<void>((resolve, reject) => {
    socket.setNoDelay();
    observe(run, socket, reject);
    // A wrapped connection that is closed in the handshake closes without an error.
    const closed = (): void =>
      reject(new Failure('reset', 'health.resetTls', { where: run.where }));
    socket.once('close', closed);
    socket.once('secureConnect', () => {
      socket.off('close', closed);
      resolve();
    });
  });
  // Also of one that is not accepted: an operator asks what it was.
  run.certificate = factsOf(socket);
  if (!socket.authorized) throw certificateFailure(socket, run.certificate, name);
  return socket;
}

function begin(run: Run, { host, port, address }: Endpoint): { host: string; port: number } {
  const target = address ?? host;
  run.host = host;
  run.where = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
  const literal = isIP(target) !== 0;
  run.enter(literal ? 'connect' : 'dns');
  // Of a name, the address is known when it answers; to ask the system for it costs a call.
  run.reaching = literal ? target : null;
  return { host: target, port };
}

function observe(run: Run, socket: Socket, failed: (error: Error) => void): void {
  // Stays for the socket's life: a reset that comes late must not end the program.
  socket.on('error', failed);
  socket.on('lookup', (error) => {
    if (!error) run.enter('connect');
  });
  socket.once('connect', () => {
    run.address = run.reaching ?? socket.remoteAddress ?? null;
  });
}
