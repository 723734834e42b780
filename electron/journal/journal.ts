import { z } from 'zod';
import type { JournalAct, JournalEntry } from '../../shared/journal.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { canonicalJson } from './canonical.ts';
import { hashOf, NO_HASH, type StoredEntry } from './chain.ts';

/**
 * The append-only, hash-chained record of what operators did in one world. Appended inside a
 * transaction, an entry is on the disk exactly when the change it tells of is.
 */
export interface Journal {
  append(act: JournalAct, operator: string): JournalEntry;
  /** The newest entry's hash; null before the first. Whoever kept it can tell a shortened journal. */
  head(): string | null;
  /** As they are stored, oldest first, for `verifyJournal`. */
  stored(): Iterable<StoredEntry>;
}

const Row = z
  .object({
    id: z.number(),
    at: z.number(),
    operator: z.string(),
    act_json: z.string(),
    prev: z.string(),
    hash: z.string(),
  })
  .transform(({ act_json, ...rest }): StoredEntry => ({ ...rest, actJson: act_json }));

const Head = z.object({ id: z.number(), hash: z.string() });

export function createJournal(database: Database, clock: Clock): Journal {
  function newest(): z.infer<typeof Head> | null {
    const row = database.prepare('SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1').get();
    return row ? Head.parse(row) : null;
  }

  return {
    append: (act, operator) =>
      database.transaction(() => {
        const last = newest();
        const content = {
          id: (last?.id ?? 0) + 1,
          at: clock(),
          operator,
          act,
          prev: last?.hash ?? NO_HASH,
        };
        const hash = hashOf(content);
        database
          .prepare(
            'INSERT INTO journal (id, at, operator, act_json, prev, hash) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(content.id, content.at, operator, canonicalJson(act), content.prev, hash);
        return { ...content, hash };
      }),

    head: () => newest()?.hash ?? null,

    *stored() {
      for (const row of database.prepare('SELECT * FROM journal ORDER BY id').iterate()) {
        yield Row.parse(row);
      }
    },
  };
}
