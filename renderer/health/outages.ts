import type { State } from '../../shared/health.ts';

export interface Point {
  at: number;
  latencyMs: number | null;
  state: State;
}

/** A stretch of time in which every point failed alike. */
export interface Outage {
  state: 'down' | 'degraded';
  from: number;
  to: number;
}

/**
 * The stretches of failure among points, oldest first. One lasts until the first point that says
 * otherwise, or to the end.
 * @param end milliseconds: where the picture ends
 */
export function outagesOf(points: readonly Point[], end: number): Outage[] {
  const outages: Outage[] = [];
  let open: Outage | null = null;
  for (const { at, state } of points) {
    if (open && open.state !== state) {
      outages.push({ ...open, to: at });
      open = null;
    }
    if (!open && (state === 'down' || state === 'degraded')) open = { state, from: at, to: end };
  }
  return open ? [...outages, open] : outages;
}
