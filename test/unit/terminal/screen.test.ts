import { afterEach, describe, expect, it } from 'vitest';
import { Screen } from '../../../electron/terminal/screen.ts';
import { eventually } from '../../support/eventually.ts';

const NONCE = 'n0nce';

let screen: Screen;
let pieces: { data: string; seq: number }[];
let flow: string[];
let replies: string[];
let titles: (string | null)[];

function open(): Screen {
  pieces = [];
  flow = [];
  replies = [];
  titles = [];
  screen = new Screen({
    size: { cols: 40, rows: 5 },
    nonce: NONCE,
    flow: { pause: () => flow.push('pause'), resume: () => flow.push('resume') },
    emit: (data, seq) => pieces.push({ data, seq }),
    reply: (answer) => replies.push(answer),
    titled: (title) => titles.push(title),
  });
  return screen;
}
const shown = (): string => pieces.map(({ data }) => data).join('');

afterEach(() => screen.dispose());

describe('a screen', () => {
  it('makes the shell wait while much is not read yet, and loses nothing', async () => {
    open();
    // Not plain, so that the screen has to read all of it.
    const chunk = '한글 output\x1b[K\r\n'.repeat(1000);
    for (let n = 0; n < 100; n += 1) screen.push(chunk);
    expect(flow).toEqual(['pause']);
    await eventually(() => expect(flow).toEqual(['pause', 'resume']));
    await screen.attach();
    expect(shown()).toBe(chunk.repeat(100));
  });

  it('makes it wait for the page that draws, too', async () => {
    open().drawn(0);
    const chunk = `${'output '.repeat(64)}\r\n`.repeat(300);
    for (let n = 0; n < 12; n += 1) screen.push(chunk);
    expect(flow).toEqual(['pause']);
    const sent = shown().length;
    expect(sent).toBeLessThan(3 * chunk.length);
    screen.drawn(pieces.at(-1)?.seq ?? 0);
    await eventually(() => expect(flow).toEqual(['pause', 'resume']));
    expect(shown()).toBe(chunk.repeat(12));
  });

  it('lets a flood through without waiting for a clock', () => {
    open();
    for (let n = 0; n < 64; n += 1) screen.push(`${'y'.repeat(98)}\r\n`.repeat(41));
    expect(pieces).toHaveLength(1 + 3);
    expect(shown().length).toBeGreaterThan(3 * 64 * 1024);
  });

  it('tells a page that draws only what is still on its screen by then', () => {
    open().drawn(0);
    const line = (n: number): string => `line ${n}\r\n`;
    for (let n = 0; n < 20_000; n += 50) {
      screen.push(Array.from({ length: 50 }, (_, k) => line(n + k)).join(''));
    }
    const before = shown().length;
    screen.drawn(pieces.at(-1)?.seq ?? 0);
    const told = shown().slice(before);
    expect(told.split('\r\n').length).toBeGreaterThan(5000);
    expect(told.split('\r\n').length).toBeLessThan(7000);
  });

  it('does not wait for what will have scrolled out, and shows the same in the end', async () => {
    const line = (n: number): string => `${n} \x1b[3${n % 8}m한글\x1b[0m output\r\n`;
    const whole = Array.from({ length: 20_000 }, (_, n) => line(n)).join('');
    open();
    for (let at = 0; at < whole.length; at += 4000) screen.push(whole.slice(at, at + 4000));
    expect(flow).toEqual([]);
    const { screen: quick } = await screen.attach();
    expect(quick.split('\r\n')[0]).toContain(`${20_000 - 5004} `);
    await screen.dispose();
    open();
    for (let at = 0; at < whole.length; at += 4000) {
      screen.push(whole.slice(at, at + 4000));
      // Reads all of it.
      await screen.line();
    }
    expect((await screen.attach()).screen).toBe(quick);
  });

  it('spares itself no line that shows, where the cursor stood above the lowest row', async () => {
    const shownAfter = async (chunk: string): Promise<string> => {
      open().push('one\r\ntwo\r\nthree\x1b[H\x1b[44m');
      await screen.line();
      for (let lines = 0; lines < 8000; lines += chunk.length / 2) {
        screen.push(chunk);
        if (chunk.length < 8000) await screen.line();
      }
      const { screen: text } = await screen.attach();
      await screen.dispose();
      return text;
    };
    // A thousand lines are fewer than the screen has: all of them are read.
    expect(await shownAfter('\r\n'.repeat(8000))).toBe(await shownAfter('\r\n'.repeat(1000)));
  });

  it.each([
    ['before it has read that', async () => {}],
    ['after it has', () => screen.line()],
  ])('leaves nothing out where only some lines scroll, %s', async (_, wait) => {
    // Below those, each line is written over the one before.
    open().push('\x1b[1;3r\x1b[5;1H');
    await wait();
    screen.push(`first\r\n${'ab\r\n'.repeat(20_000)}`);
    expect((await screen.attach()).screen).toContain('abrst');
    expect(shown()).toContain('first\r\nab');
  });

  it('tells pages that lost some of it to fetch the screen when all is said', async () => {
    open();
    for (let n = 0; n < 100; n += 1) screen.push(`${'output '.repeat(16)}\r\n`.repeat(600));
    const told = pieces.at(-1)?.seq ?? 0;
    expect(shown().length).toBeLessThan(5_000_000);
    await eventually(() => expect(pieces.at(-1)).toMatchObject({ data: '' }));
    expect(pieces.at(-1)?.seq).toBeGreaterThan(told + 1);
    screen.drawn(told);
    screen.push('more');
    await eventually(() => expect(pieces.at(-1)).toMatchObject({ data: 'more' }));
  });

  it('shows the first output after a rest at once', () => {
    open().push('e');
    expect(pieces).toEqual([{ data: 'e', seq: 1 }]);
    screen.push('c');
    screen.push('ho');
    expect(pieces).toHaveLength(1);
  });

  it('never cuts a sequence in two, for a page may begin there', async () => {
    open().push('a\x1b[3');
    const attached = await screen.attach();
    expect(attached).toEqual({ screen: 'a', seq: 1, nonce: NONCE, commands: [] });
    screen.push('1mred');
    const { screen: later } = await screen.attach();
    expect(pieces.slice(1).map(({ data }) => data)).toEqual(['\x1b[31mred']);
    expect(later).toBe('a\x1b[31mred');
  });

  it('gives out what it held back when no more comes', () => {
    open().push('a\x1b[3');
    screen.end();
    expect(shown()).toBe('a\x1b[3');
  });

  it('gives wide characters the width they have in the pages', async () => {
    open().push('한🙂\x1b[1;5H|');
    expect((await screen.attach()).screen).toBe('한🙂|');
  });

  it('answers what a program asks of its terminal, and nothing that could type', async () => {
    const harmless = '\x1b[c\x1b[>c\x1b[5n\x1b[6n\x1b[?6n\x1b[?2004$p\x1b[4$p';
    const others = '\x05\x1b[=c\x1b[>q\x1b[21t\x1b[18t\x1bP$qm\x1b\\\x1bP+q544e\x1b\\';
    open().push(`ab${harmless}${others}\x1b]11;?\x07\x1b]4;1;?\x07\x1b]52;c;?\x07`);
    await screen.attach();
    expect(replies).toEqual([
      '\x1b[?1;2c',
      '\x1b[>0;276;0c',
      '\x1b[0n',
      '\x1b[1;3R',
      '\x1b[?1;3R',
      '\x1b[?2004;2$y',
      '\x1b[4;2$y',
    ]);
  });

  it('tells what the program calls itself, cleaned', async () => {
    open().push('\x1b]0;\u202eone\x07');
    await screen.attach();
    screen.push('\x1b]2;two\x1b\\\x1b]1;three\x07');
    await eventually(() => expect(titles).toEqual(['one', 'three']));
  });

  it('says where commands stand in the text it gives', async () => {
    const mark = (text: string): string => `\x1b]633;${text};${NONCE}\x07`;
    open().push(
      `${mark('A')}$ ls${mark('E;ls')}\r\n${mark('C')}${'a\r\n'.repeat(9)}${mark('D;1')}`,
    );
    const { screen: text, commands } = await screen.attach();
    expect(commands).toEqual([
      { promptRow: 0, outputRow: 1, endRow: 10, exitCode: 1, command: 'ls' },
    ]);
    expect(text.split('\r\n').slice(0, 2)).toEqual(['$ ls', 'a']);
  });
});
