import headless from '@xterm/headless';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SWALLOWED, swallowQueries } from '../../../shared/terminalQueries.ts';
import { refuseEndlessRepeats } from '../../../shared/terminalRepeats.ts';

let terminal: InstanceType<typeof headless.Terminal>;
let answers: string[];

const print = (text: string): Promise<void> => new Promise((read) => terminal.write(text, read));
const rows = (): (string | undefined)[] =>
  Array.from({ length: terminal.rows }, (_, y) =>
    terminal.buffer.active.getLine(y)?.translateToString(true),
  );

beforeEach(() => {
  terminal = new headless.Terminal({ cols: 10, rows: 3, allowProposedApi: true });
  answers = [];
  terminal.onData((data) => answers.push(data));
});
afterEach(() => terminal.dispose());

describe('a page’s terminal', () => {
  it('answers no question that there is', async () => {
    const csi = SWALLOWED.csi.flatMap(({ prefix = '', intermediates = '', final }) =>
      ['', '5', '6', '1;2', '18', '2004'].map(
        (text) => `\x1b[${prefix}${text}${intermediates}${final}`,
      ),
    );
    const dcs = SWALLOWED.dcs.map(
      ({ intermediates, final }) => `\x1bP${intermediates}${final}m\x1b\\`,
    );
    const osc = SWALLOWED.osc.map((ident) => `\x1b]${ident};?\x07`);
    const questions = [...csi, ...dcs, ...osc].join('');
    await print(questions);
    expect(answers).not.toEqual([]);
    answers = [];
    swallowQueries(terminal.parser);
    await print(`${questions}still here`);
    expect(answers).toEqual([]);
    expect(terminal.buffer.active.getLine(terminal.buffer.active.cursorY)).toBeDefined();
    expect(rows().join('')).toContain('still here');
  });

  it('does what is repeated within reason, and nothing without end', async () => {
    refuseEndlessRepeats(terminal.parser);
    await print('one\r\ntwo\x1b[2147483647S\x1b[2147483647T\x1b[2147483647L\x1b[2147483647M');
    await print('\x1b[2147483647I\x1b[2147483647Z!\x1b[2147483647b');
    expect(rows()).toEqual(['one', 'two!', '']);
    await print('?\x1b[2b\x1b[1S');
    expect(rows()).toEqual(['two!???', '', '']);
  });
});
