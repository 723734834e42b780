import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../electron/journal/canonical.ts';
import { hashOf, type StoredEntry, verifyJournal } from '../../../electron/journal/chain.ts';
import { createJournal, type Journal } from '../../../electron/journal/journal.ts';
import type { JournalAct, JournalHead } from '../../../shared/journal.ts';
import { sentence } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { tamper as tamperWith } from '../../support/journal.ts';

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

/** As somebody with another program would, while no console runs. */
function tamper(sql: string): void {
  temporary.database.close();
  tamperWith(temporary.file, sql);
  journal = createJournal(temporary.reopen(), () => 1000);
}

describe('the journal', () => {
  it('chains every entry to the one before, over a restart', () => {
    written(2);
    journal = createJournal(temporary.reopen(), () => 2000);
    const third = journal.append(act(2), '당직 2');
    expect(third).toMatchObject({ id: 3, at: 2000, operator: '당직 2' });
    expect(journal.head()).toEqual({ entries: 3, hash: third.hash });
    expect(verifyJournal(journal.stored())).toEqual({ whole: true, entries: 3, head: third.hash });
  });

  it('is empty and whole at first', () => {
    expect(journal.head()).toEqual({ entries: 0, hash: null });
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
    expect(journal.head()).toEqual({ entries: 0, hash: null });
  });

  it('tells where it stands once an entry is on the disk, and nothing of one that was undone', () => {
    const told: JournalHead[] = [];
    const { database } = temporary;
    journal = createJournal(
      database,
      () => 1000,
      (head) => told.push(head),
    );
    database.transaction(() => {
      journal.append(act(0), '당직 1');
      expect(told).toEqual([]);
    });
    expect(told).toEqual([journal.head()]);
    const undone = () =>
      database.transaction(() => {
        journal.append(act(1), '당직 1');
        throw new Error('refused');
      });
    expect(undone).toThrow('refused');
    expect(told).toHaveLength(1);
  });

  it('goes on by where it stood, so that a cut is never closed', () => {
    const before = written(4).at(-1)?.hash;
    tamper('DELETE FROM journal WHERE id > 2');
    expect(journal.head()).toEqual({ entries: 4, hash: before });
    expect(journal.append(act(4), '당직 1')).toMatchObject({ id: 5, prev: before });
    expect(verifyJournal(journal.stored())).toMatchObject({ whole: false, id: 5 });
  });

  it('goes on after a row that was put in, and without the head that was kept apart', () => {
    const head = written(2).at(-1)?.hash;
    tamper(`INSERT INTO journal VALUES (3, 1, 'x', '{}', 'p', 'h')`);
    expect(journal.append(act(3), '당직 1')).toMatchObject({ id: 4, prev: head });
    tamper('DELETE FROM journal_head');
    expect(journal.append(act(4), '당직 1').id).toBe(5);
  });

  it('cannot be changed or shortened by a statement', () => {
    written(1);
    const run = (sql: string) => () => temporary.database.prepare(sql).run();
    for (const sql of ["UPDATE journal SET operator = 'x'", 'DELETE FROM journal']) {
      expect(run(sql)).toThrow('append-only');
    }
    for (const sql of ['UPDATE journal_head SET entries = 0', 'DELETE FROM journal_head']) {
      expect(run(sql)).toThrow('only advances');
    }
  });

  it.each([
    ['an edited act', `UPDATE journal SET act_json = replace(act_json, 's-1', 's-9')`, 2],
    ['another spelling', `UPDATE journal SET act_json = act_json || ' ' WHERE id = 2`, 2],
    [
      'a member given twice',
      `UPDATE journal SET act_json = '{"kind":"x",' || substr(act_json, 2) WHERE id = 3`,
      3,
    ],
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
