import type { Socket } from 'node:net';
import type { StarttlsCheck } from '../../../shared/checks/starttls.ts';
import { Failure, type Run } from '../run.ts';
import type { Dialogue } from './dialogue.ts';
import * as smtp from './smtp.ts';

const LINES = 100;
const SHOWN = 120;

type Prelude = (dialogue: Dialogue, run: Run, socket: Socket) => Promise<void>;

/** What is said in each protocol until the connection may be secured. */
export const PRELUDES: Readonly<Record<StarttlsCheck['protocol'], Prelude>> = {
  smtp: async (dialogue, run, socket) => {
    await smtp.expectReply(dialogue, run, 'CONNECT', 220);
    await smtp.startTls(dialogue, run, await smtp.hello(dialogue, run, socket));
  },

  /** RFC 9051 §6.2.1 */
  imap: async (dialogue, run) => {
    const greeting = await dialogue.line();
    if (!/^\* (OK|PREAUTH)\b/i.test(greeting)) throw refused(run, greeting);
    dialogue.say('a1 STARTTLS\r\n');
    for (let i = 0; i < LINES; i++) {
      const line = await dialogue.line();
      if (/^a1 OK\b/i.test(line)) return;
      if (!line.startsWith('* ')) throw refused(run, line);
    }
    throw refused(run, '*');
  },

  /** RFC 2595 §4 */
  pop3: async (dialogue, run) => {
    const greeting = await dialogue.line();
    if (!greeting.startsWith('+OK')) throw refused(run, greeting);
    dialogue.say('STLS\r\n');
    const answer = await dialogue.line();
    if (!answer.startsWith('+OK')) throw refused(run, answer);
  },

  /** RFC 4511 §4.14: an extended request by its object identifier, and a short BER answer. */
  ldap: async (dialogue, run) => {
    const name = Buffer.from('1.3.6.1.4.1.1466.20037');
    dialogue.say(
      Buffer.concat([
        Buffer.from([0x30, name.length + 7, 0x02, 1, 1, 0x77, name.length + 2, 0x80, name.length]),
        name,
      ]),
    );
    const [tag = 0, size = 0] = await dialogue.bytes(2);
    const message = tag === 0x30 && size < 0x80 ? await dialogue.bytes(size) : Buffer.alloc(0);
    // The message's number, the response's tag and length, and its result as an enumeration.
    const result = message.indexOf(Buffer.from([0x0a, 1]));
    const isAnswer = message.indexOf(Buffer.from([0x02, 1, 1, 0x78])) === 0 && result > 0;
    if (!isAnswer) throw refused(run, message.toString('hex'));
    if (message[result + 2] !== 0) throw refused(run, `resultCode ${message[result + 2]}`);
  },

  /** PostgreSQL's SSLRequest (Frontend/Backend Protocol, Message Formats): one letter answers. */
  postgres: async (dialogue, run) => {
    dialogue.say(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]));
    const answer = (await dialogue.bytes(1)).toString('latin1');
    if (answer !== 'S') throw refused(run, answer);
  },
};

function refused({ where }: Run, line: string): Failure {
  return new Failure('tls', 'health.starttlsRefused', { where, line: line.slice(0, SHOWN) });
}
