import { legible } from '../formats/legible.ts';
import { COLOURS } from './colours.ts';
import type { Drawing, Shape } from './drawing.ts';

/** A drawing as SVG 1.1, every text escaped; one point is one unit. */
export function svgOf({ width, height, shapes, alternative }: Drawing): string {
  const size = `width="${rounded(width)}pt" height="${rounded(height)}pt"`;
  const view = `viewBox="0 0 ${rounded(width)} ${rounded(height)}"`;
  const font = `font-family="Pretendard, 'Malgun Gothic', 'Noto Sans KR', sans-serif"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view} ${font} role="img">`,
    `<title>${escaped(alternative)}</title>`,
    ...shapes.map(shapeSvg),
    '</svg>',
  ].join('');
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = shape;
      const place = `x="${rounded(x)}" y="${rounded(y)}"`;
      const size = `width="${rounded(width)}" height="${rounded(height)}"`;
      return `<rect ${place} ${size} fill="${COLOURS[fill]}"/>`;
    }
    case 'line': {
      const stroke = `stroke="${COLOURS[shape.stroke]}" stroke-width="${rounded(shape.width)}"`;
      const dashes = shape.dashed ? ' stroke-dasharray="2.5 2"' : '';
      return `<polyline points="${pointsSvg(shape.points)}" fill="none" ${stroke}${dashes}/>`;
    }
    case 'area':
      return `<polygon points="${pointsSvg(shape.points)}" fill="${COLOURS[shape.fill]}"/>`;
    case 'text': {
      const { x, y, size, anchor, tone, text } = shape;
      const place = `x="${rounded(x)}" y="${rounded(y)}" font-size="${rounded(size)}"`;
      const look = `text-anchor="${anchor}" fill="${COLOURS[tone]}"`;
      return `<text ${place} ${look}>${escaped(text)}</text>`;
    }
  }
}

function pointsSvg(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ');
}

/** A hundredth of a point is finer than any printer. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return legible(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
