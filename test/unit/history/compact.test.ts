import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packOldest, replace } from '../../../electron/history/compact.ts';
import { createHistory } from '../../../electron/history/history.ts';
import { Kept } from '../../../electron/history/kept.ts';
import { tidy } from '../../../electron/history/retention.ts';
import { exactQuantile, Tally } from '../../../electron/history/tally.ts';
import { DAYS, floorTo, HOURS, MINUTES, TIERS } from '../../../electron/history/tiers.ts';
import type { Problem } from '../../../shared/problem.ts';
import { observe, seeded } from '../../bench/noise.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { DAY, HOUR, KEEP, MINUTE, observed } from '../../support/history.ts';

const CHECK = 'gov24/portal';
const T = Date.UTC(2023, 10, 17);
const FOREVER = Number.MAX_SAFE_INTEGER;
let temporary: TemporaryDatabase;
let now = T;
let damaged: string[] = [];

beforeEach(() => {
  temporary = temporaryDatabase();
  now = T;
  damaged = [];
});
afterEach(() => temporary.remove());

function keptHere(): Kept {
  return new Kept(temporary.database, (problem: Problem) => damaged.push(problem.message));
}

/** Keeps observations as the console does. */
function keep(list: Parameters<ReturnType<typeof createHistory>['observe']>[0][]): void {
  const history = createHistory(temporary.database, () => now);
  for (const one of list) history.observe(one);
  void history.close();
}

/** Packs what is due, all of it. @returns how many chunks */
function packAll(kept: Kept): number {
  for (let packed = 0; ; packed++) {
    const packing = packOldest(kept, CHECK, now);
    if (!packing) return packed;
    const { database } = temporary;
    expect(database.transaction(() => replace(database, packing))).toBe(true);
  }
}

function noisy(count: number, step = 30_000) {
  const character = { check: CHECK, phases: true, random: seeded(7) };
  return Array.from({ length: count }, (_, i) => observe(character, T + i * step));
}

function sums(kept: Kept, tier: (typeof TIERS)[number]): Tally {
  const tally = new Tally();
  kept.entries(tier, CHECK, 0, T + 400 * DAY, () => tally);
  return tally;
}

describe('packing', () => {
  test('changes nothing of what is read, and every tier adds up to all of it', () => {
    keep(noisy(3000));
    now = T + 2 * DAY;
    const kept = keptHere();
    const before = kept.rows(CHECK, 0, FOREVER);
    const page = kept.newest(CHECK, T + DAY / 2, 100);
    expect(before).toHaveLength(3000);
    expect(packAll(kept)).toBeGreaterThan(3);
    const fresh = kept.fresh(CHECK, 0, FOREVER);
    expect(fresh.length).toBeLessThan(700);
    expect(kept.rows(CHECK, 0, FOREVER)).toEqual(before);
    expect(kept.newest(CHECK, T + DAY / 2, 100)).toEqual(page);
    const packed = new Tally();
    for (const [, verdict, latency] of before.slice(0, before.length - fresh.length)) {
      packed.observe(verdict ?? 0, latency ?? 0);
    }
    for (const tier of TIERS) {
      const { verdicts, min, max, sum } = sums(kept, tier);
      expect({ verdicts, min, max, sum }).toEqual({
        verdicts: packed.verdicts,
        min: packed.min,
        max: packed.max,
        sum: packed.sum,
      });
      expect(sums(kept, tier).filled()).toEqual(packed.filled());
    }
    expect(damaged).toEqual([]);
  });

  test('loses and doubles nothing, whatever the times, and however it is interrupted', () => {
    const step = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(0, 1000, 30_000, 31_000) },
      { weight: 1, arbitrary: fc.constantFrom(-HOUR, HOUR, 5 * DAY) },
    );
    const rounds = fc.array(
      fc.tuple(fc.array(step, { minLength: 150, maxLength: 400 }), fc.boolean()),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(rounds, (list) => {
        temporary.remove();
        temporary = temporaryDatabase();
        const { database } = temporary;
        const kept = keptHere();
        let at = T;
        let count = 0;
        for (const [steps, isUndone] of list) {
          keep(
            steps.map((by) => {
              at = Math.max(T - 3 * HOUR, at + by);
              count++;
              return observed(CHECK, at, { latencyMs: count });
            }),
          );
          now = Math.max(now, at);
          const packing = packOldest(kept, CHECK, now);
          if (packing && isUndone) {
            expect(() =>
              database.transaction(() => {
                replace(database, packing);
                throw new Error('killed');
              }),
            ).toThrow('killed');
          }
          if (!isUndone) packAll(kept);
        }
        const found = kept.rows(CHECK, 0, FOREVER).map((row) => (row[2] ?? 0) / 10);
        expect(found.toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, i) => i + 1),
        );
        const packed = count - kept.fresh(CHECK, 0, FOREVER).length;
        for (const tier of TIERS) expect(sums(kept, tier).observations).toBe(packed);
      }),
      { numRuns: 12 },
    );
  });

  test('waits where rows came in between', () => {
    keep(noisy(1000));
    now = T + HOUR * 9;
    const kept = keptHere();
    const packing = packOldest(kept, CHECK, now);
    keep([observed(CHECK, T + 5)]);
    if (!packing) throw new Error('nothing was due');
    expect(replace(temporary.database, packing)).toBe(false);
    expect(kept.rows(CHECK, 0, FOREVER)).toHaveLength(1001);
    packAll(kept);
    expect(kept.rows(CHECK, 0, FOREVER)).toHaveLength(1001);
  });

  test('leaves a slow check alone for two days, then packs the older ones', () => {
    keep(Array.from({ length: 60 }, (_, i) => observed(CHECK, T + i * HOUR)));
    const kept = keptHere();
    now = T + 47 * HOUR;
    expect(packAll(kept)).toBe(0);
    now = T + 59 * HOUR;
    expect(packAll(kept)).toBe(1);
    expect(kept.fresh(CHECK, 0, FOREVER)).toHaveLength(24);
  });
});

