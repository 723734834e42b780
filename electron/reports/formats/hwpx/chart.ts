import { COLOURS } from '../../charts/colours.ts';
import type { Drawing, Shape, Tone } from '../../charts/drawing.ts';
import type { Draft } from './draft.ts';
import { LETTERS, type Letters, STANCES } from './looks.ts';
import { POINT, TEXT_WIDTH } from './measures.ts';
import { line, paragraph, rawRun, subList } from './paragraph.ts';
import { corners, grouped, type Place, standing } from './shape.ts';
import { escaped } from './text.ts';

type Points = readonly (readonly [x: number, y: number])[];
type Anchor = Extract<Shape, { kind: 'text' }>['anchor'];

/**
 * A chart as a group of vectors in the text, its words below: OWPML has text boxes, so a chart's
 * labels stay text.
 */
export function chart(draft: Draft, drawing: Drawing, caption: string): string {
  const scale = TEXT_WIDTH / Math.max(drawing.width, 1);
  const width = TEXT_WIDTH;
  const height = Math.max(1, Math.round(drawing.height * scale));
  const shapes = drawing.shapes.map((shape) => shapeOf(draft, shape, scale, width)).join('');
  const alternative = escaped(drawing.alternative);
  const group = standing(draft, 'container', { x: 0, y: 0, width, height }, shapes, alternative);
  return (
    line(draft, STANCES.caption, LETTERS.label, caption) +
    (shapes ? paragraph(draft, STANCES.left, rawRun(draft, LETTERS.body, `${group}<hp:t/>`)) : '') +
    line(draft, STANCES.left, LETTERS.small, drawing.alternative)
  );
}

/** @param scale HWPUNIT in a point of the drawing @param room the drawing's width, HWPUNIT */
function shapeOf(draft: Draft, shape: Shape, scale: number, room: number): string {
  const at = (length: number) => Math.max(0, Math.round(length * scale));
  switch (shape.kind) {
    case 'rect': {
      const { x, y } = shape;
      const place = { x: at(x), y: at(y), width: at(shape.width), height: at(shape.height) };
      return rect(draft, place, stroke('none'), fill(shape.fill));
    }
    case 'line': {
      const points = scaled(shape.points, at);
      const pen = stroke(shape.dashed ? 'dashed' : 'solid', shape.stroke, at(shape.width));
      return points.length === 2 ? straight(draft, points, pen) : polygon(draft, points, pen, '');
    }
    case 'area': {
      const points = scaled(shape.points, at);
      const first = points[0];
      const closed = first ? [...points, first] : points;
      return polygon(draft, closed, stroke('none'), fill(shape.fill));
    }
    case 'text': {
      const size = Math.max(POINT, Math.round(shape.size * scale));
      const wide = Math.min(room, Math.round(widthOf(shape.text) * size));
      const left = at(shape.x) - wide * LEFT_OF[shape.anchor];
      const x = Math.round(Math.min(Math.max(0, left), room - wide));
      const y = Math.max(0, at(shape.y) - Math.round(size * ASCENT));
      const letters: Letters = { face: 'sans', size, colour: COLOURS[shape.tone] };
      const text = line(draft, STANCE_OF[shape.anchor], letters, shape.text);
      const box =
        `<hp:drawText lastWidth="${wide}" name="" editable="0">${subList(text, 'TOP')}` +
        '<hp:textMargin left="0" right="0" top="0" bottom="0"/></hp:drawText>';
      const place = { x, y, width: wide, height: Math.round(size * LINE) };
      return rect(draft, place, stroke('none'), '', box);
    }
  }
}

/** How much of a label lies left of where it is anchored. */
const LEFT_OF: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };
const STANCE_OF = {
  start: STANCES.label,
  middle: STANCES.labelCentre,
  end: STANCES.labelRight,
} as const;
/** Of the letters' size: from their top to the base line, as Hancom Office sets a line. */
const ASCENT = 0.85;
const LINE = 1.2;

/** How wide a text is at most, in its size: a wide letter is an em, others less than .65. */
function widthOf(text: string): number {
  let width = 0.6;
  for (const character of text) width += character.charCodeAt(0) < 0x1100 ? 0.65 : 1;
  return width;
}

function rect(draft: Draft, place: Place, pen: string, brush: string, text = ''): string {
  const { width, height } = place;
  const children = `${pen}${brush}${SHADOW}${text}${corners(width, height)}`;
  return grouped(draft, 'rect', place, children, ' ratio="0"');
}

function straight(draft: Draft, points: Points, pen: string): string {
  const place = boundsOf(points);
  const [start, end] = points.map(([x, y]) => `x="${x - place.x}" y="${y - place.y}"`);
  const ends = `<hc:startPt ${start}/><hc:endPt ${end}/>`;
  return grouped(draft, 'line', place, `${pen}${SHADOW}${ends}`, ' isReverseHV="0"');
}

/** Open where its last point is not its first. */
function polygon(draft: Draft, points: Points, pen: string, brush: string): string {
  if (points.length < 2) return '';
  const place = boundsOf(points);
  const path = points.map(([x, y]) => `<hc:pt x="${x - place.x}" y="${y - place.y}"/>`);
  return grouped(draft, 'polygon', place, `${pen}${brush}${SHADOW}${path.join('')}`);
}

function scaled(points: Points, at: (length: number) => number): Points {
  return points.map(([x, y]) => [at(x), at(y)] as const);
}

function boundsOf(points: Points): Place {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const SHADOW = '<hp:shadow type="NONE" color="#B2B2B2" offsetX="0" offsetY="0" alpha="0"/>';

function stroke(style: 'none' | 'solid' | 'dashed', tone: Tone = 'ink', width = 0): string {
  const type = { none: 'NONE', solid: 'SOLID', dashed: 'DASH' }[style];
  return (
    `<hp:lineShape color="${COLOURS[tone]}" width="${width}" style="${type}" endCap="FLAT"` +
    ' headStyle="NORMAL" tailStyle="NORMAL" headfill="1" tailfill="1" headSz="MEDIUM_MEDIUM"' +
    ' tailSz="MEDIUM_MEDIUM" outlineStyle="NORMAL" alpha="0"/>'
  );
}

function fill(tone: Tone): string {
  return (
    `<hc:fillBrush><hc:winBrush faceColor="${COLOURS[tone]}" hatchColor="#000000" alpha="0"/>` +
    '</hc:fillBrush>'
  );
}
