import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outagesIn } from '../../../electron/history/outage.ts';
import {
  type Change,
  heldOf,
  type Stretch,
  stretchesOf,
  uptimeOf,
  within,
  worstOfAll,
} from '../../../electron/history/stretches.ts';
import { STATES } from '../../../shared/health.ts';

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({ since: fc.nat(1000), to: fc.constantFrom(...STATES) }),
  { maxLength: 20 },
);
const span = fc
  .tuple(fc.nat(1000), fc.nat(1000))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const spans = fc
  .uniqueArray(fc.nat(1000), { maxLength: 8 })
  .map((times) => times.toSorted((a, b) => a - b))
  .map((times) =>
    times.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: times[i + 1] ?? 1000 }] : [])),
  );

function lengthOf(stretches: readonly { from: number; to: number }[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The state at a moment; undefined in a gap. */
function at(stretches: readonly Stretch[], moment: number): string | undefined {
  return stretches.find(({ from, to }) => moment >= from && moment < to)?.state;
}

describe('stretches', () => {
  test('fill the span without gaps, also where times go backwards', () => {
    fc.assert(
      fc.property(changes, span, (list, { from, to }) => {
        const stretches = stretchesOf(list, from, to);
        expect(lengthOf(stretches)).toBe(to - from);
        for (const [i, stretch] of stretches.entries()) {
          expect(stretch.from).toBe(stretches[i - 1]?.to ?? from);
          expect(stretch.to).toBeGreaterThan(stretch.from);
        }
      }),
    );
  });

  test('of a service are those of its worst check at every moment', () => {
    const gravest = ['down', 'degraded', 'unknown', 'maintenance', 'up', 'pending'];
    fc.assert(
      fc.property(
        fc.array(changes, { minLength: 1, maxLength: 4 }),
        fc.nat(999),
        (checks, moment) => {
          const each = checks.map((list) => stretchesOf(list, 0, 1000));
          const worst = worstOfAll(each);
          const expected = gravest.find((state) => each.some((of) => at(of, moment) === state));
          expect(at(worst, moment)).toBe(expected);
          expect(lengthOf(worst)).toBe(1000);
          for (const [i, { state }] of worst.entries()) expect(state).not.toBe(worst[i - 1]?.state);
        },
      ),
    );
  });

  test('are cut to the spans in which somebody looked', () => {
    fc.assert(
      fc.property(changes, spans, fc.nat(999), (list, looked, moment) => {
        const all = stretchesOf(list, 0, 1000);
        const cut = within(all, looked);
        const isLooked = looked.some(({ from, to }) => moment >= from && moment < to);
        expect(at(cut, moment)).toBe(isLooked ? at(all, moment) : undefined);
        expect(lengthOf(cut)).toBe(lengthOf(looked));
      }),
    );
  });

  test('add up: up, down, maintenance and what was not judged are the span', () => {
    fc.assert(
      fc.property(changes, span, (list, { from, to }) => {
        const held = heldOf(stretchesOf(list, from, to));
        const judged = held.up + held.degraded + held.down;
        expect(judged + held.maintenance + held.unknown + held.pending).toBe(to - from);
        const uptime = uptimeOf(held);
        if (judged === 0) expect(uptime).toBeNull();
        else expect(uptime).toBeCloseTo(1 - held.down / judged, 12);
        expect(uptime ?? 0).toBeGreaterThanOrEqual(0);
        expect(uptime ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('outages', () => {
  test('are disjoint, in order, and hold all the time that was down', () => {
    fc.assert(
      fc.property(changes, fc.nat(999), (list, moment) => {
        const stretches = stretchesOf(list, 0, 1000);
        const outages = outagesIn(stretches);
        for (const [i, { from, to }] of outages.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(outages[i - 1]?.to ?? 0);
        }
        const isOut = outages.some(({ from, to }) => moment >= from && moment < to);
        const state = at(stretches, moment);
        if (state === 'down') expect(isOut).toBe(true);
        else if (isOut) expect(state).toBe('unknown');
      }),
    );
  });

  test('go on over a time in which nobody could look', () => {
    const states = ['down', 'unknown', 'down', 'unknown', 'up', 'down'] as const;
    const stretches = states.map((state, i) => ({ from: i * 10, to: i * 10 + 10, state }));
    expect(outagesIn(stretches)).toEqual([
      { from: 0, to: 30 },
      { from: 50, to: 60 },
    ]);
  });
});
