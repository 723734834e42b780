/**
 * Observes two checks as fast as it can, until it is killed: `node observer.ts FILE BEGIN TIME`. Each
 * observation's latency is its number, from BEGIN on, its time TIME later than its number. Says on standard output up to which one
 * everything is on the disk, and how many chunks there are.
 */
import { writeSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { createHistory } from '../../../electron/history/history.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import { observed } from '../history.ts';

const [, , file = '', begin = '', time = ''] = process.argv;
const { database } = openDatabase(file, Date.now);
const history = createHistory(
  database,
  Date.now,
  (error) => {
    throw error;
  },
  { restMs: 0 },
);

for (let n = Number(begin); ; n += 100) {
  for (let i = 0; i < 100; i++) {
    for (const check of ['a/one', 'b/two']) {
      history.observe(observed(check, Number(time) + n + i, { latencyMs: n + i }));
    }
  }
  // Reading writes what waits.
  history.observations({ check: 'a/one', limit: 1 });
  const chunks = database.prepare('SELECT count(*) AS n FROM chunk').get()?.n;
  writeSync(1, `${n + 99} ${chunks}\n`);
  await after(10);
}
