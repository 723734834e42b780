import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../electron/journal/canonical.ts';
import { hashOf, type StoredEntry, verifyJournal } from '../../../electron/journal/chain.ts';
import { createJournal, type Journal } from '../../../electron/journal/journal.ts';
import type { JournalAct } from '../../../shared/journal.ts';
import { sentence } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

let temporary: TemporaryDatabase;
let journal: Journal;
beforeEach(() => {
  temporary = temporaryDatabase();
  journal = createJournal(temporary.database, () => 1000);
});
afterEach(() => temporary.remove());

const act = (n: number): JournalAct => ({
  kind: 'silence',
  silence: {
    id: `s-${n}`,
    match: { services: ['gov24'], grounds: [], organisations: [] },
    reason: '정기 점검 “가”',
    by: '당직 1',
    at: n,
    until: n + 1,
  },
});
const written = (count: number): StoredEntry[] => {
  for (let n = 0; n < count; n++) journal.append(act(n), '당직 1');
  return [...journal.stored()];
};

/** Opens the file as somebody with another program would. */
function tamper(sql: string): void {
  temporary.database.close();
  const file = new DatabaseSync(temporary.file);
  file.exec('DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_shortened');
  file.exec(sql);
  file.close();
  journal = createJournal(temporary.reopen(), () => 1000);
}

describe('the journal', () => {
  it('chains every entry to the one before, over a restart', () => {
    written(2);
    journal = createJournal(temporary.reopen(), () => 2000);
    const third = journal.append(act(2), '당직 2');
    expect(third).toMatchObject({ id: 3, at: 2000, operator: '당직 2' });
    expect(journal.head()).toBe(third.hash);
    expect(verifyJournal(journal.stored())).toEqual({ whole: true, entries: 3, head: third.hash });
  });

  it('is empty and whole at first', () => {
    expect(journal.head()).toBeNull();
    expect(verifyJournal(journal.stored())).toMatchObject({ whole: true, entries: 0 });
  });

  it('has no entry of a change that was undone', () => {
    expect(() =>
      temporary.database.transaction(() => {
        journal.append(act(0), '당직 1');
        throw new Error('refused');
      }),
    ).toThrow('refused');
    expect([...journal.stored()]).toEqual([]);
  });

  it('cannot be changed or shortened by a statement', () => {
    written(1);
    for (const sql of ["UPDATE journal SET operator = 'x'", 'DELETE FROM journal']) {
      expect(() => temporary.database.prepare(sql).run()).toThrow('append-only');
    }
  });

  it.each([
    ['an edited act', `UPDATE journal SET act_json = replace(act_json, 's-1', 's-9')`, 2],
    ['an act that is no JSON', `UPDATE journal SET act_json = '{' WHERE id = 3`, 3],
    ['another operator', `UPDATE journal SET operator = '당직 9' WHERE id = 2`, 2],
    ['another time', 'UPDATE journal SET at = 5 WHERE id = 4', 4],
    ['a removed entry', 'DELETE FROM journal WHERE id = 2', 3],
    ['a removed beginning', 'DELETE FROM journal WHERE id = 1', 2],
    [
      'a closed gap',
      'DELETE FROM journal WHERE id = 2; UPDATE journal SET id = id - 1 WHERE id > 2',
      2,
    ],
    [
      'moved entries',
      'UPDATE journal SET id = 9 WHERE id = 2; UPDATE journal SET id = 2 WHERE id = 3; UPDATE journal SET id = 3 WHERE id = 9',
      2,
    ],
    [
      'an inserted entry',
      `INSERT INTO journal VALUES (5, 1, 'x', '{}', '${'0'.repeat(64)}', 'h')`,
      5,
    ],
  ])('names the first entry that does not fit after %s', (_, sql, id) => {
    written(4);
    tamper(sql);
    expect(verifyJournal(journal.stored())).toMatchObject({ whole: false, id });
  });

  it('shows by the next entry one that was rewritten with a right hash of its own', () => {
    const [, second] = written(3);
    if (!second) throw new Error('nothing was written');
    const operator = '당직 9';
    const forged = hashOf({ ...second, operator, act: JSON.parse(second.actJson) });
    tamper(`UPDATE journal SET operator = '${operator}', hash = '${forged}' WHERE id = 2`);
    expect(verifyJournal(journal.stored())).toEqual({
      whole: false,
      id: 3,
      why: sentence('journal.notLinked', { id: 3 }),
    });
  });

  it('says that an entry is missing where one is', () => {
    written(3);
    tamper('DELETE FROM journal WHERE id = 2');
    expect(verifyJournal(journal.stored())).toEqual({
      whole: false,
      id: 3,
      why: sentence('journal.gap', { id: 3, expected: 2 }),
    });
  });

  it('shows a shortened end by its head alone', () => {
    written(3);
    const head = journal.head();
    tamper('DELETE FROM journal WHERE id = 3');
    expect(verifyJournal(journal.stored())).toMatchObject({ whole: true, entries: 2 });
    expect(journal.head()).not.toBe(head);
  });
});

describe('canonical JSON', () => {
  // The example of RFC 8785, section 3.2.2 and 3.2.3.
  it('writes what the standard writes', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\u0080': 5 })).toBe(
      '{"\\r":2,"1":3,"\u0080":5,"\u20ac":1,"\ud83d\ude00":4}',
    );
  });

  it('is the same whatever the order of members, and reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
    expect(canonicalJson({ b: 1, a: { d: undefined, c: 2 } })).toBe(
      canonicalJson({ a: { c: 2 }, b: 1 }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
  });
});
