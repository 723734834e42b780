import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../../../electron/reports/prose/segments.ts';

/** The stretches that are not given to the parser, shortened. */
const left = (text: string) =>
  segmentsOf(text).flatMap((one) => (one.markdown ? [] : [one.text.slice(0, 12)]));
const readLength = (text: string) =>
  segmentsOf(text).reduce((sum, one) => sum + (one.markdown ? one.text.length : 0), 0);

describe('what a Markdown parser is given', () => {
  test('and what it is not are the whole text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'a*_`>- \n\t'.split(''), '```', '~~~', '\n\n', '1. ', '> > > > '),
    });
    fc.assert(
      fc.property(text, (written) => {
        const segments = segmentsOf(written);
        expect(segments.map((one) => one.text).join('')).toBe(written);
        for (const [index, { markdown }] of segments.entries()) {
          expect(segments[index + 1]?.markdown).not.toBe(markdown);
        }
      }),
    );
  });

  test.each([
    ['a', []],
    [`${'*a '.repeat(400)}`, []],
    [`${'*a '.repeat(401)}`, ['*a *a *a *a ']],
    [`a\n\n${'*_'.repeat(300)}\n\nb`, ['*_*_*_*_*_*_']],
    [`\`\`\`\n${'*_'.repeat(300)}\n\`\`\`\n`, []],
    [`- a\n  \`\`\`\n${'*_'.repeat(300)}`, ['- a\n  ```\n*_']],
    [`\`\`\`\nx\n\`\`\`\u00a0\n\`\`\`\n${'*_'.repeat(300)}`, ['*_*_*_*_*_*_']],
    [`${'*_'.repeat(150)}\n\u00a0\n${'*_'.repeat(150)}`, ['*_*_*_*_*_*_']],
    ['- - - - - - a', []],
    ['- - - - - - - a', ['- - - - - - ']],
    [`${' '.repeat(60)}- a`, [' '.repeat(12)]],
    [`${'가'.repeat(10_000)}${'`a'.repeat(201)}`, ['가'.repeat(12)]],
    ['가'.repeat(100_000), []],
    ['가'.repeat(100_001), ['가'.repeat(12)]],
  ])('leaves out what would take it seconds: %#', (text, expected) => {
    expect(left(text)).toEqual(expected);
  });

  test('ends where there were more marks than anybody writes', () => {
    expect(readLength('- a\n\n'.repeat(20_000))).toBe(5000 * 5);
  });
});
