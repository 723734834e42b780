/**
 * `npm run bench:history [-- --days 30 --checks 1000]`: room, speed of writing, and of reading what
 * was written, each in a database of its own and through the product's code:
 *
 * 1. room: 10 HTTPS checks with all phases, and 10 TCP checks without, every 30 s for 30 days,
 *    observed, packed and added up as in the product. Bytes are those of the file in use
 *    (`page_count - freelist_count`), with indexes, sums and the rows not packed yet.
 * 2. writing: observations of 1,000 checks in transactions of a second's worth, committed to disk.
 * 3. reading: 1,000 checks, 30 days of hours and days, each from 2,880 latencies a day, packed by the
 *    product's code; written as sums only, for 86 million single observations take an hour to make.
 *    None of them is read by a query over 30 days. The rows not packed yet are real.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packOldest, replace } from '../../electron/history/compact.ts';
import { packEntries } from '../../electron/history/entries.ts';
import { createHistory, type History } from '../../electron/history/history.ts';
import { Kept } from '../../electron/history/kept.ts';
import { Tally } from '../../electron/history/tally.ts';
import { type Blocks, blockOf, DAYS, HOURS, unitAt } from '../../electron/history/tiers.ts';
import type { Database } from '../../electron/storage/database.ts';
import { openDatabase } from '../../electron/storage/open.ts';
import type { State } from '../../shared/health.ts';
import { KeepPlan } from '../../shared/plans.ts';
import { sentence } from '../../shared/problem.ts';
import type { Character } from './noise.ts';
import { observe, scatter, seeded } from './noise.ts';

const { values: options } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    checks: { type: 'string', default: '1000' },
  },
});
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const days = Number(options.days);
const checks = Number(options.checks);
const INTERVAL_MS = 30_000;
const START = Date.UTC(2026, 9, 1);
const END = START + days * DAY_MS;
/** Checks whose every observation is made. */
const WHOLE = 10;

const folder = mkdtempSync(join(tmpdir(), 'watchroom-bench-'));
let now = START;
const clock = () => now;

function open(name: string): Database {
  return openDatabase(join(folder, `${name}.db`), Date.now).database;
}

const failed = (error: unknown): never => {
  throw error;
};

/** Packs whatever is due, as the product does between batches. */
function packAll(database: Database, keys: readonly string[]): void {
  const kept = new Kept(database, failed);
  for (const key of keys) {
    for (;;) {
      const packing = packOldest(kept, key, now);
      if (!packing) break;
      if (!database.transaction(() => replace(database, packing))) throw new Error('not replaced');
    }
  }
}

function read(database: Database, pragma: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}

function room(phases: boolean): { observations: number; bytes: number; parts: string } {
  const name = phases ? 'https' : 'tcp';
  const database = open(name);
  const history = createHistory(database, clock, failed, { restMs: DAY_MS });
  const characters: Character[] = Array.from({ length: WHOLE }, (_, i) => ({
    check: `service-${i}/${name}`,
    phases,
    random: seeded(i + 1),
  }));
  const keys = characters.map(({ check }) => check);
  let observations = 0;
  for (let hour = START; hour < END; hour += HOUR_MS) {
    for (let due = hour; due < hour + HOUR_MS; due += INTERVAL_MS) {
      now = due;
      for (const character of characters) history.observe(observe(character, due));
      observations += characters.length;
    }
    // Reading writes what waits.
    history.observations({ check: keys[0] ?? '', limit: 1 });
    packAll(database, keys);
  }
  const page = read(database, 'page_size');
  const bytes = (read(database, 'page_count') - read(database, 'freelist_count')) * page;
  const per = (size: unknown): string => (Number(size) / observations).toFixed(2);
  const parts = database
    .prepare(
      `SELECT CASE WHEN name IN ('chunk', 'chunk_by_check') THEN 'packed'
         WHEN name IN ('minutes', 'minutes_by_check') THEN 'minutes'
         WHEN name IN ('rollup', 'rollup_by_check') THEN 'hours and days'
         WHEN name = 'observation' THEN 'rows not packed yet' ELSE 'other' END AS part,
         sum(pgsize) AS size FROM dbstat GROUP BY 1 ORDER BY 2 DESC`,
    )
    .all()
    .map(({ part, size }) => `${part} ${per(size)}`);
  void history.close();
  database.close();
  return { observations, bytes, parts: parts.join(', ') };
}

function writing(): { perSecond: number; longestMs: number; cpuMicros: number } {
  const database = open('writing');
  const history = createHistory(database, clock, failed, { restMs: DAY_MS });
  const characters: Character[] = Array.from({ length: checks }, (_, i) => ({
    check: `service-${i}/https`,
    phases: true,
    random: seeded(i + 1),
  }));
  let observations = 0;
  let took = 0;
  let longestMs = 0;
  let cpuMs = 0;
  for (let round = 0; round < 200; round++) {
    const batch = characters.map((character) => observe(character, START + round * INTERVAL_MS));
    const before = process.cpuUsage();
    const began = performance.now();
    for (const observation of batch) history.observe(observation);
    history.observations({ check: 'nothing/there', limit: 1 });
    const ms = performance.now() - began;
    took += ms;
    cpuMs += cpuSince(before);
    longestMs = Math.max(longestMs, ms);
    observations += batch.length;
  }
  void history.close();
  database.close();
  const perSecond = (observations / took) * 1000;
  return { perSecond, longestMs, cpuMicros: (cpuMs / observations) * 1000 };
}

