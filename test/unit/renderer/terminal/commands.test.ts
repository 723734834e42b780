import headless from '@xterm/headless';
import type { Terminal } from '@xterm/xterm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandMarks } from '../../../../renderer/terminal/commandMarks.ts';
import {
  afterMark,
  type Command,
  entered,
  jumped,
} from '../../../../renderer/terminal/commands.ts';
import { textOf } from '../../../../renderer/terminal/screenText.ts';
import type { ShellMark } from '../../../../shared/shellMark.ts';

const NONCE = 'n0nce';
const own = (payload: string): string => `\x1b]633;${payload};${NONCE}\x07`;
const standard = (payload: string): string => `\x1b]133;${payload}\x07`;

/** What an integrated shell prints for a command: typed, run and over. */
const run = (command: string, output: string, code: number): string =>
  `${own('A')}$ ${own('B')}${command}\r\n${own(`E;${command}`)}${own('C')}${output}${own(`D;${code}`)}`;

/** A terminal without a window; it has all of xterm that following commands needs. */
function screen(scrollback = 100) {
  const terminal = new headless.Terminal({ cols: 20, rows: 6, scrollback, allowProposedApi: true });
  // The types name the terminal with a window; buffer, parser and markers are the same.
  const marks = new CommandMarks(terminal as unknown as Terminal, () => {});
  const print = (text: string): Promise<void> =>
    new Promise((resolve) => terminal.write(text, resolve));
  const told = () => marks.entered().map(({ text, exitCode }) => [text, exitCode]);
  const outputs = () =>
    marks.entered().map(({ output, end }) =>
      textOf(terminal.buffer.normal, {
        from: { row: output?.line ?? 0, column: 0 },
        to: { row: end?.anchor.line ?? 0, column: end?.column ?? 0 },
      }),
    );
  return { terminal, marks, print, told, outputs };
}

