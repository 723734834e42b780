/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTerminal, type Terminal } from '../../electron/terminal/terminal.ts';
import type { Session, TerminalOutput } from '../../shared/terminal.ts';
import { eventually } from '../support/eventually.ts';

/**
 * What a file, a log or another computer may print to take hold of whoever looks at it, each shown
 * by a real bash in a real pty. What the window makes of it is tested with the window.
 */

const SIZE = { cols: 80, rows: 24 };
const shellFolder = join(import.meta.dirname, '../../assets/shell');

/**
 * `ask FILE` shows a file as a program does that reads its keys raw, and says what came in as keys
 * until the terminal said that it works (DSR 5, which it is asked for behind the file; again where
 * it does not say so, for it says no more than so much in a second).
 */
const BASHRC = `PS1='$ '
ask() {
  local keys= key works asked=0 saved; saved=$(stty -g)
  stty raw -echo
  cat "$1"
  while [[ $keys != *$'\\e[0n' ]]; do
    printf '\\e[5n'; asked=$((asked + 1))
    while IFS= read -rs -t 1 -N1 key; do
      keys+=$key; works=\${keys//[!n]/}
      (( \${#works} == asked )) && break
    done
  done
  stty "$saved"
  printf '\\r\\nkeys: %s\\r\\n' "$(printf %s "$keys" | od -An -v -tx1 | tr -d ' \\n')"
}
`;

let home: string;
let terminal: Terminal;
let sessions: Session[];
let pieces: TerminalOutput[];
let id: string;

