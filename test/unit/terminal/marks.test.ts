import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkReader } from '../../../electron/terminal/marks.ts';
import type { ShellMark } from '../../../shared/shellMark.ts';

const NONCE = '0123456789abcdef';
const mark = (body: string, nonce = NONCE): string => `\x1b]633;${body};${nonce}\x07`;
const standard = (body: string, end = '\x07'): string => `\x1b]133;${body}${end}`;

/** Output joined where it was cut, marks in between. */
function readAll(chunks: readonly string[], nonce: string | null = NONCE): (string | ShellMark)[] {
  const reader = new MarkReader(nonce);
  const parts: (string | ShellMark)[] = [];
  for (const part of chunks.flatMap((chunk) => reader.read(chunk))) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

describe('the reader of a shell’s marks', () => {
  it('separates marks from output', () => {
    const entered = `${mark('E;ls -a\\x3b echo \\x5c')}${mark('C')}`;
    const text = `${mark('A')}$ ${mark('B')}ls\r\n${entered}a.txt\r\n${mark('X')}%${mark('D;7')}`;
    expect(readAll([text + mark('P;Cwd=/srv/한 글\\x3b\\x0a')])).toEqual([
      { kind: 'A' },
      '$ ',
      { kind: 'B' },
      'ls\r\n',
      { kind: 'E', command: 'ls -a; echo \\' },
      { kind: 'C' },
      'a.txt\r\n',
      { kind: 'X' },
      '%',
      { kind: 'D', exitCode: 7 },
      { kind: 'P', cwd: '/srv/한 글;\n' },
    ]);
  });

  it('takes marks with another nonce, or none, for output', () => {
    const fakes = [
      mark('D;0', 'f'.repeat(16)),
      mark('D;0', ''),
      '\x1b]633;D;0\x07',
      `\x1b]633;${NONCE}\x07`,
      `\x1b]633;D;0;${NONCE}`,
      '\x1b]0;x\x07',
    ].join('');
    expect(readAll([`${fakes}!`])).toEqual([`${fakes}!`]);
    expect(readAll([`${mark('D;0', '')}!`], null)).toEqual([`${mark('D;0', '')}!`]);
  });

  it.each(['D;', 'D;1000', 'D;-1', 'D;0;1', 'A;1', 'P;Task=x', 'Z', ''])(
    'takes the signed nonsense “%s” for output',
    (body) => {
      expect(readAll([`${mark(body)}!`])).toEqual([`${mark(body)}!`]);
    },
  );

  it('believes OSC 133 until the first mark with the nonce, and always where there is none', () => {
    const text = `${standard('A;k=s')}$ ${standard('B', '\x1b\\')}x${standard('C')}y${standard('D;3;err=x')}${standard('D')}`;
    const believed = [
      { kind: 'A' },
      '$ ',
      { kind: 'B' },
      'x',
      { kind: 'C' },
      'y',
      { kind: 'D', exitCode: 3 },
      { kind: 'D', exitCode: null },
    ];
    expect(readAll([text], null)).toEqual(believed);
    expect(readAll([text + mark('A') + text])).toEqual([...believed, { kind: 'A' }, text]);
    expect(readAll([`${standard('E;ls')}${standard('L')}`], null)).toEqual([
      `${standard('E;ls')}${standard('L')}`,
    ]);
  });

  it('gives the same parts wherever the output is cut', () => {
    const piece = fc.oneof(
      fc.constantFrom(mark('A'), mark('C'), mark('D;0'), mark('E;a b'), mark('D;0', 'bad')),
      fc.constantFrom(standard('A'), standard('D;1', '\x1b\\'), standard('C', '\x1b')),
      fc.constantFrom('\x1b', '\x1b]', '\x1b]633;', '\x1b]133;A', '\x1b[31m', '\x07', '한글\r\n'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.nat(400)),
        fc.constantFrom(NONCE, null),
        (pieces, cuts, nonce) => {
          // What follows pushes out what could still have become a mark.
          const text = `${pieces.join('')}\x1b[m.`;
          const places = [0, ...cuts.filter((cut) => cut < text.length), text.length];
          const sorted = places.toSorted((a, b) => a - b);
          const chunks = sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
          expect(readAll(chunks, nonce)).toEqual(readAll([text], nonce));
        },
      ),
    );
  });

  it('holds back no more than the longest mark', () => {
    const reader = new MarkReader(NONCE);
    expect(reader.read('\x1b]633;E;')).toEqual([]);
    expect(reader.read('x'.repeat(1000))).toEqual([]);
    const long = 'x'.repeat(40_000);
    expect(reader.read(long)).toEqual([`\x1b]633;E;${'x'.repeat(1000)}${long}`]);
  });

  it('takes no longer for a mark that comes letter by letter', () => {
    const reader = new MarkReader(NONCE);
    const asked = performance.now();
    for (const letter of `\x1b]633;E;${'x'.repeat(60_000)}`) reader.read(letter);
    expect(performance.now() - asked).toBeLessThan(10_000);
  });
});
