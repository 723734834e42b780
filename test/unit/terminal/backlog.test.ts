import serialize from '@xterm/addon-serialize';
import headless from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Backlog, pieceOf } from '../../../electron/terminal/backlog.ts';

const SCROLLBACK = 6;
const ROWS = 4;
const KEEP = SCROLLBACK + 2 * ROWS;

/** What a terminal shows in the end, scrollback and colours included. */
async function shownAfter(texts: readonly string[]): Promise<string> {
  const terminal = new headless.Terminal({
    cols: 12,
    rows: ROWS,
    scrollback: SCROLLBACK,
    allowProposedApi: true,
  });
  const serializer = new serialize.SerializeAddon();
  // The add-on's type names the terminal with a window.
  (terminal as unknown as { loadAddon(addon: unknown): void }).loadAddon(serializer);
  for (const text of texts) await new Promise<void>((read) => terminal.write(text, read));
  const { active } = terminal.buffer;
  const shown = `${active.length} ${active.cursorX},${active.cursorY} ${serializer.serialize()}`;
  terminal.dispose();
  return shown;
}

/** What is read of these pieces: whatever waits after each of those numbers, and the rest. */
function readOf(pieces: readonly string[], takes: ReadonlySet<number>): string[] {
  const backlog = new Backlog();
  const read: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    backlog.add(pieceOf(piece), KEEP);
    if (takes.has(at)) read.push(backlog.take());
  }
  return [...read, backlog.take()];
}

describe('what a screen need not read', () => {
  it('is what has scrolled out of it', () => {
    const backlog = new Backlog();
    for (let n = 0; n < 1000; n += 1) backlog.add(pieceOf(`line ${n}\r\n`), KEEP);
    expect(backlog.length).toBeLessThan(KEEP * 1.25 * 'line 999\r\n'.length);
    const kept = Array.from({ length: KEEP - 1 }, (_, n) => `line ${1001 - KEEP + n}\r\n`);
    expect(backlog.take().endsWith(`\r\n${kept.join('')}`)).toBe(true);
    expect(backlog.length).toBe(0);
    expect(backlog.take()).toBe('');
  });

  it('is nothing where the screen is not the usual one', () => {
    const backlog = new Backlog();
    for (let n = 0; n < 1000; n += 1) backlog.add(pieceOf('line\r\n'), null);
    expect(backlog.take()).toBe('line\r\n'.repeat(1000));
  });

  it.each([
    ['asks', '\x1b[c'],
    ['moves up', '\x1b[A'],
    ['goes to the alternate screen', '\x1b[?1049h'],
    ['marks a command', '\x1b]633;C;n\x07'],
    ['sets a title', '\x1b]0;t\x07'],
    ['changes the letters', '\x0e'],
    ['is a control of eight bits', '\x9b6n'],
    ['is an escape alone', '\x1b'],
  ])('is nothing of output that %s, nor of what came before that', (_, text) => {
    const piece = pieceOf(`a${text}b`);
    expect(piece.plain).toBe(false);
    const backlog = new Backlog();
    backlog.add(pieceOf('before\r\n'), KEEP);
    backlog.add(piece, KEEP);
    for (let n = 0; n < 1000; n += 1) backlog.add(pieceOf('behind\r\n'), KEEP);
    const begin = `before\r\na${text}b`;
    expect(backlog.length).toBeLessThan(begin.length + KEEP * 1.25 * 'behind\r\n'.length);
    const taken = backlog.take();
    expect(taken.startsWith(`${begin}\r\nbehind\r\n`)).toBe(true);
    expect(taken.split('\n').length).toBeGreaterThan(KEEP);
  });

  it('makes no difference to what is shown', async () => {
    const bit = fc.oneof(
      { weight: 6, arbitrary: fc.constant('\r\n') },
      { weight: 4, arbitrary: fc.string({ maxLength: 30 }) },
      fc.constantFrom('한글', '🙂', '\r', '\n', '\t', '\b', '\x07'),
      fc.constantFrom('\x1b[31m', '\x1b[44m', '\x1b[1m', '\x1b[0m', '\x1b[m', '\x1b[38;5;9m'),
      { weight: 1, arbitrary: fc.constantFrom('\x1b[H', '\x1b[2J', '\x1b[A', '\x1b[4h') },
    );
    const piece = fc.array(bit, { minLength: 1, maxLength: 12 }).map((bits) => bits.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 15, maxLength: 40 }),
        fc.uniqueArray(fc.nat(39), { maxLength: 3 }),
        async (pieces, takes) => {
          const read = readOf(pieces, new Set(takes));
          expect(await shownAfter(read)).toBe(await shownAfter(pieces));
        },
      ),
      { numRuns: 100 },
    );
  });
});
