import { isIPv6, type Socket } from 'node:net';
import { Failure, type Run } from '../run.ts';
import type { Dialogue } from './dialogue.ts';

/** More lines than any server has capabilities. */
const LINES = 100;
const SHOWN = 120;

export interface Reply {
  code: number;
  /** The texts of its lines. */
  lines: string[];
}

/**
 * A reply of one or more lines (RFC 5321 §4.2).
 * @param command what it answers, for the reason
 * @throws Failure where it is none, or its code is not the expected one
 */
export async function expectReply(
  dialogue: Dialogue,
  run: Run,
  command: string,
  expected: number,
): Promise<Reply> {
  const { where } = run;
  const lines: string[] = [];
  for (;;) {
    const line = await dialogue.line();
    const [, digits, more, text = ''] = /^([2-5]\d\d)(?:([- ])(.*))?$/.exec(line) ?? [];
    if (!digits || lines.length >= LINES) {
      throw new Failure('protocol', 'health.notSmtp', { where, line: line.slice(0, SHOWN) });
    }
    lines.push(text);
    if (more === '-') continue;
    const code = Number(digits);
    if (code === expected) return { code, lines };
    throw new Failure('status', 'health.smtpReply', {
      where,
      command,
      expected,
      reply: `${code} ${lines.join(' ')}`.slice(0, SHOWN),
    });
  }
}

/** Introduces this computer. @returns what the server can do, in capitals */
export async function hello(dialogue: Dialogue, run: Run, socket: Socket): Promise<string[]> {
  const local = socket.localAddress ?? '127.0.0.1';
  // RFC 5321 §4.1.3: who has no name gives its address.
  dialogue.say(`EHLO [${isIPv6(local) ? 'IPv6:' : ''}${local}]\r\n`);
  const { lines } = await expectReply(dialogue, run, 'EHLO', 250);
  return lines.slice(1).map((line) => line.trim().toUpperCase());
}

/** Asks the server to secure the connection (RFC 3207). */
export async function startTls(
  dialogue: Dialogue,
  run: Run,
  capabilities: readonly string[],
): Promise<void> {
  if (!capabilities.includes('STARTTLS')) {
    throw new Failure('tls', 'health.starttlsNone', { where: run.where });
  }
  dialogue.say('STARTTLS\r\n');
  await expectReply(dialogue, run, 'STARTTLS', 220);
}
