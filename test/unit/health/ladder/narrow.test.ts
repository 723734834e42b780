import fc from 'fast-check';
import { expect, it } from 'vitest';
import { narrow } from '../../../../electron/health/ladder/narrow.ts';

it('finds to the byte where sizes begin to be lost, in four rounds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 56, max: 1471 }), async (edge) => {
      let rounds = 0;
      const bounds = await narrow(
        { passed: 56, lost: 1472 },
        (sizes) => {
          rounds += 1;
          expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
          return Promise.resolve(sizes.map((size) => size <= edge));
        },
        () => false,
      );
      expect(bounds).toEqual({ passed: edge, lost: edge + 1 });
      expect(rounds).toBeLessThanOrEqual(4);
    }),
  );
});

it('ends with bounds that were seen, however the path wavers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.boolean()), async (luck) => {
      const seen = new Map([
        [56, true],
        [1472, false],
      ]);
      const bounds = await narrow(
        { passed: 56, lost: 1472 },
        async (sizes) =>
          sizes.map((size) => {
            const passed = luck.next().value;
            seen.set(size, passed);
            return passed;
          }),
        () => false,
      );
      expect(bounds.lost).toBe(bounds.passed + 1);
      expect([seen.get(bounds.passed), seen.get(bounds.lost)]).toEqual([true, false]);
    }),
  );
});

it('keeps what it knows when it is stopped', async () => {
  let rounds = 0;
  const bounds = await narrow(
    { passed: 56, lost: 1472 },
    async (sizes) => sizes.map((size) => size <= 1372),
    () => ++rounds > 1,
  );
  expect(bounds.passed).toBeLessThanOrEqual(1372);
  expect(bounds.lost).toBeGreaterThan(1372);
  expect(bounds.lost - bounds.passed).toBeGreaterThan(1);
});
