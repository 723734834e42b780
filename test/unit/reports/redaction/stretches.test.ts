import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Stretches } from '../../../../electron/reports/redaction/stretches.ts';

const LENGTH = 40;
const stretch = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 10 }))
  .map(([from, length]) => ({ from, to: Math.min(LENGTH, from + length) }));

describe('stretches', () => {
  it('cover every place of what was taken, each once', () => {
    fc.assert(
      fc.property(fc.array(stretch), (all) => {
        const stretches = new Stretches();
        const parts = all.flatMap((one) => stretches.take(one));
        for (let place = 0; place < LENGTH; place += 1) {
          const here = ({ from, to }: { from: number; to: number }): boolean =>
            from <= place && place < to;
          expect(parts.filter(here)).toHaveLength(all.some(here) ? 1 : 0);
        }
        expect(parts.every(({ from, to }) => from < to)).toBe(true);
      }),
    );
  });

  it('leave the first whole and give the rest of the others', () => {
    const stretches = new Stretches();
    expect(stretches.take({ from: 5, to: 9 })).toEqual([{ from: 5, to: 9 }]);
    expect(stretches.take({ from: 3, to: 11 })).toEqual([
      { from: 3, to: 5 },
      { from: 9, to: 11 },
    ]);
    expect(stretches.take({ from: 4, to: 10 })).toEqual([]);
  });
});
