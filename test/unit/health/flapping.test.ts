import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FLAPPING,
  type Flapping,
  flap,
  percentOf,
  STEADY,
} from '../../../electron/health/flapping.ts';

type Result = NonNullable<Flapping['last']>;
const RESULTS: Readonly<Record<string, Result>> = { U: 'up', G: 'degraded', D: 'down' };

function through(letters: string, bounds = FLAPPING, before = STEADY): Flapping {
  return [...letters].reduce(
    (flapping, letter) => flap(flapping, RESULTS[letter] ?? 'up', bounds),
    before,
  );
}

describe('flapping', () => {
  it('weighs the newest change 1.2 and the oldest 0.8 of twenty', () => {
    expect(percentOf(1)).toBeCloseTo(6);
    expect(percentOf(1 << 19)).toBeCloseTo(4);
    expect(percentOf(2 ** 20 - 1)).toBeCloseTo(100);
  });

  it('is none for a service that fails once and recovers', () => {
    expect(through(`${'U'.repeat(20)}DDDU${'U'.repeat(20)}`).flapping).toBe(false);
  });

  it('starts above 30 % and stops at 25 % or less', () => {
    // Six changes in the newest places weigh 6.9 of 20: 34 %; five weigh 5.8: 29 %.
    expect(through('UDUDUD').flapping).toBe(false);
    expect(through('UDUDUDU').flapping).toBe(true);
    const calming = [...'UUUUUUUUUUUUUUUUUUUU'].map((_, n) => {
      const now = through('U'.repeat(n), FLAPPING, through('UDUDUDU'));
      return [percentOf(now.changes), now.flapping] as const;
    });
    for (const [percent, flapping] of calming) expect(flapping).toBe(percent > 25);
    expect(calming.at(-1)?.[1]).toBe(false);
  });

  it('counts a change between degraded and down too', () => {
    expect(through('GDGDGDGD').flapping).toBe(true);
  });

  it('takes the catalogue’s bounds', () => {
    expect(through('UD', { start: 5, stop: 1 }).flapping).toBe(true);
    expect(through('UDUDUDUDUDUDUDUDUDUDUD', { start: 100, stop: 90 }).flapping).toBe(false);
  });

  it('neither starts at its bound nor goes on at it', () => {
    // One change, the newest, weighs 6 % to the digit.
    const bounds = { start: 6, stop: 6 };
    const steady = through('U', bounds);
    expect(flap(steady, 'down', bounds).flapping).toBe(false);
    expect(flap({ ...steady, flapping: true }, 'down', bounds).flapping).toBe(false);
    expect(flap(steady, 'down', { start: 5.9, stop: 1 }).flapping).toBe(true);
  });

  it('agrees with the rule said plainly, whatever the results', () => {
    const results = fc.array(fc.constantFrom<Result>('up', 'degraded', 'down'), { maxLength: 80 });
    const bounds = fc
      .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
      .map(([a, b]) => ({ start: Math.max(a, b), stop: Math.min(a, b) }));
    fc.assert(
      fc.property(results, bounds, (all, limits) => {
        let flapping = STEADY;
        let expected = false;
        for (const [index, result] of all.entries()) {
          flapping = flap(flapping, result, limits);
          let weight = 0;
          for (let age = 0; age < 20 && index - age >= 1; age++) {
            const changed = all[index - age] !== all[index - age - 1];
            if (changed) weight += 1.2 - (0.4 * age) / 19;
          }
          const percent = (100 * weight) / 20;
          // A share on the very bound may round either way.
          const near = Math.min(Math.abs(percent - limits.start), Math.abs(percent - limits.stop));
          expected = percent > limits.start || (expected && percent > limits.stop);
          if (near < 1e-9) expected = flapping.flapping;
          expect(flapping.flapping).toBe(expected);
        }
      }),
    );
  });
});
