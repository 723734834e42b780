import { z } from 'zod';
import type { JournalAct, JournalEntry, JournalHead } from '../../shared/journal.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { canonicalJson } from './canonical.ts';
import { hashOf, NO_HASH, type StoredEntry } from './chain.ts';

/**
 * The append-only, hash-chained record of what operators did in one world. Appended inside a
 * transaction, an entry is on the disk exactly when the change it tells of is.
 */
export interface Journal {
  /** @param operator a name; empty for what the console did by itself */
  append(act: JournalAct, operator: string): JournalEntry;
  /** Where it stands. Whoever kept its hash can tell a journal that was shortened or rewritten. */
  head(): JournalHead;
  /** As they are stored, oldest first, for `verifyJournal`. */
  stored(): Iterable<StoredEntry>;
  /**
   * The next ones after one, up to another, oldest first, at most {@link PAGE}; none after the last.
   * Read like this, others get their turn in between.
   */
  page(after: number, until: number): StoredEntry[];
}

/** How many entries are read at once. */
const PAGE = 1000;

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

const Newest = z.object({
  /** The highest number in the journal. */
  newest: z.number(),
  /** What was kept apart; null where somebody took it out. */
  entries: z.number().nullable(),
  hash: z.string().nullable(),
});

/** @param changed is told where it stands once an entry is on the disk */
export function createJournal(
  database: Database,
  clock: Clock,
  changed: (head: JournalHead) => void = () => {},
): Journal {
  /**
   * By what was kept apart, not by the newest row: after a journal that was cut while no console
   * ran, the next entry must not close the gap.
   */
  function last(): JournalHead & { newest: number } {
    const { newest, entries, hash } = Newest.parse(
      database
        .prepare(
          `SELECT coalesce(max(id), 0) AS newest,
             (SELECT entries FROM journal_head) AS entries,
             coalesce(
               (SELECT hash FROM journal_head),
               (SELECT hash FROM journal ORDER BY id DESC LIMIT 1)
             ) AS hash
           FROM journal`,
        )
        .get(),
    );
    return { newest, entries: entries ?? newest, hash };
  }

  return {
    append: (act, operator) =>
      database.transaction(() => {
        const before = last();
        const content = {
          // A row that somebody added must not keep the console from writing on.
          id: Math.max(before.entries, before.newest) + 1,
          at: clock(),
          operator,
          act,
          prev: before.hash ?? NO_HASH,
        };
        const hash = hashOf(content);
        database
          .prepare(
            'INSERT INTO journal (id, at, operator, act_json, prev, hash) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(content.id, content.at, operator, canonicalJson(act), content.prev, hash);
        database.prepare('UPDATE journal_head SET entries = ?, hash = ?').run(content.id, hash);
        database.afterCommit(() => changed({ entries: content.id, hash }));
        return { ...content, hash };
      }),

    head() {
      const { entries, hash } = last();
      return { entries, hash };
    },

    page: (after, until) =>
      database
        .prepare('SELECT * FROM journal WHERE id > ? AND id <= ? ORDER BY id LIMIT ?')
        .all(after, until, PAGE)
        .map((row) => Row.parse(row)),

    *stored() {
      for (const row of database.prepare('SELECT * FROM journal ORDER BY id').iterate()) {
        yield Row.parse(row);
      }
    },
  };
}
