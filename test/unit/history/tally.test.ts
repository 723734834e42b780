import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entries, packEntries, readEntries } from '../../../electron/history/entries.ts';
import { exactQuantile, isAnswer, Tally } from '../../../electron/history/tally.ts';
import { HOURS, MINUTES } from '../../../electron/history/tiers.ts';

const observation = fc.tuple(
  fc.nat(3),
  fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 6_000_000 })),
);
const observations = fc.array(observation, { maxLength: 200 });

function tallyOf(list: readonly [number, number][]): Tally {
  const tally = new Tally();
  for (const [verdict, latency] of list) tally.observe(verdict, latency);
  return tally;
}

/** Everything a tally says. */
function said(tally: Tally) {
  const { verdicts, answers, min, max, sum } = tally;
  return { verdicts, answers, min, max, sum, filled: tally.filled() };
}

describe('a tally', () => {
  test('knows every quantile within one per cent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const tally = tallyOf(values.map((value) => [0, value]));
          const exact = exactQuantile(Float64Array.from(values).sort(), share) ?? 0;
          const found = tally.quantile(share) ?? 0;
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * 0.01 + 1e-6);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of parts added up is that of the whole, however it was split', () => {
    fc.assert(
      fc.property(observations, fc.array(fc.nat(200)), (list, cuts) => {
        const bounds = [0, ...cuts.map((c) => Math.min(c, list.length)), list.length];
        bounds.sort((a, b) => a - b);
        const sum = new Tally();
        for (const [i, to] of bounds.entries())
          sum.add(tallyOf(list.slice(bounds[i - 1] ?? 0, to)));
        expect(said(sum)).toEqual(said(tallyOf(list)));
      }),
    );
  });

  test('counts latencies of answers only', () => {
    const tally = tallyOf([
      [0, 10],
      [3, 9999],
      [1, 9999],
      [2, 30],
    ]);
    expect(said(tally)).toMatchObject({ verdicts: [1, 1, 1, 1], answers: 2, max: 30, sum: 40 });
    expect(tally.worst).toBe(3);
    expect(new Tally().quantile(0.5)).toBeNull();
    expect([0, 1, 2, 3].map(isAnswer)).toEqual([true, false, true, false]);
  });
});

describe.each([
  ['minutes', MINUTES],
  ['hours', HOURS],
])('packed %s', (_name, tier) => {
  test('come back as they were, and add up with what is there', () => {
    const some = fc.uniqueArray(
      fc.tuple(fc.nat(400), fc.array(observation, { minLength: 1, maxLength: 60 })),
      { selector: ([index]) => index, maxLength: 40 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const entries: Entries = new Map(list.map(([index, of]) => [index, tallyOf(of)]));
        const packed = packEntries(tier, entries);
        const read: Entries = new Map();
        readEntries(tier, packed, (index) => {
          const tally = new Tally();
          read.set(index, tally);
          return tally;
        });
        expect(new Map([...read].map(([i, t]) => [i, said(t)]))).toEqual(
          new Map([...entries].sort(([a], [b]) => a - b).map(([i, t]) => [i, said(t)])),
        );
        const all = new Tally();
        readEntries(tier, packed, () => all);
        expect(said(all)).toEqual(said(tallyOf(list.flatMap(([, of]) => of))));
        const [first] = entries.keys();
        const one = new Tally();
        readEntries(tier, packed, (index) => (index === first ? one : undefined));
        if (first !== undefined) expect(said(one)).toEqual(said(entries.get(first) ?? one));
      }),
    );
  });
});
