import type { Incident } from '../../shared/incident.ts';
import type { KeptChange } from './change.ts';

/** What an incident's relations are told by. */
export type Related = Pick<Incident, 'id' | 'absorbed' | 'splitFrom' | 'closedAt'>;

/**
 * Every change that belongs to an incident's board: its own, those of incidents merged into it, and
 * those of the one it was split off, up to the split.
 * @param incident by its id
 * @param changes of one incident's own, up to a moment in milliseconds
 */
export function gather(
  id: string,
  incident: (id: string) => Related,
  changes: (incident: string, until: number) => Iterable<KeptChange>,
): KeptChange[] {
  const found = new Map<number, KeptChange>();
  // Merged back, an incident leads to the one it was split off again: each is looked at once for
  // a moment.
  const looked = new Set<string>();

  function look(id: string, until: number): void {
    const key = `${until} ${id}`;
    if (looked.has(key)) return;
    looked.add(key);
    for (const change of changes(id, until)) found.set(change.id, change);
    const { absorbed, splitFrom } = incident(id);
    for (const other of absorbed) {
      // Merging closes an incident: what was closed later was not part of it at that moment.
      const mergedAt = incident(other.id).closedAt ?? 0;
      if (mergedAt <= until) look(other.id, until);
    }
    if (splitFrom) look(splitFrom.id, Math.min(until, splitFrom.at));
  }

  look(id, Number.MAX_SAFE_INTEGER);
  return [...found.values()].toSorted((a, b) => a.id - b.id);
}
