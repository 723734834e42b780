import { describe, expect, test } from 'vitest';
import { pagesOf as split } from '../../../electron/reports/typesetting/pages.ts';

const pagesOf = (text: string, count: number, have: readonly string[] = []) =>
  split(text, count, new Set(have));
const drawn = (text: string, count: number) => pagesOf(text, count).map((one) => one.svg ?? '');

const background = '    <path class="typst-shape" fill="#ffffff" d="M 0 0v 100 h 50 v -100 Z "/>';
const landscape = '    <path class="typst-shape" fill="#ffffff" d="M 0 0v 50 h 100 v -50 Z "/>';
const page = (glyph: string, transform = '') => `    <g${transform}>
        <use xlink:href="#${glyph}" x="0" y="0" fill-rule="nonzero"/>
    </g>`;
const definitions = `    <defs id="glyph">
        <symbol id="gA">
            <path d="M 1 1 Z "/>
        </symbol>
        <symbol id="gB">
            <path d="M 2 2 Z "/>
        </symbol>
    </defs>`;
const svg = [
  '<svg class="typst-doc" viewBox="0 0 50 200" width="50pt" height="200pt">',
  background,
  page('gA'),
  background,
  page('gB', ' transform="matrix(1 0 0 1 0 100)"'),
  definitions,
  '</svg>',
].join('\n');

describe('the pages of an SVG', () => {
  test('are one each, as large as a page, at their own height', () => {
    const pages = drawn(svg, 2);
    expect(pages.map((p) => /viewBox="([^"]+)"/.exec(p)?.[1])).toEqual([
      '0 0 50 100',
      '0 100 50 100',
    ]);
  });

  test('may each have a size of their own', () => {
    const turned = svg.replace(background, landscape);
    expect(drawn(turned, 2).map((p) => /viewBox="([^"]+)"/.exec(p)?.[1])).toEqual([
      '0 0 100 50',
      '0 50 50 100',
    ]);
  });

  test('are told by a hash, and not sent again to who has it', () => {
    const [first, second] = pagesOf(svg, 2);
    expect(first?.hash).not.toBe(second?.hash);
    expect(pagesOf(svg, 2, [first?.hash ?? ''])).toEqual([{ ...first, svg: null }, second]);
  });

  test('have another hash where anything drawn on them is another, and only those', () => {
    const before = pagesOf(svg, 2);
    const after = pagesOf(svg.replace('#gA', '#gB'), 2);
    expect(after[0]?.hash).not.toBe(before[0]?.hash);
    expect(after[1]?.hash).toBe(before[1]?.hash);
  });

  test('hold the definitions they use and no others', () => {
    const [first = '', second = ''] = drawn(svg, 2);
    expect(first).toContain('M 1 1');
    expect(first).not.toContain('M 2 2');
    expect(second).toContain('M 2 2');
    for (const text of [first, second]) {
      const id = /xlink:href="#([^"]+)"/.exec(text)?.[1];
      expect(text).toContain(`<symbol id="${id}"`);
    }
  });

  test.each([
    ['another program’s SVG', '<svg viewBox="0 0 50 200"></svg>'],
    ['an unknown element', svg.replace(background, '    <script>x</script>')],
    ['a missing definition', svg.replace('"gA"', '"gX"')],
    ['a page without a size', svg.replace('M 0 0v 100', 'M 0 0')],
    ['an element that does not end', svg.replace('    </defs>\n', '')],
  ])('are not guessed from %s', (_, strange) => {
    expect(() => pagesOf(strange, 2)).toThrow(TypeError);
  });

  test('are not guessed where their number does not fit', () => {
    expect(() => pagesOf(svg, 3)).toThrow(TypeError);
  });
});
