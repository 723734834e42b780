import { applies } from './condition.ts';
import type { Clock, Deadline } from './deadline.ts';
import { factsOf } from './facts.ts';
import type { Incident } from './incident.ts';

/**
 * The clocks that run in an incident, the soonest due first; of two due at once, by key. A deadline
 * runs while the time it runs from is set and its condition is true; one that runs from new facts
 * has a clock for each. One that was met keeps its clock and says so.
 */
export function clocksOf(incident: Incident, deadlines: readonly Deadline[]): Clock[] {
  const facts = factsOf(incident);
  return deadlines
    .filter(({ when }) => applies(when, facts))
    .flatMap((deadline) =>
      startsOf(incident, deadline).map(
        ({ key, from }): Clock => ({
          key,
          deadline,
          from,
          due: from + deadline.withinMs,
          met: metOf(incident, key) ?? metBySettingOf(incident, deadline, from),
        }),
      ),
    )
    .sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
}

function startsOf(incident: Incident, { id, from }: Deadline): { key: string; from: number }[] {
  if (from === 'newFact') {
    return incident.newFacts.map(({ entry, at }) => ({ key: `${id}@${entry}`, from: at }));
  }
  const at = incident.times[from];
  return at === null ? [] : [{ key: id, from: at }];
}

function metOf({ met }: Incident, key: string): Clock['met'] {
  const found = met.find(({ clock }) => clock === key);
  return found ? { at: found.at, by: found.by, note: found.note } : null;
}

/** Nobody has to say that a duty was done where a time of the incident says so, from its start on. */
function metBySettingOf({ times }: Incident, { until }: Deadline, from: number): Clock['met'] {
  const at = until ? times[until] : null;
  return at !== null && at >= from ? { at, by: '', note: '' } : null;
}
