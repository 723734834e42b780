import type { State } from '../../../shared/health.ts';
import type { Shape } from './drawing.ts';
import { LEFT, RIGHT, type Span, xOf } from './plot.ts';

export interface Stretch extends Span {
  state: State;
}

/** The worse covers the better where both fall into one column. */
const BAD_FIRST: readonly State[] = ['down', 'degraded', 'unknown', 'maintenance', 'pending', 'up'];

/** Columns a point: what is shorter still shows, half a point wide. */
const FINENESS = 2;

/** Of a lane's height. With its filling it tells the state without colour. */
const HEIGHT: Readonly<Record<State, number>> = {
  down: 1,
  degraded: 2 / 3,
  unknown: 2 / 3,
  maintenance: 2 / 3,
  pending: 1 / 3,
  up: 1 / 3,
};

/** Between the lines of a hatching, points. */
const HATCH = 2.5;

/** Stretches of states as bars, however many they are. @param y of the lane's lower edge */
export function lane(
  stretches: readonly Stretch[],
  span: Span,
  y: number,
  height: number,
): Shape[] {
  return runsOf(columnsOf(stretches, span)).flatMap(({ state, from, to }) =>
    bar(state, LEFT + from / FINENESS, LEFT + to / FINENESS, y, height),
  );
}

function columnsOf(stretches: readonly Stretch[], span: Span): (State | null)[] {
  const columns = Array<State | null>((RIGHT - LEFT) * FINENESS).fill(null);
  for (const { from, to, state } of stretches) {
    if (to < span.from || from > span.to) continue;
    const first = Math.min(columns.length - 1, Math.floor((xOf(from, span) - LEFT) * FINENESS));
    const end = Math.max(first + 1, Math.round((xOf(to, span) - LEFT) * FINENESS));
    for (let index = first; index < end; index++) {
      columns[index] = worse(columns[index] ?? null, state);
    }
  }
  return columns;
}

function worse(one: State | null, other: State): State {
  if (one === null) return other;
  return BAD_FIRST.indexOf(one) < BAD_FIRST.indexOf(other) ? one : other;
}

function runsOf(columns: readonly (State | null)[]): { state: State; from: number; to: number }[] {
  const runs: { state: State; from: number; to: number }[] = [];
  for (const [index, state] of columns.entries()) {
    const last = runs.at(-1);
    if (last?.state === state && last.to === index) last.to++;
    else if (state !== null) runs.push({ state, from: index, to: index + 1 });
  }
  return runs;
}

/** One state as a bar; legends show the same. @param y of the lower edge */
export function bar(state: State, from: number, to: number, y: number, height: number): Shape[] {
  const top = y - height * HEIGHT[state];
  if (state === 'up' || state === 'degraded' || state === 'down') {
    return [{ kind: 'rect', x: from, y: top, width: to - from, height: y - top, fill: state }];
  }
  const line = (points: [number, number][]): Shape => ({
    kind: 'line',
    points,
    stroke: state,
    width: 0.6,
  });
  const frame = line([
    [from, y],
    [from, top],
    [to, top],
    [to, y],
    [from, y],
  ]);
  if (state === 'pending') return [frame];
  const hatching: Shape[] = [];
  if (state === 'unknown') {
    for (let x = from + HATCH; x < to; x += HATCH) {
      hatching.push(
        line([
          [x, y],
          [x, top],
        ]),
      );
    }
  } else {
    for (let at = top + HATCH; at < y; at += HATCH) {
      hatching.push(
        line([
          [from, at],
          [to, at],
        ]),
      );
    }
  }
  return [frame, ...hatching];
}
