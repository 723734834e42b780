import type { State } from '../../../shared/health.ts';

/** A stretch of time in which every point was alike, and not well. */
export interface Band {
  state: 'down' | 'degraded' | 'maintenance';
  from: number;
  to: number;
}

function isBanded(state: State): state is Band['state'] {
  return state === 'down' || state === 'degraded' || state === 'maintenance';
}

/**
 * The stretches of failure and of planned work among points, oldest first. One lasts until the
 * first point that says otherwise, or to the end.
 * @param end milliseconds: where the picture ends
 */
export function bandsOf(points: readonly { at: number; state: State }[], end: number): Band[] {
  const bands: Band[] = [];
  let open: Band | null = null;
  for (const { at, state } of points) {
    if (open && open.state !== state) {
      bands.push({ ...open, to: at });
      open = null;
    }
    if (!open && isBanded(state)) open = { state, from: at, to: end };
  }
  return open ? [...bands, open] : bands;
}