describe('damage', () => {
  test('of a chunk is said once with its time, and the rest is read', () => {
    keep(noisy(1000));
    const kept = keptHere();
    now = T + DAY;
    packAll(kept);
    const [, chunk] = kept.chunks(CHECK, 0, FOREVER);
    if (!chunk) throw new Error('too few chunks');
    temporary.database
      .prepare('UPDATE chunk SET packed = CAST(substr(packed, 1, 50) AS BLOB) WHERE id = ?')
      .run(chunk.id);
    expect(kept.rows(CHECK, 0, FOREVER)).toHaveLength(1000 - chunk.observations);
    expect(kept.newest(CHECK, FOREVER, 500).length).toBe(500);
    expect(damaged).toHaveLength(1);
    expect(damaged[0]).toMatch(/gov24\/portal from 2023-11-17 \d\d:\d\d:\d\d to .* are damaged/);
  });

  test('of sums does not stop packing', () => {
    keep(noisy(1500));
    const kept = keptHere();
    now = T + DAY;
    const packing = packOldest(kept, CHECK, now);
    if (!packing) throw new Error('nothing was due');
    replace(temporary.database, packing);
    temporary.database.prepare("UPDATE rollup SET packed = x'0102030405'").run();
    packAll(kept);
    expect(damaged.length).toBeGreaterThan(0);
    expect(kept.rows(CHECK, 0, FOREVER)).toHaveLength(1500);
    expect(sums(kept, MINUTES).observations).toBeGreaterThan(sums(kept, HOURS).observations);
  });
});

describe('retention', () => {
  test('drops each kind after its time, and reasons after their observations', () => {
    keep(noisy(1500));
    const kept = keptHere();
    now = T + DAY;
    packAll(kept);
    const all = (tier: (typeof TIERS)[number]) => sums(kept, tier).observations;
    const packed = all(DAYS);
    const at = (days: number) => {
      for (let i = 0, after = 0; i < 20; i++) {
        after = tidy(temporary.database, after, T + days * DAY, KEEP);
      }
    };
    at(30);
    expect(kept.chunks(CHECK, 0, FOREVER).length).toBeGreaterThan(0);
    at(31);
    expect(kept.chunks(CHECK, 0, FOREVER)).toEqual([]);
    expect([all(MINUTES), all(HOURS), all(DAYS)]).toEqual([packed, packed, packed]);
    at(91);
    expect([all(MINUTES), all(HOURS), all(DAYS)]).toEqual([0, packed, packed]);
    at(732);
    expect([all(HOURS), all(DAYS)]).toEqual([0, packed]);
    expect(temporary.database.prepare('SELECT count(*) AS n FROM reason').get()?.n).toBe(0);
  });
});

describe('a long history', () => {
  test('is read from sums within one per cent, and from observations exactly', async () => {
    const list = noisy(14_000, MINUTE);
    keep(list);
    now = T + 10 * DAY;
    packAll(keptHere());
    const history = createHistory(temporary.database, () => now);
    const answers = list.filter((o) => o.verdict === 'up');
    const expected = (from: number, to: number, share: number): number => {
      const inside = answers.filter((o) => o.at >= from && o.at < to);
      const values = Float64Array.from(inside, (o) => Math.round(o.latencyMs * 10) / 10);
      return exactQuantile(values.sort(), share) ?? 0;
    };
    const short = await history.fared([CHECK], T, T + DAY);
    expect(short.observations).toBe(1440);
    expect(short.p95).toBeCloseTo(expected(T, T + DAY, 0.95), 6);
    const long = await history.fared([CHECK], T, now);
    expect(long.observations).toBe(14_000);
    expect(long.failed).toBe(14_000 - answers.length);
    for (const [found, share] of [
      [long.p50, 0.5],
      [long.p95, 0.95],
      [long.p99, 0.99],
    ] as const) {
      const exact = expected(T, now, share);
      expect(Math.abs((found ?? 0) - exact)).toBeLessThanOrEqual(exact * 0.011);
    }
    const points = await history.latency({ check: CHECK, from: T, to: now, points: 240 });
    expect(points.length).toBeGreaterThan(230);
    // The last hours are not packed yet and begin with their first observation.
    for (const { at } of points.slice(0, 220)) expect(floorTo(HOURS, at)).toBe(at);
    const [, second] = points;
    const exact = expected(T + HOUR, T + 2 * HOUR, 0.95);
    expect(Math.abs((second?.p95 ?? 0) - exact)).toBeLessThanOrEqual(exact * 0.011);
    await history.close();
  });
});
