import type { State } from '../../../shared/health.ts';
import type { Stretch } from './lanes.ts';

/** Pixels. */
export const LANE_HEIGHT = 24;
const MIDDLE = LANE_HEIGHT / 2;

/** What failed is to be seen, however short it was. */
const LEAST = 2;

/** How high a state stands around the middle, pixels: known without its colour. */
const TALL: Record<State, number> = {
  down: 16,
  degraded: 8,
  maintenance: 10,
  unknown: 10,
  pending: 1,
  up: 1,
};

/** The states that are drawn, the ones that must not be hidden last. */
export const DRAWN: readonly State[] = [
  'pending',
  'up',
  'maintenance',
  'unknown',
  'degraded',
  'down',
];

export type LanePaths = Partial<Record<State, string>>;

/**
 * The outline of a lane, one path a state. Stretches that fall onto the same pixels are drawn once,
 * so that a service that changed a thousand times costs no more than it has pixels.
 * @param from @param to milliseconds: what the picture spans
 * @param width pixels
 */
export function lanePaths(
  lane: readonly Stretch[],
  from: number,
  to: number,
  width: number,
): LanePaths {
  const scale = width / (to - from);
  const paths: LanePaths = {};
  const ends: Partial<Record<State, number>> = {};
  for (const stretch of lane) {
    if (stretch.to <= from || stretch.from >= to) continue;
    const { state } = stretch;
    const left = Math.round((Math.max(stretch.from, from) - from) * scale);
    const right = Math.round((Math.min(stretch.to, to) - from) * scale);
    const least = state === 'up' || state === 'pending' ? 0 : LEAST;
    const start = Math.max(Math.min(left, width - least), ends[state] ?? 0);
    const end = Math.min(Math.max(right, left + least), width);
    if (end <= start) continue;
    ends[state] = end;
    paths[state] = (paths[state] ?? '') + barOf(state, start, end - start);
  }
  return paths;
}

function barOf(state: State, x: number, width: number): string {
  const tall = TALL[state];
  const box = (top: number, height: number) => `M${x} ${top}h${width}v${height}h${-width}z`;
  const top = MIDDLE - tall / 2;
  // Cut lengthwise: planned work in three lines, what is not known in two.
  if (state === 'maintenance') return box(top, 2) + box(MIDDLE - 1, 2) + box(top + tall - 2, 2);
  if (state === 'unknown') return box(top, 1.5) + box(top + tall - 1.5, 1.5);
  return box(top, tall);
}
