import { z } from 'zod';
import { Ladder } from '../../shared/ladder.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';

/** Walks kept of one check: enough to compare an outage with the ones before it. */
const KEPT_OF_CHECK = 20;
/** Walks kept of all checks together, some 2 KB each: a disk is not filled by a bad week. */
const KEPT = 20_000;

/** What walks found, the last ones of each check. */
export interface Ladders {
  /** On the disk when it returns. */
  keep(ladder: Ladder): void;
  /** The last walk of every check that was ever walked, the newest first. */
  last(): Ladder[];
  /** The last walks of one check, the newest first. */
  of(check: string, limit: number): Ladder[];
}

/** @param database open, and closed by whoever opened it */
export function createLadders(database: Database): Ladders {
  return {
    keep(ladder) {
      database.transaction(() => {
        database
          .prepare('INSERT INTO ladder (check_key, at, ladder_json) VALUES (?, ?, ?)')
          .run(ladder.check, ladder.at, JSON.stringify(ladder));
        database
          .prepare(
            `DELETE FROM ladder WHERE check_key = ?1 AND id <=
               (SELECT id FROM ladder WHERE check_key = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)`,
          )
          .run(ladder.check, KEPT_OF_CHECK);
        // Ids rise by one and are never given out twice: this leaves at most the newest KEPT.
        database
          .prepare('DELETE FROM ladder WHERE id <= (SELECT max(id) FROM ladder) - ?')
          .run(KEPT);
      });
    },

    last: () =>
      database
        .prepare(
          `SELECT ladder_json FROM ladder
           WHERE id IN (SELECT max(id) FROM ladder GROUP BY check_key) ORDER BY id DESC`,
        )
        .all()
        .map(readLadder),

    of: (check, limit) =>
      database
        .prepare('SELECT ladder_json FROM ladder WHERE check_key = ? ORDER BY id DESC LIMIT ?')
        .all(check, limit)
        .map(readLadder),
  };
}

const Row = z.object({ ladder_json: jsonOf(Ladder) });

function readLadder(row: unknown): Ladder {
  return Row.parse(row).ladder_json;
}
