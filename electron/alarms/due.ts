import type { AlarmPlan } from '../../shared/plans.ts';
import type { Live } from './live.ts';

/** Why an alarm calls. */
export const WHYS = ['new', 'grown', 'worse', 'lapsed', 'repeat'] as const;
export type Why = (typeof WHYS)[number];

/** A call that is to come. */
export interface Due {
  /** Milliseconds since the epoch. */
  at: number;
  why: Why;
}

/**
 * When an alarm calls next, and why; null while it does not.
 *
 * - `new`: once everything of its cause that fails within `gather` is gathered.
 * - `worse`: at once when it was slow and now is down.
 * - `grown`: a service nobody was called about joined while the alarm was quiet; gathered as well.
 *   While the alarm repeats, the next repetition tells it.
 * - `lapsed`: nobody has it in hand any more; not sooner than a repetition.
 * - `repeat`: every `repeat` while it is down. What is only slow calls once: it is worth knowing,
 *   not worth a bell every five minutes.
 */
export function dueOf(
  live: Live,
  { gather, repeat }: Pick<AlarmPlan, 'gather' | 'repeat'>,
): Due | null {
  const { called, hushed, raisedAt, standing, state, waitingSince } = live;
  if (standing !== 'calling') return null;
  if (!called) return { at: raisedAt + gather, why: 'new' };
  const dues: Due[] = [];
  if (state === 'down' && called.worst === 'degraded') dues.push({ at: called.at, why: 'worse' });
  if (waitingSince !== null) dues.push({ at: waitingSince + gather, why: 'grown' });
  if (hushed) dues.push({ at: called.at + repeat, why: 'lapsed' });
  else if (state === 'down') dues.push({ at: called.at + repeat, why: 'repeat' });
  return dues.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

/** Whether it goes on calling by itself, so that a service that joins will be told of. */
export function repeats({ hushed, standing, state }: Live): boolean {
  return standing === 'calling' && state === 'down' && !hushed;
}
