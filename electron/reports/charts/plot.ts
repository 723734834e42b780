import { clockTime, dayOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';
import type { Shape } from './drawing.ts';

/** Of every chart: as wide as the text of a page of A4 with its margins, points. */
export const WIDTH = 480;
/** Between them lies what is drawn over time; names stand to the left. */
export const LEFT = 104;
export const RIGHT = 466;
/** Of the smallest letters that are read well in print, points. */
export const SMALL = 7;
/** Of names. */
export const NORMAL = 8;

/** A stretch of time across the plot. Milliseconds since the epoch. */
export interface Span {
  from: number;
  to: number;
}

/** Where a moment stands, points from the left; within the plot whatever the moment is. */
export function xOf(at: number, { from, to }: Span): number {
  const share = to > from ? (at - from) / (to - from) : 0;
  return LEFT + Math.min(1, Math.max(0, share)) * (RIGHT - LEFT);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
];
/** As many as their dates have room for. */
const MOST_TICKS = 7;
/** Korea Standard Time is so far ahead of UTC, milliseconds. */
const AHEAD = 9 * HOUR;

/** Round moments of Korea Standard Time within a span, at most {@link MOST_TICKS} and one. */
export function ticksOf({ from, to }: Span): number[] {
  const longest = (to - from) / MOST_TICKS;
  const longStep = Math.ceil(longest / (28 * DAY)) * 28 * DAY;
  const step = STEPS.find((one) => one >= longest) ?? longStep;
  const ticks: number[] = [];
  for (let at = Math.ceil((from + AHEAD) / step) * step - AHEAD; at <= to; at += step) {
    ticks.push(at);
  }
  // A span shorter than a minute has no round moment within it.
  return ticks.length > 0 ? ticks : [from];
}

/** How far below its line an axis reaches, points. */
export const AXIS_HEIGHT = 22;

/** A time axis: clock times, and the date where it changes. @param y of its line, points */
export function axis(span: Span, y: number, language: Language): Shape[] {
  let day = '';
  return [
    rule([LEFT, y], [RIGHT, y]),
    ...ticksOf(span).flatMap((at): Shape[] => {
      const x = xOf(at, span);
      const shapes: Shape[] = [
        rule([x, y], [x, y + 3]),
        words(clockTime(at).slice(0, 5), x, y + 10, { anchor: 'middle', tone: 'quiet' }),
      ];
      const ofTick = dayOf(at, language);
      if (ofTick === day) return shapes;
      day = ofTick;
      return [...shapes, words(ofTick, x, y + 19, { anchor: 'middle', tone: 'quiet' })];
    }),
  ];
}

type Point = readonly [x: number, y: number];

/** A thin straight line. */
export function rule(from: Point, to: Point): Shape {
  return { kind: 'line', points: [from, to], stroke: 'hairline', width: 0.6 };
}

type Words = Extract<Shape, { kind: 'text' }>;

/** Small ink letters that start at x, unless said otherwise. @param y of the base line */
export function words(text: string, x: number, y: number, other: Partial<Words> = {}): Shape {
  return { kind: 'text', text, x, y, size: SMALL, anchor: 'start', tone: 'ink', ...other };
}

/** Of a letter's size: Hangul and other wide letters, and the rest, as they are in most fonts. */
const WIDE = 0.95;
const NARROW = 0.58;

/** About how wide a text will be, points. */
export function widthOf(text: string, size: number): number {
  let wide = 0;
  for (const character of text) wide += character >= '\u1100' ? WIDE : NARROW;
  return wide * size;
}

/** A text, or as much of its start as fits. @param room points */
export function fitted(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  let fits = '';
  // Letters as people count them, so that none is cut in two.
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, 200))) {
    if (widthOf(`${fits}${segment}…`, size) > room) break;
    fits += segment;
  }
  return `${fits.trimEnd()}…`;
}