/** Sums of one check, a day after the other, packed as compact.ts does. */
function writeSums(database: Database, checkId: number, random: () => number): void {
  const insert = database.prepare(
    'INSERT INTO rollup (check_id, tier, block, packed) VALUES (?, ?, ?, ?)',
  );
  for (const tier of [HOURS, DAYS]) {
    const blocks = new Map<number, Map<number, Tally>>();
    const entry = (unit: number): Tally => {
      const block = blockOf(tier, unit);
      const entries = blocks.get(block) ?? new Map<number, Tally>();
      blocks.set(block, entries);
      const tally = entries.get(unit - block * tier.block) ?? new Tally();
      entries.set(unit - block * tier.block, tally);
      return tally;
    };
    fill(tier, entry, random);
    for (const [block, entries] of blocks) {
      insert.run(checkId, tier.code, block, packEntries(tier, entries));
    }
  }
}

function fill(tier: Blocks, entry: (unit: number) => Tally, random: () => number): void {
  for (let at = START; at < END; at += INTERVAL_MS) {
    const load = 1 + 0.3 * Math.sin((at / DAY_MS) * 2 * Math.PI);
    const slow = random() < 0.005 ? 3 + 5 * random() : 1;
    const latency = Math.round(750 * load * slow * scatter(random, 0.2));
    entry(unitAt(tier, at)).observe(random() < 0.001 ? 3 : 0, latency);
  }
}

/** Milliseconds of the whole process, its threads included: what a busy machine does not change. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Two outages of ten minutes a day. */
function writeOutages(history: History, check: string): void {
  const go = (at: number, from: State, to: State): void =>
    history.transition({ check, at, since: at, from, to, reason: sentence('state.down') });
  go(START, 'pending', 'up');
  for (let at = START + 6 * HOUR_MS; at < END; at += 12 * HOUR_MS) {
    go(at, 'up', 'down');
    go(at + HOUR_MS / 6, 'down', 'up');
  }
}

/** Rows that wait for being packed: half of what is packed at once, and the newest. */
const WAITING = 250;

async function reading() {
  const database = open('reading');
  // Single observations are kept for a week here, so that a longer span is read from sums.
  const keep = () => KeepPlan.parse({ observations: '7d' });
  const history = createHistory(database, clock, failed, { keep, restMs: DAY_MS });
  const keys = Array.from({ length: checks }, (_, i) => `service-${i}/https`);
  now = END + WAITING * INTERVAL_MS;
  for (const [i, check] of keys.entries()) {
    const character = { check, phases: true, random: seeded(i + 1) };
    for (let n = 0; n < WAITING; n++) history.observe(observe(character, END + n * INTERVAL_MS));
  }
  database.transaction(() => {
    for (const check of keys) writeOutages(history, check);
    const id = database.prepare('SELECT id FROM check_key WHERE key = ?');
    for (const [i, key] of keys.entries()) writeSums(database, Number(id.get(key)?.id), seeded(i));
  });
  const from = now - 30 * DAY_MS;
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    await work();
    const times: number[] = [];
    cpuBefore = process.cpuUsage();
    for (let i = 0; i < 5; i++) {
      const began = performance.now();
      await work();
      times.push(performance.now() - began);
    }
    cpuMs = cpuSince(cpuBefore) / times.length;
    return times.sort((a, b) => a - b)[2] ?? 0;
  };
  const [one = ''] = keys;
  const services = Object.fromEntries(keys.slice(0, 200).map((key) => [key, [key]]));
  let cpuBefore = process.cpuUsage();
  let cpuMs = 0;
  const measured = (await history.fared(keys, from, now)).observations;
  const rows = (table: string): number =>
    Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
  const result = {
    measured,
    allMs: await timed(() => history.fared(keys, from, now)),
    allCpuMs: cpuMs,
    chartMs: await timed(() => history.latency({ check: one, from, to: now, points: 720 })),
    stripsMs: await timed(() => history.days(services, 90)),
    recentMs: await timed(async () => history.latest(keys, 40)),
    sums: rows('rollup'),
    fresh: rows('observation'),
  };
  await history.close();
  database.close();
  return result;
}

try {
  const https = room(true);
  const tcp = room(false);
  const wrote = writing();
  const queries = await reading();
  const perHttps = https.bytes / https.observations;
  const lines: [string, string][] = [
    ['HTTPS with phases, bytes per observation', perHttps.toFixed(2)],
    [`  ${https.observations} observations:`, https.parts],
    ['TCP without phases, bytes per observation', (tcp.bytes / tcp.observations).toFixed(2)],
    [`  ${tcp.observations} observations:`, tcp.parts],
    [`${checks} observations a transaction, per second`, Math.round(wrote.perSecond).toString()],
    ['  processor for each, microseconds', wrote.cpuMicros.toFixed(1)],
    ['  the longest transaction, ms', wrote.longestMs.toFixed(1)],
    [`30-day p50, p95, p99 and uptime over ${checks} checks, ms`, queries.allMs.toFixed(1)],
    ['  of which processor, ms', queries.allCpuMs.toFixed(1)],
    ['  observations it counts', queries.measured.toString()],
    ['  rows there are', `${queries.sums} of hours and days, ${queries.fresh} not packed yet`],
    ['30-day chart of one check, 720 points, ms', queries.chartMs.toFixed(1)],
    ['90-day strips of 200 services, 24,000 changes, ms', queries.stripsMs.toFixed(1)],
    [`40 latest of ${checks} checks, ms`, queries.recentMs.toFixed(1)],
  ];
  for (const [what, value] of lines) console.log(`${what.padEnd(60)} ${value}`);
  console.log(
    JSON.stringify({
      bytesPerObservation: Number(perHttps.toFixed(2)),
      insertsPerSecond: Math.round(wrote.perSecond),
      query30dMs: Number(queries.allMs.toFixed(1)),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
