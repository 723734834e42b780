import type { Database } from '../storage/database.ts';

/** Single observations are kept this long; transitions for good. */
export const KEPT_MS = 30 * 24 * 3600 * 1000;

/** Rows removed at a time: a few milliseconds of work beside the second's own rows. */
const BATCH = 500;

/**
 * Removes a few rows past their time: of one check per call, in turn, so that no moment pays for
 * all of them.
 * @param after the check tidied last; 0 at first
 * @returns the check tidied now; 0 when all have had their turn
 */
export function tidy(database: Database, after: number, now: number): number {
  const check = database
    .prepare('SELECT id FROM check_key WHERE id > ? ORDER BY id LIMIT 1')
    .get(after);
  if (check === undefined) {
    // A reason is used again and again until its observations, all older than it, are gone.
    database
      .prepare(
        `DELETE FROM reason WHERE id IN (SELECT id FROM reason WHERE used_at < ? LIMIT ${BATCH})`,
      )
      .run(now - 2 * KEPT_MS);
    return 0;
  }
  const id = Number(check.id);
  database
    .prepare(
      `DELETE FROM observation WHERE check_id = ?1 AND at IN
         (SELECT at FROM observation WHERE check_id = ?1 AND at < ?2 ORDER BY at LIMIT ${BATCH})`,
    )
    .run(id, now - KEPT_MS);
  return id;
}
