import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldOf, stretchesOf } from '../../../electron/history/stretches.ts';
import { STATES, type Transition } from '../../../shared/health.ts';

/** How long a check was firmly down within a span, milliseconds. */
function outageMs(
  transitions: readonly Pick<Transition, 'since' | 'to'>[],
  from: number,
  to: number,
): number {
  return heldOf(stretchesOf(transitions, from, to)).down;
}

describe('the time a check was down', () => {
  const week = [
    { since: 100, to: 'up' as const },
    { since: 200, to: 'down' as const },
    { since: 350, to: 'up' as const },
    { since: 500, to: 'down' as const },
  ];

  test.each([
    ['all of it', 0, 600, 250],
    ['cut at the start', 250, 400, 100],
    ['cut at the end', 0, 210, 10],
    ['between outages', 350, 500, 0],
    ['before anything', 0, 100, 0],
    ['an outage still going on', 550, 1000, 450],
  ])('%s', (_name, from, to, expected) => {
    expect(outageMs(week, from, to)).toBe(expected);
  });

  test('is never negative, never more than the span, and adds up', () => {
    const transitions = fc
      .array(fc.record({ since: fc.nat(1000), to: fc.constantFrom(...STATES) }))
      .map((list) => list.toSorted((a, b) => a.since - b.since));
    const times = fc
      .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000))
      .map((t) => t.toSorted(byValue));
    fc.assert(
      fc.property(transitions, times, (list, [a = 0, b = 0, c = 0]) => {
        const whole = outageMs(list, a, c);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(c - a);
        expect(outageMs(list, a, b) + outageMs(list, b, c)).toBe(whole);
      }),
    );
  });
});

function byValue(a: number, b: number): number {
  return a - b;
}
