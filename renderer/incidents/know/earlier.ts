import type { TimelineEntry, TimeName } from '../../../shared/incident.ts';

/** What a time was before it was last set right, and who set it right. */
export interface EarlierTime {
  at: number;
  by: string | null;
}

/** The last earlier value of each time that had one. @param entries in any order */
export function earlierTimes(
  entries: readonly TimelineEntry[],
  incident: string,
): ReadonlyMap<TimeName, EarlierTime> {
  const last = new Map<TimeName, { id: number; earlier: EarlierTime }>();
  for (const { id, incident: of, what, by } of entries) {
    if (what.kind !== 'time' || what.from === null || of !== incident) continue;
    const known = last.get(what.time);
    if (!known || known.id < id) last.set(what.time, { id, earlier: { at: what.from, by } });
  }
  return new Map([...last].map(([time, { earlier }]) => [time, earlier]));
}
