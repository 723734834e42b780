import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJournal } from '../../../electron/journal/journal.ts';
import { tamper, writeNote } from '../../support/journal.ts';
import { eachWithRecord, pin, rechain, setHead } from './record.ts';

const record = eachWithRecord();

describe('tampering with the journal', () => {
  it.each<[string, string | ((sql: DatabaseSync) => void), number, string]>([
    [
      'an edited act',
      `UPDATE journal SET act_json = replace(act_json, '셋째', '세째')`,
      4,
      'changed',
    ],
    ['another operator', `UPDATE journal SET operator = '당직 9' WHERE id = 3`, 3, 'changed'],
    ['another time', 'UPDATE journal SET at = at - 1 WHERE id = 5', 5, 'changed'],
    [
      'a time beyond all times',
      'UPDATE journal SET at = 9223372036854775807 WHERE id = 5',
      5,
      'changed',
    ],
    ['another hash', `UPDATE journal SET hash = 'x' || substr(hash, 2) WHERE id = 2`, 2, 'changed'],
    [
      'another prev',
      `UPDATE journal SET prev = 'x' || substr(prev, 2) WHERE id = 2`,
      2,
      'notLinked',
    ],
    [
      'bytes that are no text',
      `UPDATE journal SET operator = CAST(x'ff' AS TEXT) WHERE id = 6`,
      6,
      'changed',
    ],
    [
      'text hidden behind a zero',
      `UPDATE journal SET act_json = act_json || char(0) || 'x' WHERE id = 6`,
      6,
      'changed',
    ],
    [
      'a mark at the beginning',
      `UPDATE journal SET act_json = char(65279) || act_json WHERE id = 6`,
      6,
      'changed',
    ],
    [
      'an act too large for memory',
      `UPDATE journal SET act_json = '"' || hex(zeroblob(40000000)) || '"' WHERE id = 3`,
      3,
      'changed',
    ],
    [
      'an act nested without end',
      `UPDATE journal SET act_json = replace(hex(zeroblob(100000)), '0', '[') WHERE id = 3`,
      3,
      'changed',
    ],
    ['a removed entry', 'DELETE FROM journal WHERE id = 4', 5, 'gap'],
    ['a removed beginning', 'DELETE FROM journal WHERE id = 1', 2, 'gap'],
    [
      'a removed beginning, closed up',
      'DELETE FROM journal WHERE id = 1; UPDATE journal SET id = id - 1',
      1,
      'notLinked',
    ],
    ['all removed', 'DELETE FROM journal', 1, 'cut'],
    ['a cut end', 'DELETE FROM journal WHERE id > 6', 7, 'cut'],
    ['the last one cut', 'DELETE FROM journal WHERE id = 8', 8, 'cut'],
    [
      'moved entries',
      'UPDATE journal SET id = 99 WHERE id = 2; UPDATE journal SET id = 2 WHERE id = 3; UPDATE journal SET id = 3 WHERE id = 99',
      2,
      'notLinked',
    ],
    [
      'an entry put in between',
      (sql) => {
        sql.exec('UPDATE journal SET id = id + 100 WHERE id > 4');
        sql.exec('UPDATE journal SET id = id - 99 WHERE id > 100');
        sql.exec(
          `INSERT INTO journal SELECT 5, at, operator, act_json, prev, 'h' FROM journal WHERE id = 3`,
        );
      },
      5,
      'notLinked',
    ],
    [
      'an entry put in between, and all after it chained anew',
      (sql) => {
        sql.exec('UPDATE journal SET id = id + 100 WHERE id > 4');
        sql.exec('UPDATE journal SET id = id - 99 WHERE id > 100');
        sql.exec(
          `INSERT INTO journal SELECT 5, at, operator, act_json, prev, 'h' FROM journal WHERE id = 3`,
        );
        rechain(sql, 5);
      },
      // The head kept apart still says how many there were, and with which hash.
      8,
      'notLast',
    ],
    [
      'an edited entry, and all after it chained anew',
      (sql) => {
        sql.exec(`UPDATE journal SET operator = '당직 9' WHERE id = 3`);
        rechain(sql, 3);
      },
      8,
      'notLast',
    ],
    [
      'an entry added at the end with a right hash',
      (sql) => {
        sql.exec(
          `INSERT INTO journal SELECT 9, at, operator, act_json, prev, 'h' FROM journal WHERE id = 3`,
        );
        rechain(sql, 9);
      },
      9,
      'beyond',
    ],
    [
      'a number that is none',
      (sql) => {
        sql.exec('ALTER TABLE journal RENAME TO old; CREATE TABLE journal AS SELECT * FROM old');
        sql.exec(`UPDATE journal SET id = 3.5 WHERE id = 4`);
      },
      4,
      'changed',
    ],
    ['the head set back', 'UPDATE journal_head SET entries = 5', 5, 'notLast'],
    ['another head', `UPDATE journal_head SET hash = 'x'`, 8, 'notLast'],
  ])('%s is caught where it stands', (_, change, id, why) => {
    record.written();
    tamper(record.file(), change);
    expect(record.verdict().misfit).toMatchObject({ id, why: { key: `journal.${why}` } });
  });

  it.each([
    ['row', 'DELETE FROM journal_head'],
    ['table', 'DROP TABLE journal_head'],
  ])('a head taken out with its %s is said', (_, sql) => {
    record.written();
    tamper(record.file(), sql);
    expect(record.verdict()).toMatchObject({
      entries: 8,
      misfit: { id: null, why: { key: 'journal.noHead' } },
    });
  });

  it('a cut end with the head set right is caught by what the timeline tells, or by a printed hash', () => {
    record.written();
    const [printed = ''] = record.hashes().slice(-1);
    tamper(record.file(), `DELETE FROM journal WHERE id > 6; ${setHead}`);
    expect(record.verdict().misfit).toMatchObject({ id: null, why: { key: 'journal.rowExtra' } });
    tamper(record.file(), 'DELETE FROM timeline_entry WHERE id > 5');
    expect(record.verdict(printed)).toMatchObject({ misfit: null, entries: 6, asked: null });
  });

  it('an entry taken out and all after it chained anew, with the head, is caught by its row', () => {
    record.written();
    tamper(record.file(), (sql) => {
      sql.exec('DELETE FROM journal WHERE id = 4; UPDATE journal SET id = id - 1 WHERE id > 4');
      rechain(sql, 4);
      sql.exec(setHead);
    });
    expect(record.verdict().misfit).toEqual({
      id: 4,
      why: { key: 'journal.rowExtra', params: { row: 3 } },
    });
  });

  it('a chain made anew with its head is caught by a printed hash', () => {
    record.written();
    const [printed = ''] = record.hashes().slice(-1);
    tamper(record.file(), (sql) => {
      sql.exec(`UPDATE journal SET operator = '당직 9' WHERE id = 3`);
      rechain(sql, 3);
      sql.exec(setHead);
    });
    expect(record.verdict(printed)).toMatchObject({ misfit: null, asked: null });
  });

  it('is caught where bytes that are no text stand for the mark that means them', () => {
    const database = record.database();
    createJournal(database, Date.now).append(pin(1), '당직\ufffd');
    database.close();
    expect(record.verdict().misfit).toBeNull();
    const bytes = Buffer.concat([Buffer.from('당직'), Buffer.from([0xff])]).toString('hex');
    tamper(record.file(), `UPDATE journal SET operator = CAST(x'${bytes}' AS TEXT)`);
    expect(record.verdict().misfit).toMatchObject({ id: 1, why: { key: 'journal.changed' } });
  });

  it('is caught also after the console went on writing', () => {
    record.written();
    tamper(
      record.file(),
      'DELETE FROM journal WHERE id > 6; DELETE FROM timeline_entry WHERE id > 5',
    );
    const database = record.reopen();
    writeNote(database, createJournal(database, Date.now), '나중');
    database.close();
    expect(record.verdict().misfit).toMatchObject({ id: 9, why: { key: 'journal.gap' } });
  });
});

