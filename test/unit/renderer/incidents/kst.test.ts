import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kstDay, kstInput, readKstInput } from '../../../../renderer/incidents/kst.ts';

describe('the field for when it happened', () => {
  it('shows Korea Standard Time', () => {
    expect(kstInput(Date.UTC(2023, 10, 16, 23, 40, 5))).toBe('2023-11-17T08:40:05');
  });

  it('reads back what it shows, to the second', () => {
    fc.assert(
      fc.property(fc.nat(4_000_000_000), (second) => {
        expect(readKstInput(kstInput(second * 1000))).toBe(second * 1000);
      }),
    );
  });

  it('reads a time whose seconds the browser left out', () => {
    expect(readKstInput('2023-11-17T08:40')).toBe(Date.UTC(2023, 10, 16, 23, 40));
  });

  it.each(['', '2023-11', 'yesterday'])('finds no time in %j', (text) => {
    expect(readKstInput(text)).toBeNull();
  });
});

describe('kstDay', () => {
  it('changes at midnight in Korea and at no other moment', () => {
    fc.assert(
      fc.property(fc.nat(4_000_000_000), fc.nat(200_000), (from, later) => {
        const [a, b] = [from * 1000, (from + later) * 1000];
        expect(kstDay(a) === kstDay(b)).toBe(kstInput(a).slice(0, 10) === kstInput(b).slice(0, 10));
      }),
    );
  });
});
