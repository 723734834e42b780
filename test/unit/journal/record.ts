import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach } from 'vitest';
import { canonicalJson } from '../../../electron/journal/canonical.ts';
import { hashOf } from '../../../electron/journal/chain.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import { readingOnly } from '../../../electron/journal/reading.ts';
import { type Verdict, verifyRecord } from '../../../electron/journal/verify.ts';
import type { Database } from '../../../electron/storage/database.ts';
import type { JournalAct } from '../../../shared/journal.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { tickingJournal, writeNote } from '../../support/journal.ts';

export const pin = (entry: number): JournalAct => ({
  kind: 'pin',
  incident: 'i-1',
  entry,
  pinned: true,
});

/** A record in a database of its own, for each test of a file. */
export function eachWithRecord() {
  let temporary: TemporaryDatabase;
  beforeEach(() => {
    temporary = temporaryDatabase();
  });
  afterEach(() => temporary.remove());

  return {
    file: () => temporary.file,
    /** Open until {@link written}. */
    database: () => temporary.database,
    reopen: (): Database => temporary.reopen(),

    /**
     * Entries 1 to 8 of a journal, then closed: six of a timeline (1 to 6), with acts of other kinds
     * as its third and seventh entry.
     */
    written(): void {
      const { database } = temporary;
      const journal = tickingJournal(database);
      const note = (text: string) => writeNote(database, journal, text);
      note('첫째');
      note('둘째');
      journal.append(pin(1), '당직 1');
      note('셋째');
      note('넷째');
      note('다섯째');
      journal.append(pin(2), '당직 2');
      note('여섯째');
      database.close();
    },

    verdict(asked: string | null = null): Verdict {
      const { file } = temporary;
      return readingOnly(file, (sql, version) => verifyRecord(sql, { file, version, asked }));
    },

    /** The hash of each entry. */
    hashes(): string[] {
      const database = temporary.reopen();
      const all = [...createJournal(database, Date.now).stored()].map(({ hash }) => hash);
      database.close();
      return all;
    },
  };
}

/** Makes the chain right again from an entry on, as somebody who knows how it is made can. */
export function rechain(sql: DatabaseSync, from: number): void {
  const rows = sql.prepare('SELECT * FROM journal WHERE id >= ? ORDER BY id').all(from);
  let prev = String(
    sql.prepare('SELECT hash FROM journal WHERE id = ?').get(from - 1)?.hash ?? '0'.repeat(64),
  );
  for (const row of rows) {
    const content = {
      id: Number(row.id),
      at: Number(row.at),
      operator: String(row.operator),
      act: JSON.parse(String(row.act_json)),
      prev,
    };
    const hash = hashOf(content);
    sql
      .prepare('UPDATE journal SET prev = ?, hash = ?, act_json = ? WHERE id = ?')
      .run(prev, hash, canonicalJson(content.act), content.id);
    prev = hash;
  }
}

/** Makes what is kept apart fit the journal as it is. */
export const setHead = `UPDATE journal_head SET
  entries = (SELECT max(id) FROM journal),
  hash = (SELECT hash FROM journal ORDER BY id DESC LIMIT 1)`;
