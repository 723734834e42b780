import { clockTime, dayOf, fullTime, spanOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';
import type { Shape } from './drawing.ts';
import { fitted, SMALL, type Span, WIDTH, widthOf, words, xOf } from './plot.ts';

export interface Mark {
  at: number;
  label: string;
}

/** A mark with the number by which the plot and the list below it name it. */
interface Numbered extends Mark {
  sign: string;
  /** Since the mark before; null for the first. */
  after: number | null;
}

/** Circled numbers reach as far. */
const MOST = 20;
/** Of a number beside its line, points. */
const SIGN_WIDTH = 10;
const ROW = 9;

/** Marks in order of time, as many as there are signs for. */
export function numbered(marks: readonly Mark[]): Numbered[] {
  const inOrder = marks.toSorted((one, other) => one.at - other.at).slice(0, MOST);
  return inOrder.map((mark, index) => {
    const before = inOrder[index - 1];
    const sign = String.fromCodePoint(0x2460 + index);
    return { ...mark, sign, after: before ? mark.at - before.at : null };
  });
}

/**
 * Numbers above a plot. Where they would meet, a later one stands a row lower, so that the line
 * down from a number never crosses another.
 * @returns their rows from the top, and how many rows there are
 */
function rowsOf(marks: readonly Numbered[], span: Span): { rows: number[]; count: number } {
  const placed: { end: number; row: number }[] = [];
  for (const { at } of marks) {
    const x = xOf(at, span);
    const met = placed.filter(({ end }) => end > x).map(({ row }) => row);
    placed.push({ end: x + SIGN_WIDTH, row: Math.max(-1, ...met) + 1 });
  }
  const rows = placed.map(({ row }) => row);
  return { rows, count: Math.max(0, ...rows.map((row) => row + 1)) };
}

/** Points that the numbers need above the plot. */
export function marksHeight(marks: readonly Numbered[], span: Span): number {
  return rowsOf(marks, span).count * ROW;
}

/** Dashed lines through a plot, from 0 down to `bottom`, with their numbers at the top. */
export function markLines(marks: readonly Numbered[], span: Span, bottom: number): Shape[] {
  const { rows } = rowsOf(marks, span);
  return marks.flatMap(({ at, sign }, index): Shape[] => {
    const x = xOf(at, span);
    const top = (rows[index] ?? 0) * ROW;
    const line: Shape = {
      kind: 'line',
      points: [
        [x, top + 1],
        [x, bottom],
      ],
      stroke: 'ink',
      width: 0.5,
      dashed: true,
    };
    return [line, words(sign, x + 1.5, top + 7.5, { size: 8.5 })];
  });
}

const LIST_ROW = 11;

/** Two columns, or one where something would be cut. */
function columnsOf(
  marks: readonly Numbered[],
  language: Language,
): { count: number; room: number } {
  const room = WIDTH / 2 - 8;
  const fit = marks.every((mark) => widthOf(said(mark, language), SMALL) <= room);
  return fit ? { count: 2, room } : { count: 1, room: WIDTH };
}

/** Points that the list needs. */
export function markListHeight(marks: readonly Numbered[], language: Language): number {
  return Math.ceil(marks.length / columnsOf(marks, language).count) * LIST_ROW;
}

/** What the numbers stand for, down the left column and then the right. @param y of the top */
export function markList(marks: readonly Numbered[], y: number, language: Language): Shape[] {
  const { count, room } = columnsOf(marks, language);
  const rows = Math.ceil(marks.length / count);
  return marks.map((mark, index) =>
    words(
      fitted(said(mark, language), SMALL, room),
      Math.floor(index / rows) * (WIDTH / count),
      y + 8 + (index % rows) * LIST_ROW,
    ),
  );
}

function said({ sign, label, at, after }: Numbered, language: Language): string {
  const since = after === null ? '' : ` (+${spanOf(after, language)})`;
  return `${sign} ${label} ${dayOf(at, language)} ${clockTime(at)}${since}`;
}

/** The marks in words. */
export function marksSaid(marks: readonly Numbered[], language: Language): string {
  const each = marks.map(({ label, at }) => `${label} ${fullTime(at, language)}`);
  return each.length > 0 ? `${each.join(', ')}.` : '';
}
