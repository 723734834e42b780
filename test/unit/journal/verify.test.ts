import { describe, expect, it } from 'vitest';
import { createJournal } from '../../../electron/journal/journal.ts';
import { readingOnly } from '../../../electron/journal/reading.ts';
import { NEWEST } from '../../../electron/storage/migrations.ts';
import { FIRST_AT, insertNote, tamper, writeNote } from '../../support/journal.ts';
import { eachWithRecord } from './record.ts';

const record = eachWithRecord();

describe('a record nobody changed', () => {
  it('is whole, to its last entry and every timeline entry', () => {
    record.written();
    const [hash = ''] = record.hashes().slice(-1);
    expect(record.verdict()).toEqual({
      misfit: null,
      entries: 8,
      last: { id: 8, hash, at: FIRST_AT + 7000 },
      timeline: { told: 6, older: 0 },
      headKept: true,
      asked: null,
    });
  });

  it('is whole when it is empty', () => {
    record.database().close();
    expect(record.verdict()).toMatchObject({ misfit: null, entries: 0, last: null });
  });

  it('has the hash of every report that was ever printed', () => {
    record.written();
    for (const [index, hash] of record.hashes().entries()) {
      expect(record.verdict(hash).asked).toEqual({ id: index + 1, at: FIRST_AT + index * 1000 });
    }
    expect(record.verdict('f'.repeat(64)).asked).toBeNull();
  });

  it('may begin with timeline entries of before there was a journal', () => {
    insertNote(record.database(), '옛 기록');
    insertNote(record.database(), '더 옛 기록');
    record.written();
    expect(record.verdict()).toMatchObject({ misfit: null, timeline: { told: 6, older: 2 } });
  });

  it('may have nothing but those', () => {
    insertNote(record.database(), '옛 기록');
    record.database().close();
    expect(record.verdict()).toMatchObject({ misfit: null, timeline: { told: 0, older: 1 } });
  });

  it('is read as it is while a console writes', () => {
    const database = record.database();
    const journal = createJournal(database, Date.now);
    writeNote(database, journal, '하나');
    expect(record.verdict()).toMatchObject({ misfit: null, entries: 1 });
    database.transaction(() => {
      writeNote(database, journal, '둘');
      expect(record.verdict(), 'what is not committed is not there').toMatchObject({ entries: 1 });
    });
    expect(record.verdict()).toMatchObject({ misfit: null, entries: 2 });
  });
});

it('is read anew where a console began to write meanwhile', () => {
  record.written();
  const seen: unknown[] = [];
  const counted = readingOnly(record.file(), (sql) => {
    const count = sql.prepare('SELECT count(*) AS n FROM journal').get()?.n;
    seen.push(count);
    if (seen.length === 1) {
      const database = record.reopen();
      writeNote(database, createJournal(database, Date.now), '그사이');
      database.close();
    }
    return count;
  });
  expect(seen).toEqual([8, 9]);
  expect(counted).toBe(9);
});

it('a database of before the head was kept apart is checked without it, and that is said', () => {
  record.written();
  tamper(record.file(), `DROP TABLE journal_head; PRAGMA user_version = ${NEWEST - 1}`);
  expect(record.verdict()).toMatchObject({ misfit: null, entries: 8, headKept: false });
});

it.each([
  ['no journal', 'DROP TABLE journal', 'has no journal'],
  [
    'a view in its place',
    'ALTER TABLE journal RENAME TO j; CREATE VIEW journal AS SELECT * FROM j',
    'has no journal',
  ],
  ['another program’s database', 'PRAGMA application_id = 1', 'another program'],
  ['a newer program’s', 'PRAGMA user_version = 9999', 'newer'],
])('what has %s is not taken for a record', (_, sql, words) => {
  record.written();
  tamper(record.file(), sql);
  expect(() => record.verdict()).toThrow(words);
});
