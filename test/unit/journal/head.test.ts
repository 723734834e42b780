import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { journal } from '../../../electron/storage/steps/journal.ts';
import { journalHead } from '../../../electron/storage/steps/journalHead.ts';

it.each([
  [0, null],
  [1, 'h1'],
  [3, 'h3'],
])('a journal of before, with %i entries, has its head kept apart from then on', (count, hash) => {
  const sql = new DatabaseSync(':memory:');
  sql.exec(journal);
  for (let id = 1; id <= count; id++) {
    sql.prepare(`INSERT INTO journal VALUES (?, 1, 'x', '{}', 'p', ?)`).run(id, `h${id}`);
  }
  sql.exec(journalHead);
  expect(sql.prepare('SELECT entries, hash FROM journal_head').all()).toEqual([
    { entries: count, hash },
  ]);
  sql.close();
});
