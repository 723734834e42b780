import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Issued } from './certificates.ts';

/** Calls back with each line that comes. @returns a function that stops it */
export function onLines(socket: Socket, heard: (line: string) => void): () => void {
  let rest = '';
  const listener = (chunk: Buffer): void => {
    rest += chunk.toString('latin1');
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const line = rest.slice(0, end).trimEnd();
      rest = rest.slice(end + 1);
      heard(line);
    }
  };
  socket.on('data', listener);
  return () => socket.off('data', listener);
}

/** Secures the server's side of a connection. */
export function securedServer(
  socket: Socket,
  issued: Issued,
  maxVersion: 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3',
): TLSSocket {
  const secured = new TLSSocket(socket, {
    isServer: true,
    cert: issued.cert,
    key: issued.key,
    maxVersion,
  });
  secured.on('error', () => {});
  return secured;
}

/** A mail server as far as a check goes; what it was told stands in `heard`. */
export function mailServer(
  options: { issued?: Issued; banner?: string; extra?: string; heard?: string[] } = {},
): (socket: Socket) => void {
  const { issued, banner = 'mail.test ESMTP', extra = '', heard = [] } = options;
  const talk = (socket: Socket, secured: boolean): void => {
    const stop = onLines(socket, (line) => {
      heard.push(line);
      if (line.startsWith('EHLO')) {
        const offer = issued && !secured ? '250-STARTTLS\r\n' : '';
        socket.write(`250-mail.test\r\n${offer}250 SIZE 1000\r\n`);
      } else if (line === 'STARTTLS' && issued) {
        stop();
        socket.write(`220 go ahead\r\n${extra}`);
        talk(securedServer(socket, issued), true);
      } else if (line === 'QUIT') socket.end('221 bye\r\n');
    });
  };
  return (socket) => {
    socket.write(`220-${banner}\r\n220 ready\r\n`);
    talk(socket, false);
  };
}