describe('the commands of a screen', () => {
  it('are found by the shell’s marks, with what they printed and how they ended', async () => {
    const { marks, print, told, outputs } = screen();
    marks.show(NONCE, []);
    await print(run('ls', 'one\r\ntwo\r\n', 0) + run('false', '', 1) + run('printf x', 'x', 0));
    await print(`${own('A')}$ ${own('B')}`);
    expect(told()).toEqual([
      ['ls', 0],
      ['false', 1],
      ['printf x', 0],
    ]);
    expect(outputs()).toEqual(['one\ntwo', '', 'x']);
    expect(marks.promptIsFree()).toBe(true);
    await print('rm');
    expect(marks.promptIsFree()).toBe(false);
  });

  it('keep rows that the screen broke in one line, and wide letters whole', async () => {
    const { marks, print, outputs } = screen();
    marks.show(NONCE, []);
    await print(run('cat', '가나다라마바사아자차카타파하 끝\r\n', 0));
    expect(outputs()).toEqual(['가나다라마바사아자차카타파하 끝']);
  });

  it('are believed only with the nonce, and unsigned ones only where nothing is signed', async () => {
    const forged = `${standard('A')}$ \r\n${standard('C')}fake\r\n${standard('D;0')}`;
    const signed = screen();
    signed.marks.show(NONCE, []);
    await signed.print(run('ls', '', 0) + forged + run('ls', '', 2).replaceAll(NONCE, 'guess'));
    expect(signed.told()).toEqual([['ls', 0]]);
    const bare = screen();
    bare.marks.show(null, []);
    await bare.print(forged + run('ls', '', 0));
    expect(bare.told()).toEqual([[null, 0]]);
    const attached = screen();
    attached.marks.show(NONCE, [
      { promptRow: 0, outputRow: 1, endRow: 1, exitCode: 0, command: 'ls' },
    ]);
    await attached.print(forged);
    expect(attached.told()).toEqual([['ls', 0]]);
  });

  it('go with their rows, and are gone when these are', async () => {
    const { marks, print, told, outputs } = screen(10);
    marks.show(NONCE, []);
    await print(run('first', 'a\r\n', 0) + run('second', 'b\r\n', 0));
    await print(run('long', 'line\r\n'.repeat(9), 0));
    expect(told()).toEqual([
      ['first', 0],
      ['second', 0],
      ['long', 0],
    ]);
    expect(outputs().at(-1)).toBe(Array(9).fill('line').join('\n'));
    await print(run('longer', 'line\r\n'.repeat(40), 0));
    // Its beginning is gone, its end is not.
    expect(told()).toEqual([['longer', 0]]);
    await print(`${own('A')}$ ${own('B')}clear\r\n${own('C')}\x1b[H\x1b[2J\x1b[3J${own('D;0')}`);
    expect(told()).toEqual([]);
    await print(`${run('after', '', 0)}\x1bc`);
    expect(told()).toEqual([]);
  });

  it('are not looked for on the screen of a program that has it all', async () => {
    const { marks, print, told } = screen();
    marks.show(NONCE, []);
    await print(`${run('vi', `\x1b[?1049h${run('inside', '', 1)}\x1b[?1049l`, 0)}`);
    expect(told()).toEqual([['vi', 0]]);
  });

  it('stand where the console says on a screen that was fetched, also below such a program', async () => {
    const { marks, print, told, outputs } = screen();
    const places = [{ promptRow: 0, outputRow: 1, endRow: 3, exitCode: 4, command: 'ls' }];
    await print('$ ls\r\none\r\ntwo\r\n$ vi\r\n\x1b[?1049h');
    marks.show(NONCE, places);
    expect(told()).toEqual([]);
    await print('\x1b[?1049l');
    expect(told()).toEqual([['ls', 4]]);
    expect(outputs()).toEqual(['one\ntwo']);
  });
});

describe('afterMark', () => {
  const kinds = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'X'), { maxLength: 40 });
  const markOf = (kind: string): ShellMark => {
    if (kind === 'D') return { kind, exitCode: 0 };
    if (kind === 'E') return { kind, command: 'ls' };
    return { kind: kind as 'A' | 'B' | 'C' | 'X' };
  };

  it('holds whatever a shell tells: in order, and only the last still open', () => {
    fc.assert(
      fc.property(kinds, (told) => {
        let line = 0;
        let all: readonly Command[] = [];
        const here = () => ({ anchor: { line: line++ }, column: 0, cols: 80 });
        for (const kind of told) all = afterMark(all, markOf(kind), here);
        expect(all.slice(0, -1).every(({ state }) => state === 'ended')).toBe(true);
        for (const { state, prompt, output, end } of all) {
          expect(output === null).toBe(state === 'prompt');
          expect(state === 'ended' ? end !== null : true).toBe(true);
          if (output) expect(output.line).toBeGreaterThanOrEqual(prompt.line);
          if (output && end) expect(end.anchor.line).toBeGreaterThan(output.line);
        }
        expect(entered(all, false).length).toBe(
          all.filter(({ state }) => state !== 'prompt').length,
        );
      }),
    );
  });

  it('leads from one command to the next and stays at the oldest', () => {
    let line = 0;
    let all: readonly Command[] = [];
    const here = () => ({ anchor: { line: line++ }, column: 0, cols: 80 });
    for (const kind of 'ABCDABCDABCD') all = afterMark(all, markOf(kind), here);
    const [first, second, third] = all;
    expect(jumped(all, null, 'previous')).toBe(third);
    expect(jumped(all, null, 'next')).toBeNull();
    expect(jumped(all, third?.prompt ?? null, 'previous')).toBe(second);
    expect(jumped(all, first?.prompt ?? null, 'previous')).toBe(first);
    expect(jumped(all, third?.prompt ?? null, 'next')).toBeNull();
    expect(jumped([], null, 'previous')).toBeNull();
  });
});
