import { clocksOf } from '../../../shared/clocks.ts';
import type { Deadline } from '../../../shared/deadline.ts';
import type { Incident, TimelineEntry } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { type Act, type Change, mustNotBeMerged } from './change.ts';
import { mustFit } from './limits.ts';

/**
 * A clock's duty was done: who was told, and how. Also in a closed incident, for closing it ends no
 * duty; in a merged one its clocks run where it goes on.
 * @param act who did it, and when it was done
 * @throws Problem where no such clock runs, or somebody has written that down already
 */
export function meet(
  incident: Incident,
  deadlines: readonly Deadline[],
  { clock: key, note }: { clock: string; note: string },
  act: Act,
): Change {
  mustNotBeMerged(incident);
  const { number } = incident;
  const clock = clocksOf(incident, deadlines).find((one) => one.key === key);
  if (!clock) throw new Problem('incident.noClock', { number, clock: key });
  const { name } = clock.deadline;
  const met = incident.met.find((one) => one.clock === key);
  if (met) throw new Problem('incident.clockMet', { ...name, by: met.by });
  return {
    incident: { ...incident, met: [...incident.met, { clock: key, ...act, note }] },
    happenings: [{ kind: 'clock', clock: key, name, phase: 'met', due: clock.due, note }],
  };
}

/** A note told a fact that was not known before: clocks run from it. */
export function learn(incident: Incident, { id, at }: TimelineEntry): Incident {
  return { ...incident, newFacts: [...incident.newFacts, { entry: id, at }] };
}

/** @returns the same incident where nothing changes */
export function pin(incident: Incident, entry: number, pinned: boolean): Incident {
  if (incident.pins.includes(entry) === pinned) return incident;
  const pins = pinned
    ? [...incident.pins, entry]
    : incident.pins.filter((other) => other !== entry);
  mustFit('pins', pins.length);
  return { ...incident, pins };
}
