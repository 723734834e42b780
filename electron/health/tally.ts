import type { Observation, State } from '../../shared/health.ts';

/** Observations in a row that said a thing, and when the first of them was made. */
export interface Count {
  count: number;
  since: number;
}

/**
 * What one observation says: its verdict, or `excused` where the station that looked was itself in
 * trouble, so that it says nothing of the service at all.
 */
export type Said = Observation['verdict'] | 'excused';

/** Rows that have not been broken. `degraded` counts observations that were degraded or worse. */
export type Tally = Readonly<Record<Said, Count>>;

const NONE: Count = { count: 0, since: 0 };
export const NOTHING: Tally = {
  up: NONE,
  degraded: NONE,
  down: NONE,
  unknown: NONE,
  excused: NONE,
};

export function saidBy({ verdict, errorClass }: Observation): Said {
  return verdict === 'unknown' && errorClass === 'station' ? 'excused' : verdict;
}

/** A tally as if a state had just been confirmed. */
export function holding(state: State, since: number, attempts: number): Tally {
  const held: Count = { count: attempts, since };
  switch (state) {
    case 'down':
      return { ...NOTHING, degraded: held, down: held };
    case 'degraded':
    case 'up':
    case 'unknown':
      return { ...NOTHING, [state]: held };
    default:
      return NOTHING;
  }
}

/** The tally after one more observation. @param at milliseconds since the epoch */
export function count(tally: Tally, said: Said, at: number, attempts: number): Tally {
  const more = ({ count: row, since }: Count): Count =>
    row === 0 ? { count: 1, since: at } : { count: Math.min(row + 1, attempts), since };
  switch (said) {
    case 'up':
      return { ...NOTHING, up: more(tally.up) };
    case 'degraded':
      return { ...NOTHING, degraded: more(tally.degraded) };
    case 'down':
      return { ...NOTHING, degraded: more(tally.degraded), down: more(tally.down) };
    case 'unknown':
    case 'excused': {
      const blind = more(tally[said]);
      return { ...(blind.count >= attempts ? NOTHING : tally), [said]: blind };
    }
  }
}

/** The firm state after an observation that was counted. @param held the firm state before it */
export function firmly(held: State, tally: Tally, said: Said, attempts: number): State {
  switch (said) {
    case 'excused':
      return held;
    case 'unknown':
      return tally.unknown.count >= attempts ? 'unknown' : held;
    case 'up':
      return 'up';
    default:
      if (tally.down.count >= attempts) return 'down';
      return tally.degraded.count >= attempts ? 'degraded' : held;
  }
}

/** When the row that makes a state began; `at` where no row does. */
export function sinceOf(state: State, tally: Tally, at: number): number {
  return state === 'pending' || state === 'maintenance' ? at : tally[state].since;
}
