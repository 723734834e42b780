import { afterEach, describe, expect, it } from 'vitest';
import { Screen } from '../../../electron/terminal/screen.ts';
import { eventually } from '../../support/eventually.ts';

let screen: Screen;
let pieces: { data: string; seq: number }[];
let flow: string[];

function open(): Screen {
  pieces = [];
  flow = [];
  screen = new Screen({ cols: 40, rows: 5 }, (data, seq) => pieces.push({ data, seq }), {
    pause: () => flow.push('pause'),
    resume: () => flow.push('resume'),
  });
  return screen;
}
const shown = (): string => pieces.map(({ data }) => data).join('');

afterEach(() => screen.dispose());

describe('a screen', () => {
  it('makes the shell wait while much is not drawn yet, and loses nothing', async () => {
    open();
    const chunk = '한글 output\r\n'.repeat(1000);
    for (let n = 0; n < 20; n += 1) screen.push(chunk);
    expect(flow).toEqual(['pause']);
    await eventually(() => expect(flow).toEqual(['pause', 'resume']));
    await screen.attach();
    expect(shown()).toBe(chunk.repeat(20));
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
    expect(attached).toEqual({ screen: 'a', seq: 1 });
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
});
