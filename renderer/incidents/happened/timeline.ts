import type { TimelineEntry } from '../../../shared/incident.ts';
import { kstDay } from '../kst.ts';

/** By when it happened; of one moment, in the order in which it was written down. */
function inOrder(a: TimelineEntry, b: TimelineEntry): number {
  return a.at - b.at || a.id - b.id;
}

/**
 * Puts entries into a timeline, each once, in the order of what happened. A list that arrives
 * whole and single entries that arrive meanwhile may come in either order. Entries never change
 * once written, so a known id brings nothing new.
 */
export function mergeTimeline(
  known: readonly TimelineEntry[],
  arriving: readonly TimelineEntry[],
): readonly TimelineEntry[] {
  const ids = new Set(known.map((entry) => entry.id));
  const fresh = arriving.filter((entry) => {
    const isNew = !ids.has(entry.id);
    ids.add(entry.id);
    return isNew;
  });
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort(inOrder);
}

/** A line of the shown timeline: a day's heading or an entry. */
export type TimelineRow =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'entry'; key: string; entry: TimelineEntry };

/** Every entry, with a heading where a new day begins (Korea Standard Time). */
export function rowsOf(entries: readonly TimelineEntry[]): TimelineRow[] {
  const rows: TimelineRow[] = [];
  let day = Number.NaN;
  for (const entry of entries) {
    const its = kstDay(entry.at);
    if (its !== day) rows.push({ kind: 'day', key: `day ${entry.id}`, at: entry.at });
    day = its;
    rows.push({ kind: 'entry', key: String(entry.id), entry });
  }
  return rows;
}

/** Times of the same minute are one to a reader. */
const APART_MS = 60_000;

/** Whether an entry was written down so far from when it happened that both times are shown. */
export function writtenApart(entry: TimelineEntry): boolean {
  return Math.abs(entry.writtenAt - entry.at) > APART_MS;
}
