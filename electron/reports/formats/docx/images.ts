import { type FileChild, ImageRun, Paragraph } from 'docx';
import { svgOf } from '../../charts/svg.ts';
import type { Block, Picture, Pictures } from '../../document/document.ts';
import { legible } from '../legible.ts';
import { emfOf } from './emf.ts';
import { TEXT_HEIGHT, TEXT_WIDTH } from './page.ts';
import { runsOf } from './runs.ts';

type Chart = Extract<Block, { kind: 'chart' }>;
type Shown = Extract<Block, { kind: 'picture' }>;

/** The library measures pictures in 1/96 inch. */
const PER_POINT = 96 / 72;
const PER_TWIP = 96 / 1440;
/** A picture leaves room for its caption and for some of the text around it. */
const HIGHEST = TEXT_HEIGHT * 0.6 * PER_TWIP;
const WIDEST = TEXT_WIDTH * PER_TWIP;

/**
 * A chart as vectors: SVG for who knows it (Word from 2019, LibreOffice from 24.2), the same as an
 * enhanced metafile for everybody else, and in words.
 */
export function chartOf({ caption, drawing }: Chart): FileChild[] {
  const scale = Math.min(1, WIDEST / (drawing.width * PER_POINT));
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svgOf(drawing)),
    // The library knows no metafiles; `sealed` gives it its right name.
    fallback: { type: 'png', data: emfOf(drawing) },
    transformation: {
      width: drawing.width * PER_POINT * scale,
      height: drawing.height * PER_POINT * scale,
    },
    altText: described(drawing.alternative),
  });
  return [
    new Paragraph({ style: 'FigureCaption', keepNext: true, children: runsOf(caption) }),
    new Paragraph({ style: 'Figure', children: [image] }),
    new Paragraph({ style: 'Source', children: runsOf(drawing.alternative) }),
  ];
}

/** A picture with its caption and hash below; where its bytes are missing, why. */
export function pictureOf({ caption, sha256, missing }: Shown, pictures: Pictures): FileChild[] {
  const picture = pictures.get(sha256);
  const below = [
    new Paragraph({ style: 'FigureCaption', children: runsOf(caption) }),
    new Paragraph({ style: 'Source', children: runsOf(`SHA-256 ${sha256}`) }),
    ...(missing === null ? [] : [new Paragraph({ style: 'Remark', children: runsOf(missing) })]),
  ];
  if (!picture || missing !== null) return below;
  const image = new ImageRun({
    type: picture.mime === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: fitted(picture),
    altText: described(caption),
  });
  return [new Paragraph({ style: 'Figure', children: [image] }), ...below];
}

/** As large as it is, but for what does not fit the page. */
function fitted({ width, height }: Picture): { width: number; height: number } {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
}

function described(text: string): { description: string } {
  return { description: legible(text) };
}
