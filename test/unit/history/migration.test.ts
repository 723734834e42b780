import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHistory } from '../../../electron/history/history.ts';
import { APPLICATION_ID } from '../../../electron/storage/migrations.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import { first } from '../../../electron/storage/steps/first.ts';
import { DAY, observed } from '../../support/history.ts';

const T = Date.UTC(2023, 10, 17);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-migration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a database of before goes on: its observations are rows like any other', async () => {
  const file = join(folder, 'watchroom.db');
  const old = new DatabaseSync(file);
  old.exec(first);
  old.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
  old.exec(`INSERT INTO check_key VALUES (1, 'gov24/portal');
    INSERT INTO reason VALUES (1, '{"key":"state.up","params":{}}', ${T});
    INSERT INTO address VALUES (1, '127.0.0.1')`);
  const insert = old.prepare(`INSERT INTO observation
    (check_id, at, verdict, latency, reason, status, address, dns) VALUES (1, ?, 0, 123, 1, 200, 1, 4)`);
  for (let i = 0; i < 1000; i++) insert.run(T + i * 30_000);
  old
    .prepare(
      `INSERT INTO transition (check_id, at, since, from_state, to_state, reason_json)
       VALUES (1, ?1, ?1, 'pending', 'up', '{"key":"state.up","params":{}}')`,
    )
    .run(T);
  old.close();

  const { database, notices } = openDatabase(file, () => T + DAY);
  expect(notices).toEqual([]);
  const end = T + 1000 * 30_000;
  const history = createHistory(database, () => end);
  const [newest] = history.observations({ check: 'gov24/portal', limit: 1 });
  const kept = { status: 200, address: '127.0.0.1', phases: { dns: 0.4 } };
  expect(newest).toEqual(observed('gov24/portal', end - 30_000, kept));
  const fared = await history.fared(['gov24/portal'], T, end);
  expect(fared).toMatchObject({ observations: 1000, uptime: 1, p95: 12.3 });
  expect(history.restore()).toMatchObject([{ state: 'up', lastAt: end - 30_000 }]);
  await history.close();
  database.close();
});
