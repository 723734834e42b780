import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, MarkReader } from '../../../electron/terminal/marks.ts';

const NONCE = '0123456789abcdef';
const mark = (body: string, nonce = NONCE): string => `\x1b]633;${body};${nonce}\x07`;

/** Output joined where it was cut, marks in between. */
function readAll(chunks: readonly string[]): (string | Mark)[] {
  const reader = new MarkReader(NONCE);
  const parts: (string | Mark)[] = [];
  for (const part of chunks.flatMap((chunk) => reader.read(chunk))) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

describe('the reader of a shell’s marks', () => {
  it('separates marks from output', () => {
    const text = `${mark('A')}$ ${mark('B')}ls\r\n${mark('C')}a.txt\r\n${mark('E')}%${mark('D;7')}`;
    expect(readAll([text])).toEqual([
      { kind: 'A' },
      '$ ',
      { kind: 'B' },
      'ls\r\n',
      { kind: 'C' },
      'a.txt\r\n',
      { kind: 'E' },
      '%',
      { kind: 'D', exitCode: 7 },
    ]);
  });

  it('takes marks with another nonce, or none, for output', () => {
    const fakes = [mark('D;0', 'f'.repeat(16)), mark('D;0', ''), '\x1b]633;D;0\x07'].join('');
    expect(readAll([`${fakes}!`])).toEqual([`${fakes}!`]);
  });

  it('gives the same parts wherever the output is cut', () => {
    const piece = fc.oneof(
      fc.constantFrom(mark('A'), mark('C'), mark('D;0'), mark('D;130'), mark('D;0', 'bad')),
      fc.constantFrom('\x1b', '\x1b]', '\x1b]633;', '\x1b[31m', '\x07', '한글\r\n'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(400)), (pieces, cuts) => {
        // The end mark pushes out what could still have become one.
        const text = `${pieces.join('')}.${mark('B')}`;
        const places = [0, ...cuts.filter((cut) => cut < text.length), text.length];
        const sorted = places.toSorted((a, b) => a - b);
        const chunks = sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
        expect(readAll(chunks)).toEqual(readAll([text]));
      }),
    );
  });

  it('holds back no more than one mark', () => {
    const reader = new MarkReader(NONCE);
    expect(reader.read('\x1b]633;')).toEqual([]);
    const long = 'x'.repeat(1000);
    expect(reader.read(long)).toEqual([`\x1b]633;${long}`]);
  });
});
