import type { Draft } from './draft.ts';

/** Where an object lies within its group, and how large it is. HWPUNIT, whole numbers. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const IDENTITY = 'e1="1" e2="0" e3="0" e4="0" e5="1" e6="0"';

/**
 * An object that stands in the text like a letter. Its children come in the order in which Hancom
 * Office writes them: size and position last, where the schema of KS X 6101 has them first. Both
 * are read by name.
 * @param children between what every object has and its size
 * @param comment what it shows, in words, escaped
 */
export function standing(
  draft: Draft,
  element: 'pic' | 'container',
  place: Place,
  children: string,
  comment: string,
  attributes = '',
): string {
  const { width, height } = place;
  return (
    `<hp:${element} ${shared(draft, 0, 'PICTURE')}${attributes}>${component(place)}${children}` +
    `<hp:sz width="${width}" widthRelTo="ABSOLUTE" height="${height}" heightRelTo="ABSOLUTE"` +
    ` protect="0"/>` +
    `<hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0"` +
    ` holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="PARA" vertAlign="TOP" horzAlign="LEFT"` +
    ` vertOffset="0" horzOffset="0"/>` +
    `<hp:outMargin left="0" right="0" top="0" bottom="0"/>` +
    `<hp:shapeComment>${comment}</hp:shapeComment></hp:${element}>`
  );
}

/** One of a group's. @param children after what every object has */
export function grouped(
  draft: Draft,
  element: 'rect' | 'line' | 'polygon',
  place: Place,
  children: string,
  attributes = '',
): string {
  return (
    `<hp:${element} ${shared(draft, 1, 'NONE')}${attributes}>${component(place)}` +
    `${children}</hp:${element}>`
  );
}

function shared(draft: Draft, level: number, numbering: string): string {
  return (
    `id="${draft.next()}" zOrder="0" numberingType="${numbering}" textWrap="TOP_AND_BOTTOM"` +
    ` textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" href="" groupLevel="${level}"` +
    ` instid="${draft.next()}"`
  );
}

function component({ x, y, width, height }: Place): string {
  return (
    `<hp:offset x="${x}" y="${y}"/><hp:orgSz width="${width}" height="${height}"/>` +
    `<hp:curSz width="${width}" height="${height}"/><hp:flip horizontal="0" vertical="0"/>` +
    `<hp:rotationInfo angle="0" centerX="${Math.round(width / 2)}"` +
    ` centerY="${Math.round(height / 2)}" rotateimage="1"/>` +
    `<hp:renderingInfo><hc:transMatrix e1="1" e2="0" e3="${x}" e4="0" e5="1" e6="${y}"/>` +
    `<hc:scaMatrix ${IDENTITY}/><hc:rotMatrix ${IDENTITY}/></hp:renderingInfo>`
  );
}

/** The corners of something, from the upper left one clockwise. */
export function corners(width: number, height: number): string {
  return (
    `<hc:pt0 x="0" y="0"/><hc:pt1 x="${width}" y="0"/>` +
    `<hc:pt2 x="${width}" y="${height}"/><hc:pt3 x="0" y="${height}"/>`
  );
}
