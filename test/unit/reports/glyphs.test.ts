import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf, printable } from '../../../electron/reports/typesetting/glyphs.ts';

const fonts = ['Pretendard-Regular.otf', 'NotoSansKR-Regular.ttf', 'NotoEmoji-Regular.ttf'];
const covers = coverageOf(
  fonts.map((name) => readFileSync(join(import.meta.dirname, '../../../assets/fonts', name))),
);

describe('what the shipped fonts can draw', () => {
  test.each(['가힣', 'ᄒᆞᆫ', '漢字', 'Ω', '→', '✓', '😀', '─┼', '{}`#$'])('%s', (text) => {
    expect(printable(text, covers)).toBe(text);
  });

  test('leaves joined emoji whole', () => {
    expect(printable('👩‍🚒❤️', covers)).toBe('👩‍🚒❤️');
  });

  test('refuses what is not a font', () => {
    expect(() => coverageOf([Buffer.alloc(64)])).toThrow(TypeError);
  });
});

describe('a character that would not show', () => {
  test.each([
    ['\u0000', '[U+0000]'],
    ['\u001b[31m', '[U+001B][31m'],
    ['\u202e', '[U+202E]'],
    ['a\u0000\u0000\u0000\u0001b', 'a[U+0000 ×3][U+0001]b'],
    ['\u200b', '[U+200B]'],
    ['\ud800', '[U+D800]'],
    ['𓀀', '[U+13000]'],
  ])('%j is written as %s', (text, shown) => {
    expect(printable(text, covers)).toBe(shown);
  });

  test('is all that changes, but for tabs and line ends', () => {
    expect(printable('a\tb\r\nc\rd', covers)).toBe('a    b\nc\nd');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printable(text, covers);
        expect(printable(once, covers)).toBe(once);
      }),
    );
  });
});
