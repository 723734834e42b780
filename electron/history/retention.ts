import type { KeepPlan } from '../../shared/plans.ts';
import type { Database } from '../storage/database.ts';
import { blockOf, DAY, HOURS, unitAt } from './tiers.ts';

/** Packed parts removed at a time: a few milliseconds of work beside the second's own rows. */
const BATCH = 8;
const REASONS = 200;

/** A reason outlives its observations: its last use is noted roughly, and chunks go as a whole. */
const LONGER_MS = 7 * DAY;

/**
 * Removes a little of what is past its time: of one check per call, in turn, so that no moment
 * pays for all of them. Transitions and days are kept for good; fresh rows are packed first.
 * @param after the check tidied last; 0 at first
 * @returns the check tidied now; 0 when all have had their turn
 */
export function tidy(database: Database, after: number, now: number, keep: KeepPlan): number {
  const check = database
    .prepare('SELECT id FROM check_key WHERE id > ? ORDER BY id LIMIT 1')
    .get(after);
  if (check === undefined) {
    database
      .prepare(
        `DELETE FROM reason WHERE id IN (SELECT id FROM reason WHERE used_at < ? LIMIT ${REASONS})`,
      )
      .run(now - keep.observations - LONGER_MS);
    return 0;
  }
  const id = Number(check.id);
  drop(database, 'chunk', id, now - keep.observations);
  drop(database, 'minutes', id, now - keep.minutes);
  database
    .prepare(
      `DELETE FROM rollup WHERE id IN
         (SELECT id FROM rollup WHERE check_id = ? AND tier = ${HOURS.code} AND block < ? LIMIT ${BATCH})`,
    )
    // The block that the moment falls into still has hours to keep.
    .run(id, blockOf(HOURS, unitAt(HOURS, now - keep.hours)));
  return id;
}

/** Removes parts whose last observation was made before a moment. */
function drop(database: Database, table: 'chunk' | 'minutes', check: number, before: number): void {
  database
    .prepare(
      `DELETE FROM ${table} WHERE id IN
         (SELECT id FROM ${table} WHERE check_id = ? AND to_at < ? LIMIT ${BATCH})`,
    )
    .run(check, before);
}