it('any change of any one field of any entry is found at that entry', () => {
  record.written();
  const count = 8;
  const change = fc.record({
    id: fc.integer({ min: 1, max: count }),
    column: fc.constantFrom('at', 'operator', 'act_json', 'prev', 'hash'),
    at: fc.nat(),
    position: fc.nat(),
    letter: fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
    how: fc.constantFrom('replace', 'insert', 'remove'),
  });
  fc.assert(
    fc.property(change, ({ id, column, at, position, letter, how }) => {
      let before: unknown;
      const set = (sql: DatabaseSync, value: string | number) =>
        sql.prepare(`UPDATE journal SET "${column}" = ? WHERE id = ?`).run(value, id);
      let changed = false;
      tamper(record.file(), (sql) => {
        before = sql.prepare(`SELECT "${column}" AS v FROM journal WHERE id = ?`).get(id)?.v;
        const value = typeof before === 'string' ? edited(before, position, letter, how) : at;
        changed = value !== before;
        set(sql, value);
      });
      const { misfit } = record.verdict();
      if (changed) expect(misfit).toMatchObject({ id });
      else expect(misfit).toBeNull();
      tamper(record.file(), (sql) => {
        if (typeof before === 'string' || typeof before === 'number') set(sql, before);
      });
      expect(record.verdict().misfit).toBeNull();
    }),
    { numRuns: 60 },
  );
});

function edited(text: string, position: number, letter: string, how: string): string {
  const letters = [...text];
  const at = position % Math.max(1, letters.length);
  letters.splice(at, how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [letter]));
  return letters.join('');
}
