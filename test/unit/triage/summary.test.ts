import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, note } from '../../../electron/triage/summary/distinct.ts';
import { Frequent } from '../../../electron/triage/summary/frequent.ts';
import { hashOf } from '../../../electron/triage/summary/hash.ts';
import { BUCKETS, bucketOf, quantile } from '../../../electron/triage/summary/latency.ts';
import { StepCounts } from '../../../electron/triage/summary/series.ts';
import { seeded } from '../../bench/noise.ts';

const SEED = 11;

function count(table: Frequent, key: string): void {
  const bytes = Buffer.from(key);
  const slot = table.slotOf(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length, SEED));
  table.count(slot, 1, 10, 0, 5, 5);
}

describe('the most frequent', () => {
  it('counts exactly while there is room', () => {
    const keys = fc.array(fc.string({ maxLength: 5 }), { maxLength: 200 });
    fc.assert(
      fc.property(keys, (all) => {
        const table = new Frequent({ keys: 200, keyBytes: 10_000 });
        for (const key of all) count(table, key);
        const found = table
          .top(300)
          .map((slot) => [Buffer.from(table.keyOf(slot)).toString(), table.sumsOf(slot).requests]);
        const expected = Map.groupBy(
          all.map((key) => Buffer.from(key).toString()),
          (key) => key,
        );
        expect(new Map(found as [string, number][])).toEqual(
          new Map([...expected].map(([key, same]) => [key, same.length])),
        );
        expect(table.floor).toBe(0);
      }),
    );
  });

  it('never counts too low, and says by how much it may be too high', () => {
    const streams = fc.array(
      fc.integer({ min: 0, max: 60 }).map((n) => `k${Math.floor(n ** 2 / 60)}`),
      {
        minLength: 100,
        maxLength: 3000,
      },
    );
    fc.assert(
      fc.property(streams, (all) => {
        const room = 16;
        const dropped = new Map<string, number>();
        const table = new Frequent({ keys: room, keyBytes: 1000 }, (slot) => {
          const key = Buffer.from(table.keyOf(slot)).toString();
          const { requests, over } = table.sumsOf(slot);
          dropped.set(key, (dropped.get(key) ?? 0) + requests - over);
        });
        for (const key of all) count(table, key);
        const truth = Map.groupBy(all, (key) => key);
        let held = 0;
        for (let slot = 0; slot < table.size; slot++) {
          const key = Buffer.from(table.keyOf(slot)).toString();
          const { requests, over } = table.sumsOf(slot);
          const real = truth.get(key)?.length ?? 0;
          expect(requests).toBeGreaterThanOrEqual(real);
          expect(requests - over).toBeLessThanOrEqual(real);
          held += requests - over;
        }
        // Nothing is lost between what is held and what was given up.
        expect(held + [...dropped.values()].reduce((a, b) => a + b, 0)).toBe(all.length);
        expect(table.floor).toBeLessThanOrEqual((2 * all.length) / room);
        const most = [...truth].filter(([, same]) => same.length > (2 * all.length) / room);
        const keys = table.top(room).map((slot) => Buffer.from(table.keyOf(slot)).toString());
        for (const [key] of most) expect(keys).toContain(key);
      }),
    );
  });

  it('is bounded by the bytes of its keys too', () => {
    const table = new Frequent({ keys: 1000, keyBytes: 4000 });
    for (let i = 0; i < 5000; i++) count(table, `${i}`.padStart(900, 'x'));
    expect(table.size).toBeLessThanOrEqual(4);
    count(table, 'y'.repeat(70_000));
    expect(table.keyOf(table.size - 1)).toHaveLength(1000);
  });
});

describe('different things', () => {
  it.each([10, 1000, 100_000])('are estimated within 4 %% of %i', (different) => {
    const registers = new Uint8Array(2 ** 14);
    for (let i = 0; i < different * 3; i++) {
      const key = Buffer.from(`10.${i % different}`);
      note(registers, 0, 14, hashOf(key, 0, key.length, SEED));
    }
    expect(Math.abs(estimate(registers) / different - 1)).toBeLessThan(0.04);
  });
});

describe('latencies', () => {
  it('are known within 2 %', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.2, max: 9e6, noNaN: true }), { minLength: 1 }),
        (all) => {
          const counts = new Uint32Array(BUCKETS);
          for (const ms of all) counts[bucketOf(ms)] = (counts[bucketOf(ms)] ?? 0) + 1;
          const sorted = all.toSorted((a, b) => a - b);
          for (const share of [0.5, 0.95, 1]) {
            const real = sorted[Math.max(1, Math.ceil(share * all.length)) - 1] ?? 0;
            expect(Math.abs((quantile(counts, share) ?? 0) / real - 1)).toBeLessThan(0.0201);
          }
        },
      ),
    );
    expect(quantile(new Uint32Array(BUCKETS), 0.5)).toBeNull();
  });
});

describe('the series', () => {
  const moments = fc.array(
    fc.integer({ min: 0, max: 40 * 86_400 }).map((s) => s * 1000),
    {
      minLength: 1,
      maxLength: 4000,
    },
  );

  it('keeps every request, in few steps, whatever the order', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const steps = new StepCounts();
        for (const at of all) steps.add(at, 503, at, 20);
        const { series } = steps.traffic();
        expect(series.steps.length).toBeLessThanOrEqual(720);
        for (const [i, { requests, serverErrors }] of series.steps.entries()) {
          const from = series.from + i * series.stepMs;
          const real = all.filter((at) => at >= from && at < from + series.stepMs).length;
          expect(requests).toBe(real);
          expect(serverErrors).toBe(real);
        }
        expect(series.steps.reduce((sum, step) => sum + step.requests, 0)).toBeGreaterThanOrEqual(
          all.length * 0.999,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is not drawn out by a line of another year', () => {
    const steps = new StepCounts();
    const day = Date.parse('2023-11-23T00:00:00Z');
    for (let i = 0; i < 5000; i++) steps.add(day + i * 1000, 200, i, -1);
    steps.add(0, 200, 1, -1);
    steps.add(day + 1e12, 200, 1, -1);
    const { series } = steps.traffic();
    expect(series.stepMs).toBe(10_000);
    expect(series.steps.reduce((sum, { requests }) => sum + requests, 0)).toBe(5000);
  });

  it('tells how many addresses each step had', () => {
    const steps = new StepCounts();
    const random = seeded(3);
    for (let i = 0; i < 1000; i++) steps.add(0, 200, Math.floor(random() * 2 ** 32), -1);
    for (let i = 0; i < 1000; i++) steps.add(1000, 200, 77, -1);
    const [many = 0, one] = steps.traffic().distinct;
    expect(Math.abs(many / 1000 - 1)).toBeLessThan(0.25);
    expect(one).toBe(1);
  });
});
