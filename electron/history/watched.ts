import type { Database } from '../storage/database.ts';
import type { Span } from './stretches.ts';

/**
 * After a longer silence the console was off or asleep, milliseconds. Several of the beats with
 * which it says that it looks.
 */
export const SILENT_MS = 2 * 60_000;

/** Notes that the console looks now. To be called again well within {@link SILENT_MS}. */
export function watch(database: Database, now: number): void {
  const last = database
    .prepare('SELECT max(from_at) AS at FROM watched WHERE from_at <= ?')
    .get(now);
  const extended =
    last?.at === null
      ? { changes: 0 }
      : database
          .prepare('UPDATE watched SET to_at = max(to_at, ?1) WHERE from_at = ?2 AND to_at >= ?3')
          .run(now, Number(last?.at), now - SILENT_MS);
  if (Number(extended.changes) === 0) {
    database.prepare('INSERT INTO watched (from_at, to_at) VALUES (?1, ?1)').run(now);
  }
}

/** When this console looked within a span: in order, disjoint. */
export function watchedIn(database: Database, from: number, to: number): Span[] {
  const rows = database
    .prepare('SELECT from_at, to_at FROM watched WHERE from_at < ? AND to_at > ? ORDER BY from_at')
    .all(to, from);
  const spans: Span[] = [];
  for (const row of rows) {
    const span = { from: Math.max(from, Number(row.from_at)), to: Math.min(to, Number(row.to_at)) };
    const last = spans.at(-1);
    // A clock set back begins a span within another.
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else spans.push(span);
  }
  return spans;
}