/** Shows what is printed with {@link BASHRC}'s `ask`. @returns what came in as keys */
async function keysAfter(printed: string | Uint8Array): Promise<string> {
  writeFileSync(join(home, 'shown'), printed);
  const { output, exitCode } = await terminal.run(id, 'ask shown', { limit: 1_000_000 });
  expect(exitCode).toBe(0);
  const keys = Buffer.from(/keys: ([0-9a-f]*)/.exec(output)?.[1] ?? '', 'hex').toString();
  expect(keys).toMatch(/\x1b\[0n$/);
  return keys.replace(/(?:\x1b\[0n)+$/, '');
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'watchroom-attacks-'));
  writeFileSync(join(home, '.bashrc'), BASHRC);
});
beforeEach(() => {
  sessions = [];
  pieces = [];
  terminal = createTerminal({
    clock: Date.now,
    environment: { HOME: home, PATH: process.env.PATH, SHELL: '/bin/bash' },
    shellFolder,
    targets: () => [],
    record: () => null,
    emit: {
      sessions: (all) => {
        sessions = all;
      },
      output: (output) => pieces.push(output),
    },
  });
  id = terminal.open({ ...SIZE, shell: 'bash', target: null, beside: null }).id;
});
afterEach(() => terminal.dispose());
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a program’s question', () => {
  it.each([
    ['for the kind of terminal', '\x1b[c\x1b[>c', '\x1b[?1;2c\x1b[>0;276;0c'],
    ['for the cursor', 'ab\x1b[3;4H\x1b[6n\x1b[?6n', '\x1b[3;4R\x1b[?3;4R'],
    ['for a mode', '\x1b[?2004$p\x1b[4$p', /^\x1b\[\?2004;[12]\$y\x1b\[4;2\$y$/],
  ])('%s is answered once, whoever looks on', async (_, question, answer) => {
    expect(await keysAfter(question)).toMatch(answer);
  });

  it.each([
    ['for the clipboard', '\x1b]52;c;?\x07'],
    ['for the title', '\x1b]2;\rrm -rf ~\r\x07\x1b[21t\x1b[20t'],
    ['for colours', '\x1b]4;1;?\x07\x1b]10;?\x07\x1b]11;?\x1b\\\x1b]12;?\x07'],
    ['for an answerback', '\x05'.repeat(100)],
    ['for settings', '\x1bP$qm\x1b\\\x1bP$q"p\x1b\\\x1bP$qr\x1b\\\x1bP$q\rls\r\x1b\\'],
    ['for capabilities', '\x1bP+q544e;6b65\x1b\\'],
    ['for its unit, version and keyboard', '\x1b[=c\x1b[>q\x1b[?u\x1bZ'],
    ['for the window', '\x1b[11t\x1b[13t\x1b[14t\x1b[16t\x1b[18t\x1b[19t'],
    ['for a checksum of the screen', '\x1b[1;1;1;1;24;80*y\x1b[?63;1n'],
  ])('%s is not answered', async (_, question) => {
    expect(await keysAfter(question)).toBe('');
  });

  it('is not answered thirty thousand times', async () => {
    const keys = await keysAfter('\x1b[c'.repeat(30_000));
    expect(keys.length).toBeLessThan(20_000);
    expect(keys).toMatch(/^(?:\x1b\[(?:\?1;2c|0n))+$/);
  });
});

describe('output that takes hold of the terminal', () => {
  it.each<[string, string | Uint8Array]>([
    ['writes to the clipboard', '\x1b]52;c;cm0gLXJmIH4NCg==\x07'],
    ['links to a script', '\x1b]8;;javascript:alert(1)\x07a\x1b]8;;\x07'],
    ['links to a file', '\x1b]8;;file:///etc/passwd\x1b\\a\x1b]8;;\x1b\\'],
    ['links to data', '\x1b]8;;data:text/html,<script>x</script>\x07a\x1b]8;;\x07'],
    ['ends a paste', '\x1b[201~\rtouch pasted\r\x1b[200~'],
    ['resizes the window', '\x1b[8;1;1t\x1b[4;1;1t\x1b[3;0;0t\x1b[2t'],
    ['scrolls without end', '\x1b[2147483647S\x1b[2147483647T\x1b[2147483647L\x1b[2147483647M'],
    ['repeats without end', 'a\x1b[2147483647b\x1b[2147483647I\x1b[2147483647Z'],
    ['has numbers without end', `\x1b[${'9'.repeat(100_000)}m\x1b[${';1'.repeat(100_000)}H`],
    ['moves beyond all rows', '\x1b[999999999B\x1b[999999999C\x1b[999999999;999999999H'],
    ['draws pictures', `\x1bPq#0;2;0;0;0#0${'~'.repeat(100_000)}\x1b\\\x1b]1337;File=:AAAA\x07`],
    ['is one long line', 'x'.repeat(1_000_000)],
    [
      'is no UTF-8',
      Buffer.from('ff fe c0 80 ed a0 80 f5 90 80 80 e2 82 9b 9d'.replaceAll(' ', ''), 'hex'),
    ],
    ['is random', Uint8Array.from({ length: 50_000 }, (_, n) => (n * n * 7919 + n * 31) % 256)],
    ['hides in another character set', '\x0e\x1b(0\x1b)0\x1b%@qqqq'],
    [
      'turns the keyboard and the mouse on',
      '\x1b[?1000h\x1b[?1003h\x1b[?1006h\x1b[?1h\x1b=\x1b[?1004h',
    ],
  ])('%s: nothing is typed, and the shell goes on', async (_, printed) => {
    expect(await keysAfter(printed)).not.toMatch(/[^\x1b[?>;$0-9cnRy]/);
    expect(await terminal.run(id, 'stty size; ls')).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/24 80\nshown\n$/),
    });
    const { screen } = await terminal.attach(id);
    expect(screen.isWellFormed()).toBe(true);
    expect(screen.length).toBeLessThan(2_000_000);
  });

  it('leaves the alternate screen to the program, and finds its own again', async () => {
    expect(await keysAfter('before\x1b[?1049h\x1b[2J\x1b[1;1Hhidden')).toBe('');
    const inside = await terminal.attach(id);
    expect(inside.screen).toContain('\x1b[?1049h');
    expect(await keysAfter('\x1b[?1049l')).toBe('');
    const outside = await terminal.attach(id);
    expect(outside.screen).toContain('before');
    expect(outside.screen).not.toContain('hidden');
  });

  it('cannot say that a command ended, or where one stands', async () => {
    const forged = [
      '633;D;0',
      '633;D;0;0123456789abcdef',
      '633;A',
      '633;E;rm -rf ~',
      '133;D;0',
      '133;A',
    ];
    const printed = forged.flatMap((mark) => [`\x1b]${mark}\x07`, `\x1b]${mark}\x1b\\`]).join('');
    writeFileSync(join(home, 'shown'), printed);
    const ran = await terminal.run(id, 'cat shown; echo still here; (exit 7)');
    expect(ran).toMatchObject({ boundary: 'marks', exitCode: 7, output: 'still here\n' });
    const { commands } = await terminal.attach(id);
    const [first, ...rest] = commands.filter(({ exitCode }) => exitCode !== null);
    expect(first).toMatchObject({ exitCode: 7, command: expect.stringContaining('cat shown') });
    expect(rest).toEqual([]);
  });

  it('has its title cleaned, told seldom, and never in full', async () => {
    await keysAfter('\x1b]0;safe\u202egpj.exe\u0000\u200b\x07');
    await eventually(() => expect(sessions[0]?.programTitle).toBe('safegpj.exe'));
    await keysAfter(`\x1b]2;${'한'.repeat(500_000)}\x07`);
    await eventually(() => expect(sessions[0]?.programTitle).toBe('한'.repeat(80)));
    let told = 0;
    let before = sessions;
    const titles = Array.from({ length: 20_000 }, (_, n) => `\x1b]2;title ${n}\x07`).join('');
    const watching = setInterval(() => {
      if (sessions !== before) told += 1;
      before = sessions;
    }, 1);
    const began = performance.now();
    await keysAfter(titles);
    clearInterval(watching);
    const seconds = (performance.now() - began) / 1000;
    await eventually(() => expect(sessions[0]?.programTitle).toBe('title 19999'));
    expect(told).toBeLessThan(10 + 10 * seconds);
  });

  it.each([
    ['title', '\x1b]0;'],
    ['question', '\x1bP$q'],
  ])('is kept in bounded memory where its %s never ends', async (_, begin) => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const used = (): number => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      return (heapUsed + external) / 1e6;
    };
    const before = used();
    // A page that draws, for what nobody takes would be left out.
    let chars = 0;
    const drawing = setInterval(() => {
      const last = pieces.at(-1);
      chars += pieces.splice(0).reduce((sum, { data }) => sum + data.length, 0);
      if (last) terminal.drawn(id, last.seq);
    }, 1);
    const endless = `printf '${begin.replaceAll('\x1b', '\\033')}'; head -c 20000000 /dev/zero | tr '\\0' x`;
    const ran = terminal.run(id, endless);
    await eventually(() => expect(chars).toBeGreaterThan(18_000_000));
    expect(used() - before).toBeLessThan(25);
    expect(await ran).toMatchObject({ exitCode: 0 });
    clearInterval(drawing);
    expect(await terminal.run(id, 'echo alive')).toMatchObject({ output: 'alive\n' });
  });
});
