import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LATENCY } from '../../../electron/history/chunk.ts';
import { createHistory } from '../../../electron/history/history.ts';
import { Kept } from '../../../electron/history/kept.ts';
import { Tally } from '../../../electron/history/tally.ts';
import { TIERS } from '../../../electron/history/tiers.ts';
import type { Database } from '../../../electron/storage/database.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import { sentence } from '../../../shared/problem.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { observed } from '../../support/history.ts';

const OBSERVER = join(import.meta.dirname, '../../support/durability/observer.ts');
const KILLS = 6;
/** When the first is observed: of today, for what is past its time goes. */
const BEGIN = Date.now();
/** Past every time an observer gives. */
const END = BEGIN + 10_000_000;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-observations-'));
  file = join(folder, 'watchroom.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Lets an observer work until it has packed more than there was, and a little longer.
 * @returns the last number it said is on the disk
 */
async function killOne(begin: number, chunks: number): Promise<number> {
  const args = ['--no-warnings', OBSERVER, file, String(begin), String(BEGIN)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close');
  const last = () => (out.split('\n').slice(0, -1).at(-1) ?? '').split(' ').map(Number);
  while (child.exitCode === null && !((last()[1] ?? 0) > chunks)) {
    await Promise.race([once(child.stdout, 'data'), ended]);
  }
  await after(Math.random() * 1000);
  child.kill('SIGKILL');
  await ended;
  if (child.signalCode !== 'SIGKILL') throw new Error(`The observer ended by itself: ${err}`);
  return last()[0] ?? 0;
}

function expectWhole(database: Database, from: number, said: number): number {
  const kept = new Kept(database, (problem) => {
    throw problem;
  });
  let last = said;
  for (const check of ['a/one', 'b/two']) {
    const numbers = kept.rows(check, 0, END).map((row) => (row[LATENCY] ?? 0) / 10);
    expect(numbers).toEqual(Array.from(numbers, (_, i) => from + i));
    last = Math.max(last, numbers.at(-1) ?? 0);
    expect(numbers.at(-1)).toBeGreaterThanOrEqual(said);
    const packed = numbers.length - kept.fresh(check, 0, END).length;
    for (const tier of TIERS) {
      const tally = new Tally();
      kept.entries(tier, check, 0, END, () => tally);
      expect(tally.observations).toBe(packed);
      expect(tally.sum).toBe(sumOf(numbers.slice(0, packed)) * 10);
    }
  }
  return last;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}

test(`${KILLS} kills while it packs lose nothing that was written and count nothing twice`, async () => {
  const first = 1;
  let next = first;
  let chunks = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const said = await killOne(next, chunks);
    const { database, notices } = openDatabase(file, Date.now);
    expect(notices).toEqual([]);
    next = expectWhole(database, first, said) + 1;
    chunks = Number(database.prepare('SELECT count(*) AS n FROM chunk').get()?.n);
    database.close();
  }
}, 120_000);

test('a full disk loses nothing that fits in memory, and is said', async () => {
  const temporary = temporaryDatabase();
  const refused: string[] = [];
  const history = createHistory(
    temporary.database,
    () => 5_000_000,
    (error) => refused.push(String(error)),
  );
  history.observe(observed('a/one', 1));
  history.observations({ check: 'a/one', limit: 1 });
  const pages = Number(temporary.database.prepare('PRAGMA page_count').get()?.page_count);
  temporary.database.prepare(`PRAGMA max_page_count = ${pages}`).get();
  for (let i = 2; i <= 500; i++) {
    const reason = sentence('problem.internal', { detail: `${i} ${'가'.repeat(200)}` });
    history.observe(observed('a/one', i, { reason }));
  }
  expect(() => history.observations({ check: 'a/one', limit: 1 })).toThrow('full');
  await expect.poll(() => refused.length, { timeout: 5000 }).toBeGreaterThan(0);
  temporary.database.prepare(`PRAGMA max_page_count = ${pages + 1000}`).get();
  const all = history.observations({ check: 'a/one', limit: 1000 });
  expect(all.map((o) => o.at)).toEqual(Array.from({ length: 500 }, (_, i) => 500 - i));
  await history.close();
  temporary.remove();
});
