import { type Clock, type ClockAlarm, warningsOf } from '../../shared/deadline.ts';
import type { TimelineEntry } from '../../shared/incident.ts';

/** What a person was told of a clock. */
export interface Told {
  /** The clock's key. */
  clock: string;
  phase: ClockAlarm['phase'];
  /** When the clock was due as it was told: of a clock that was moved since, nothing was told. */
  due: number;
  /** When it was told. */
  at: number;
}

/** What to tell of a clock now, and when to look at it again; null for nothing, and for never. */
export interface Due {
  tell: ClockAlarm['phase'] | null;
  next: number | null;
}

/**
 * A person is told at each warning and at the end, once each. Of several that passed unseen, only
 * the last is told; what was told at a time that is yet to come, for the computer's clock was set
 * back, counts as told.
 */
export function dueOf(clock: Clock, told: readonly Told[], now: number): Due {
  if (clock.met) return { tell: null, next: null };
  const mine = told.filter((one) => one.clock === clock.key && one.due === clock.due);
  if (mine.some(({ phase }) => phase === 'overdue')) return { tell: null, next: null };
  if (now >= clock.due) return { tell: 'overdue', next: null };
  const last = Math.max(Number.NEGATIVE_INFINITY, ...mine.map(({ at }) => at));
  const left = warningsOf(clock).filter((at) => at > last);
  return {
    tell: left.some((at) => at <= now) ? 'warning' : null,
    next: left.find((at) => at > now) ?? clock.due,
  };
}

/** What a timeline says was told. */
export function toldIn(entries: readonly TimelineEntry[]): Told[] {
  return entries.flatMap(({ at, what }) =>
    what.kind === 'clock' && what.phase !== 'met'
      ? [{ clock: what.clock, phase: what.phase, due: what.due, at }]
      : [],
  );
}
