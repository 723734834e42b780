import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createActivity, TOLD_EVERY_MS } from '../../../../renderer/desk/activity.ts';

/** @param gaps milliseconds between acts @returns when the console was told */
function toldAt(gaps: readonly number[]): number[] {
  const told: number[] = [];
  let now = 1_000_000;
  const act = createActivity(
    () => now,
    () => told.push(now),
  );
  for (const gap of gaps) {
    now += gap;
    act();
  }
  return told;
}

it('tells the first act at once, and then no more often than it must', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(90_000), { minLength: 1, maxLength: 200 }), (gaps) => {
      const told = toldAt(gaps);
      expect(told[0]).toBe(1_000_000 + (gaps[0] ?? 0));
      for (const [i, at] of told.entries()) {
        if (i > 0) expect(at - (told[i - 1] ?? 0)).toBeGreaterThanOrEqual(TOLD_EVERY_MS);
      }
    }),
  );
});

it('never leaves an act untold for longer than that', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(90_000), { minLength: 1, maxLength: 200 }), (gaps) => {
      const told = toldAt(gaps);
      const last = 1_000_000 + gaps.reduce((sum, gap) => sum + gap, 0);
      expect(last - (told.at(-1) ?? 0)).toBeLessThan(TOLD_EVERY_MS);
    }),
  );
});

it('goes on when the clock is set back', () => {
  expect(toldAt([0, -3_600_000])).toHaveLength(2);
});
