import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS, Damaged, pack, type Row, unpack } from '../../../electron/history/chunk.ts';
import { observe, seeded } from '../../bench/noise.ts';

const whole = fc.oneof(
  fc.nat(3),
  fc.nat(100_000),
  fc.maxSafeNat().map((n) => Math.floor(n / 8)),
);
const time = fc.oneof(fc.nat(120_000), fc.nat(2 ** 41));

/** Any row at all, also ones that no probe would make. */
const anyRow: fc.Arbitrary<Row> = fc
  .tuple(
    time,
    fc.nat(3),
    fc.nat(100_000_000),
    ...COLUMNS.slice(3).map(() => fc.option(whole, { nil: null })),
  )
  .map((row) => [...row]);

describe('a chunk', () => {
  test('gives back any rows as they were', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
        expect(unpack(pack(rows))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  test('gives back a steady check with gaps, repeated times and a clock set back', () => {
    const steps = fc.array(
      fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: 29_990, max: 30_020 }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 3_600_000, -3_600_000, 86_400_000 * 40) },
      ),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(steps, fc.infiniteStream(anyRow), (of, some) => {
        let at = 1_700_000_000_000;
        const rows = of.map((step) => {
          at += step;
          return [at, ...(some.next().value ?? []).slice(1)];
        });
        expect(unpack(pack(rows))).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  test('takes little room for what a network really gives', () => {
    const character = { check: 'a/b', phases: true, random: seeded(3) };
    const rows = Array.from({ length: 512 }, (_, i): Row => {
      const o = observe(character, 1_700_000_000_000 + i * 30_000);
      const tenths = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms * 10));
      const { dns, connect, tls, firstByte, transfer } = o.phases;
      const phases = [dns, connect, tls, firstByte, transfer].map(tenths);
      const verdict = o.verdict === 'up' ? 0 : 3;
      const latency = Math.round(o.latencyMs * 10);
      const address = o.address === '10.1.2.3' ? 1 : 2;
      return [o.at, verdict, latency, null, 1, o.status, address, ...phases, 1, o.bytes, 1];
    });
    expect(pack(rows).length / rows.length).toBeLessThan(6);
  });

  test('that was damaged is refused wherever the damage is', () => {
    const rows = Array.from({ length: 50 }, (_, i): Row => [i * 1000, 0, 100 + i, null, 1]);
    const packed = pack(rows.map((row) => [...row, ...new Array(COLUMNS.length - 5).fill(null)]));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(packed, (byte, i) => (i === at ? byte ^ change : byte));
        expect(() => unpack(damaged)).toThrow(Damaged);
      }),
    );
    expect(() => unpack(packed.subarray(0, packed.length - 1))).toThrow(Damaged);
    expect(() => unpack(new Uint8Array())).toThrow(Damaged);
  });

  test('made of any bytes is refused or read, never endless', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => unpack(bytes)).toThrow(Damaged);
      }),
    );
  });
});
