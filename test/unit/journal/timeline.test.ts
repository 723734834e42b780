import { describe, expect, it } from 'vitest';
import { insertNote, tamper } from '../../support/journal.ts';
import { eachWithRecord } from './record.ts';

const record = eachWithRecord();

describe('tampering with the timeline', () => {
  it.each<[string, string, number | null, string]>([
    [
      'a changed text',
      `UPDATE timeline_entry SET what_json = replace(what_json, '셋째', '세째')`,
      4,
      'rowChanged',
    ],
    ['another time', 'UPDATE timeline_entry SET at = at + 1 WHERE id = 2', 2, 'rowChanged'],
    [
      'another time of writing',
      'UPDATE timeline_entry SET written_at = 1 WHERE id = 2',
      2,
      'rowChanged',
    ],
    [
      'nobody in place of somebody',
      'UPDATE timeline_entry SET by = NULL WHERE id = 2',
      2,
      'rowChanged',
    ],
    [
      'another incident',
      `UPDATE timeline_entry SET incident = 'i-2' WHERE id = 4`,
      5,
      'rowChanged',
    ],
    ['what is no JSON', `UPDATE timeline_entry SET what_json = '{' WHERE id = 6`, 8, 'rowChanged'],
    [
      'what is nested without end',
      `UPDATE timeline_entry SET what_json = replace(hex(zeroblob(100000)), '00', '[]')  WHERE id = 6`,
      8,
      'rowChanged',
    ],
    ['a removed row', 'DELETE FROM timeline_entry WHERE id = 3', 4, 'rowMissing'],
    ['the last row removed', 'DELETE FROM timeline_entry WHERE id = 6', 8, 'rowMissing'],
    ['all rows removed', 'DELETE FROM timeline_entry', 1, 'rowMissing'],
    [
      'rows exchanged',
      'UPDATE timeline_entry SET id = 9 WHERE id = 2; UPDATE timeline_entry SET id = 2 WHERE id = 3; UPDATE timeline_entry SET id = 3 WHERE id = 9',
      2,
      'rowChanged',
    ],
    [
      'a row put in at the end',
      `INSERT INTO timeline_entry SELECT 7, incident, at, written_at, by, what_json FROM timeline_entry WHERE id = 1`,
      null,
      'rowExtra',
    ],
    [
      'a row put in before all',
      `INSERT INTO timeline_entry SELECT 0, incident, at, written_at, by, what_json FROM timeline_entry WHERE id = 1`,
      1,
      'rowExtra',
    ],
    [
      'a row far below',
      `INSERT INTO timeline_entry SELECT -9223372036854775807, incident, at, written_at, by, what_json FROM timeline_entry WHERE id = 1`,
      1,
      'rowExtra',
    ],
  ])('%s is caught at the entry that tells of it', (_, sql, id, why) => {
    record.written();
    tamper(record.file(), `PRAGMA foreign_keys = OFF; ${sql}`);
    expect(record.verdict().misfit).toMatchObject({ id, why: { key: `journal.${why}` } });
  });

  it('a removed row of before the journal is caught, a put in one too', () => {
    insertNote(record.database(), '옛 기록');
    insertNote(record.database(), '더 옛 기록');
    record.written();
    tamper(record.file(), 'DELETE FROM timeline_entry WHERE id = 1');
    expect(record.verdict().misfit?.why).toEqual({ key: 'journal.rowLost', params: { row: 1 } });
    tamper(record.file(), 'UPDATE timeline_entry SET id = 0 WHERE id = 2');
    expect(record.verdict().misfit?.why).toEqual({ key: 'journal.rowExtra', params: { row: 0 } });
    tamper(record.file(), 'UPDATE timeline_entry SET id = 1 WHERE id = 0');
    expect(record.verdict().misfit?.why).toEqual({ key: 'journal.rowLost', params: { row: 2 } });
  });
});
