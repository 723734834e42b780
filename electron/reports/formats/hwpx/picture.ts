import type { Picture } from '../../document/document.ts';
import type { Draft } from './draft.ts';
import { LETTERS, STANCES } from './looks.ts';
import { PIXEL, TEXT_HEIGHT, TEXT_WIDTH } from './measures.ts';
import { line, paragraph, rawRun } from './paragraph.ts';
import { corners, standing } from './shape.ts';
import { escaped } from './text.ts';

/** Room for its caption and for what introduces it on the same page. */
const HEIGHT_AT_MOST = Math.round(TEXT_HEIGHT * 0.6);

/** The item of the package by which a picture is found. */
export function pictureItem(draft: Draft, sha256: string): string {
  return `image${draft.shown.id(sha256)}`;
}

/** A picture with its caption below, no wider than the text and never larger than it is. */
export function picture(draft: Draft, sha256: string, shown: Picture, caption: string): string {
  const own = { width: shown.width * PIXEL, height: shown.height * PIXEL };
  const scale = Math.min(1, TEXT_WIDTH / own.width, HEIGHT_AT_MOST / own.height);
  const width = Math.max(1, Math.round(own.width * scale));
  const height = Math.max(1, Math.round(own.height * scale));
  const children =
    `<hp:imgRect>${corners(width, height)}</hp:imgRect>` +
    `<hp:imgClip left="0" right="${own.width}" top="0" bottom="${own.height}"/>` +
    `<hp:inMargin left="0" right="0" top="0" bottom="0"/>` +
    `<hp:imgDim dimwidth="${own.width}" dimheight="${own.height}"/>` +
    `<hc:img binaryItemIDRef="${pictureItem(draft, sha256)}" bright="0" contrast="0"` +
    ` effect="REAL_PIC" alpha="0"/><hp:effects/>`;
  const object = standing(
    draft,
    'pic',
    { x: 0, y: 0, width, height },
    children,
    escaped(caption),
    ' reverse="0"',
  );
  return (
    paragraph(draft, STANCES.centre, rawRun(draft, LETTERS.body, `${object}<hp:t/>`)) +
    line(draft, STANCES.centre, LETTERS.small, caption)
  );
}
