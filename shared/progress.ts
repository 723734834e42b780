import type { RunningItem } from './checklist.ts';
import { applies } from './condition.ts';
import { factsOf } from './facts.ts';
import type { Incident } from './incident.ts';

/**
 * How an item of a running incident stands. `settled`: done, skipped or not applicable; `notNow`:
 * its condition is not true of the incident, at present.
 */
export type ItemStanding = 'settled' | 'open' | 'blocked' | 'notNow';

export function standingOf(item: RunningItem, incident: Incident): ItemStanding {
  if (item.state !== 'open' && item.state !== 'blocked') return 'settled';
  return applies(item.when, factsOf(incident)) ? item.state : 'notNow';
}

/** The required items that apply now and keep the incident from being resolved. */
export function requiredLeft(incident: Incident): RunningItem[] {
  return incident.items.filter((item) => {
    const standing = item.required && standingOf(item, incident);
    return standing === 'open' || standing === 'blocked';
  });
}

/** When an item is due, milliseconds; null where there is no haste or no time of detection. */
export function dueAt(item: RunningItem, incident: Incident): number | null {
  const { detected } = incident.times;
  return item.dueMs === null || detected === null ? null : detected + item.dueMs;
}
