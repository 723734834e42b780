import headless from '@xterm/headless';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Places } from '../../../electron/terminal/places.ts';

const NONCE = 'n0nce';

let terminal: InstanceType<typeof headless.Terminal>;
let places: Places;

const mark = (text: string): string => `\x1b]633;${text};${NONCE}\x07`;
/** A command as an integrated shell shows it. */
const command = (line: string, output: string, code: number): string =>
  `${mark('A')}$ ${mark('B')}${line}${mark(`E;${line}`)}\r\n${mark('C')}${output}${mark(`D;${code}`)}`;
const print = (text: string): Promise<void> =>
  new Promise((printed) => terminal.write(text, printed));
/** The text that stands where a place says. */
const rowAt = (row: number | null | undefined): string | undefined =>
  terminal.buffer.normal.getLine(row ?? -1)?.translateToString(true);

function open(nonce: string | null, scrollback = 100): void {
  terminal = new headless.Terminal({ cols: 20, rows: 6, scrollback, allowProposedApi: true });
  places = new Places(terminal, nonce);
}

beforeEach(() => open(NONCE));
afterEach(() => terminal.dispose());

describe('the places of commands', () => {
  it('are told by the shell’s marks', async () => {
    await print(command('ls', 'a\r\nb\r\n', 0) + command('printf x', 'x', 3));
    expect(places.list()).toEqual([
      { promptRow: 0, outputRow: 1, endRow: 3, exitCode: 0, command: 'ls' },
      { promptRow: 3, outputRow: 4, endRow: 5, exitCode: 3, command: 'printf x' },
    ]);
  });

  it('show what is not over, and what is not begun', async () => {
    await print(`${mark('A')}$ `);
    expect(places.list()).toEqual([
      { promptRow: 0, outputRow: null, endRow: null, exitCode: null, command: null },
    ]);
    await print(`${mark('B')}top\r\n${mark('E;a\\x3bb\\x0a\\x5cc')}${mark('C')}1\r\n`);
    expect(places.list()).toEqual([
      { promptRow: 0, outputRow: 1, endRow: null, exitCode: null, command: 'a;b\n\\c' },
    ]);
  });

  it('end where the output does, before what the shell itself prints ahead of its prompt', async () => {
    await print(`${mark('A')}% \r\n${mark('C')}one\r\n${mark('X')}%   \r\r\n${mark('D;0')}`);
    expect(places.list()).toMatchObject([{ outputRow: 1, endRow: 2, exitCode: 0 }]);
  });

  it('are one for a prompt that is drawn again, or at which nothing was run', async () => {
    await print(`${mark('A')}$ \r\n${mark('D;0')}${mark('A')}$ \x1b[H\x1b[2J${mark('A')}$ `);
    expect(places.list()).toMatchObject([{ promptRow: 0, outputRow: null }]);
    await print(`true\r\n${mark('C')}${mark('D;0')}`);
    expect(places.list()).toMatchObject([{ promptRow: 0, outputRow: 1, endRow: 1 }]);
  });

  it('go with their rows while they scroll, and out with them', async () => {
    open(NONCE, 10);
    await print(command('first', 'a\r\n', 0) + command('second', '1\r\n'.repeat(11), 0));
    expect(places.list()).toMatchObject([{ command: 'first' }, { command: 'second' }]);
    await print(command('third', 'c\r\n', 1));
    const [second, third] = places.list();
    expect(rowAt(second?.promptRow)).toBe('$ second');
    expect(rowAt(third?.promptRow)).toBe('$ third');
    expect(rowAt(third?.outputRow)).toBe('c');
    await print('x\r\n'.repeat(100));
    expect(places.list()).toEqual([]);
  });

  it('go with their rows when the lines are wrapped anew', async () => {
    const long = 'long '.repeat(10).trim();
    await print(command(long, `${long}\r\nlast\r\n`, 0) + command('pwd', '/\r\n', 0));
    for (const cols of [11, 60, 20, 7]) {
      terminal.resize(cols, 6);
      const [first, second] = places.list();
      expect(rowAt(first?.promptRow)).toMatch(/^\$ long/);
      expect(rowAt(first?.outputRow)).toMatch(/^long/);
      expect(rowAt((first?.endRow ?? 0) - 1)).toBe('last');
      expect(rowAt(second?.promptRow)).toBe('$ pwd');
      expect(rowAt(second?.outputRow)).toBe('/');
    }
  });

  it('are gone when the screen is cleared, and with a reset', async () => {
    await print(command('ls', 'a\r\n', 0));
    await print(`${command('clear', '\x1b[H\x1b[2J\x1b[3J', 0)}${mark('A')}$ `);
    expect(places.list()).toMatchObject([{ promptRow: 0, outputRow: null }]);
    await print('\x1bc');
    expect(places.list()).toEqual([]);
    await print(command('ls', 'a\r\n', 0));
    expect(places.list()).toMatchObject([{ promptRow: 0, endRow: 2 }]);
  });

  it('stay where they are while a program has the alternate screen', async () => {
    await print(`${mark('A')}$ vi\r\n${mark('C')}\x1b[?1049h\x1b[H\x1b[2Jtext${mark('A')}`);
    expect(places.list()).toMatchObject([{ promptRow: 0, outputRow: 1, endRow: null }]);
    await print(`\x1b[?1049l${mark('D;0')}`);
    expect(places.list()).toMatchObject([{ promptRow: 0, outputRow: 1, endRow: 1, exitCode: 0 }]);
  });

  it('are the last thousand', async () => {
    open(NONCE, 5000);
    const commands = Array.from({ length: 1100 }, (_, n) => command(String(n), '', n % 256));
    await print(commands.join(''));
    const all = places.list();
    expect(all).toHaveLength(1000);
    expect(all[0]?.command).toBe('100');
    expect(rowAt(all[0]?.promptRow)).toBe('$ 100');
  });

  it('hold no line that is too long to be run again', async () => {
    await print(`${mark('A')}${mark(`E;${'x'.repeat(10_001)}`)}${mark('C')}`);
    expect(places.list()).toMatchObject([{ command: null, outputRow: 0 }]);
  });

  it('are not told by others', async () => {
    const forged = '\x1b]633;A\x07\x1b]633;C\x07\x1b]633;D;0;other\x07\x1b]633;A;\x07';
    await print(`${mark('A')}$ x\r\n${mark('C')}${forged}\x1b]133;D;0\x07`);
    expect(places.list()).toMatchObject([{ promptRow: 0, endRow: null, exitCode: null }]);
    expect(places.list()).toHaveLength(1);
  });

  it.each([null, NONCE])(
    'are told by OSC 133 where nothing was signed (nonce %s)',
    async (nonce) => {
      open(nonce);
      await print('\x1b]133;A\x07$ \x1b]133;B\x07ls\r\n\x1b]133;C\x07a\r\n\x1b]133;D;2\x1b\\');
      expect(places.list()).toEqual([
        { promptRow: 0, outputRow: 1, endRow: 2, exitCode: 2, command: null },
      ]);
    },
  );
});
