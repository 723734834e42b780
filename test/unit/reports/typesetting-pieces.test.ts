import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces, PIECE_END } from '../../../electron/reports/typesetting/pieces.ts';

describe('a text in pieces', () => {
  test('is itself where it is short', () => {
    expect(inPieces('가\n나 다')).toBe('가\n나 다');
    expect(inPieces('x'.repeat(2000))).toBe('x'.repeat(2000));
  });

  test('ends its pieces at line feeds, else after spaces, else anywhere', () => {
    const line = 'x'.repeat(1500);
    expect(inPieces(`${line}\n${line}`)).toBe(`${line}${PIECE_END}${line}`);
    expect(inPieces(`${line} ${line}`)).toBe(`${line} ${PIECE_END}${line}`);
    expect(inPieces(line + line)).toBe(`${'x'.repeat(2000)}${PIECE_END}${'x'.repeat(1000)}`);
  });

  test('is never longer in one piece, loses nothing, and parts no character', () => {
    const unit = fc.constantFrom('가', '😀', 'x', ' ', '\n', '한글 '.repeat(50), 'y'.repeat(300));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const pieces = inPieces(text).split(PIECE_END);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(2000);
          expect(piece.isWellFormed()).toBe(true);
        }
        expect(pieces.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });
});
