import { type ClockAlarm, phaseOf, warningsOf } from '../../shared/deadline.ts';
import type { RunningClock } from '../../shared/runningClocks.ts';

/** A clock that calls for a person. */
export interface CallingClock extends RunningClock {
  phase: ClockAlarm['phase'];
  /** Names this call: the next warning of the same clock, or its end, is another one. */
  id: string;
}

/**
 * The clocks that call at a moment, the soonest due first. Reckoned from the clocks themselves, so
 * that a reload, or a page that was away, forgets none.
 * @param answered ids of calls that were answered
 */
export function callingOf(
  running: readonly RunningClock[],
  now: number,
  answered: ReadonlySet<string>,
): CallingClock[] {
  return running.flatMap(({ clock, incident }) => {
    const phase = phaseOf(clock, now);
    if (phase === 'running') return [];
    const rung = phase === 'overdue' ? clock.due : warningsOf(clock).findLast((at) => at <= now);
    const id = `${incident.id}/${clock.key}/${rung}`;
    return answered.has(id) ? [] : [{ clock, incident, phase, id }];
  });
}
