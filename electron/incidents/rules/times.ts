import type { Incident, TimeName } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { bothLanguages } from '../bothLanguages.ts';
import { type Act, type Change, mustNotBeClosed, unchanged } from './change.ts';

/** What is entered may be timed this far ahead, milliseconds: the page's clock is not the console's. */
const CLOCK_SKEW_MS = 60_000;

/** What cannot have been before the incident began. An intrusion is often suspected earlier. */
const AFTER_START = ['detected', 'mitigated', 'recovered'] as const satisfies readonly TimeName[];

/**
 * When something happened, that is entered now; now when left out. Nothing is of a time to come.
 * @throws Problem when it is to come by more than two clocks differ
 */
export function pastTime(at: number | undefined, now: number): number {
  if (at === undefined) return now;
  if (at > now + CLOCK_SKEW_MS) throw new Problem('incident.future');
  return Math.min(at, now);
}

/** Sets a time right; what it was stays on the timeline. @throws Problem when it cannot be */
export function setTime(
  incident: Incident,
  { time, at, reason }: { time: TimeName; at: number | null; reason?: string | undefined },
  act: Act,
): Change {
  mustNotBeClosed(incident);
  const from = incident.times[time];
  const to = at === null ? null : pastTime(at, act.at);
  if (from === to) return unchanged(incident);
  const times = { ...incident.times, [time]: to };
  const wrong = beforeStart(times);
  if (wrong) throw new Problem('incident.beforeStart', bothLanguages(`incident.time.${wrong}`));
  return {
    incident: { ...incident, times },
    happenings: [{ kind: 'time', time, from, to, reason: reason?.trim() || null }],
  };
}

/** The first time that is before the start and cannot be; undefined where all can. */
export function beforeStart({ started, ...times }: Incident['times']): TimeName | undefined {
  if (started === null) return undefined;
  return AFTER_START.find((name) => (times[name] ?? started) < started);
}
