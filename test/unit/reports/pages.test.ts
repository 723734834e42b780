import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../../electron/reports/typesetting/pages.ts';

const background = '    <path class="typst-shape" fill="#ffffff" d="M 0 0v 100 h 50 v -100 Z "/>';
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
    const pages = pagesOf(svg, 2);
    expect(pages.map((p) => /viewBox="([^"]+)"/.exec(p)?.[1])).toEqual([
      '0 0 50 100',
      '0 100 50 100',
    ]);
  });

  test('hold the definitions they use and no others', () => {
    const [first = '', second = ''] = pagesOf(svg, 2);
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
    ['an element that does not end', svg.replace('    </defs>\n', '')],
  ])('are not guessed from %s', (_, strange) => {
    expect(() => pagesOf(strange, 2)).toThrow(TypeError);
  });

  test('are not guessed where their number does not fit', () => {
    expect(() => pagesOf(svg, 3)).toThrow(TypeError);
  });
});
