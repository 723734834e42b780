import { createServer, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** A mail as the server took it: addresses, headers and body as they came. */
export interface TakenMail {
  from: string;
  to: string[];
  data: string;
  secured: boolean;
  user: string | null;
}

interface Behaviour {
  /** Secures the connection from its first byte, or on the client's word. */
  tls?: { mode: 'tls' | 'starttls'; cert: string; key: string };
  /** Wants this name and password. */
  login?: { user: string; password: string };
  /** Answers to the end of a mail, one after the other; then it takes all. */
  answers?: string[];
  /** Accepts and says nothing. */
  silent?: boolean;
}

/** A small real mail server (RFC 5321, 3207, 4954) that keeps what it takes. */
export interface MailServer {
  port: number;
  taken: TakenMail[];
  /** Every line a client said, passwords too. */
  heard: string[];
  close(): Promise<void>;
}

export async function startMailServer(behaviour: Behaviour = {}): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const answers = [...(behaviour.answers ?? [])];
  const server: Server = createServer((raw) => {
    sockets.add(raw);
    raw.on('error', () => {});
    raw.on('close', () => sockets.delete(raw));
    if (behaviour.silent) return;
    if (behaviour.tls?.mode === 'tls') converse(secured(raw, behaviour.tls), true);
    else converse(raw, false);
  });

  function converse(socket: Socket, isSecured: boolean, greet = true): void {
    let mail: TakenMail = { from: '', to: [], data: '', secured: isSecured, user: null };
    let user: string | null = null;
    let inData = false;
    let rest = '';
    const say = (line: string): void => {
      socket.write(`${line}\r\n`);
    };
    socket.on('error', () => {});
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      rest += chunk;
      for (;;) {
        const end = rest.indexOf('\r\n');
        if (end < 0) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (inData) takeLine(line);
        else if (!command(line)) return;
      }
    });
    if (greet) say('220 mail.test ESMTP');

    function takeLine(line: string): void {
      if (line !== '.') {
        mail.data += `${line.replace(/^\.\./, '.')}\n`;
        return;
      }
      inData = false;
      const answer = answers.shift() ?? '250 taken';
      if (answer.startsWith('2')) taken.push({ ...mail, user });
      mail = { from: '', to: [], data: '', secured: isSecured, user: null };
      say(answer);
    }

    /** @returns false when another conversation goes on with the socket */
    function command(line: string): boolean {
      heard.push(line);
      const word = line.slice(0, 4).toUpperCase();
      if (word === 'EHLO') {
        const extensions = ['mail.test'];
        if (behaviour.tls?.mode === 'starttls' && !isSecured) extensions.push('STARTTLS');
        if (behaviour.login) extensions.push('AUTH PLAIN');
        for (const [i, one] of extensions.entries()) {
          say(`250${i < extensions.length - 1 ? '-' : ' '}${one}`);
        }
      } else if (word === 'STAR' && behaviour.tls) {
        say('220 go on');
        socket.removeAllListeners('data');
        converse(secured(socket, behaviour.tls), true, false);
        return false;
      } else if (word === 'AUTH') {
        const [, name = '', password = ''] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
          .toString()
          .split('\0');
        const right = name === behaviour.login?.user && password === behaviour.login?.password;
        user = right ? name : null;
        say(right ? '235 welcome' : `535 5.7.8 ${password} is wrong`);
      } else if (word === 'MAIL' && behaviour.login && user === null) say('530 log in first');
      else if (word === 'MAIL') {
        mail.from = addressIn(line);
        say('250 ok');
      } else if (word === 'RCPT') {
        mail.to.push(addressIn(line));
        say('250 ok');
      } else if (word === 'DATA') {
        inData = true;
        say('354 go on');
      } else if (word === 'QUIT') {
        say('221 bye');
        socket.end();
      } else say('502 not known here');
      return true;
    }
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    taken,
    heard,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function secured(socket: Socket, { cert, key }: { cert: string; key: string }): TLSSocket {
  return new TLSSocket(socket, { isServer: true, cert, key });
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}
