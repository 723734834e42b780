import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOf } from '../../../../renderer/health/figures/percent.ts';
import {
  heightOf,
  kindOf,
  pathsOf,
  STRIP_HEIGHT,
  sumOf,
} from '../../../../renderer/health/strip/cells.ts';
import { dayParts } from '../../../../renderer/health/strip/dayText.ts';
import type { Day } from '../../../../shared/history.ts';
import { sayIn } from '../../../../shared/messages/say.ts';

const MINUTE = 60_000;
const day = (change: Partial<Day> = {}): Day => ({
  day: '2023-11-24',
  uptime: 1,
  downMs: 0,
  degradedMs: 0,
  maintenanceMs: 0,
  outages: 0,
  ...change,
});

describe('the strip of days', () => {
  it('tells the kinds apart by height alone', () => {
    const heights = [
      heightOf(day({ uptime: null })),
      heightOf(day()),
      heightOf(day({ degradedMs: MINUTE })),
      heightOf(day({ downMs: MINUTE, outages: 1 })),
      heightOf(day({ downMs: 600 * MINUTE, outages: 1 })),
    ];
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(heights.length);
    expect(heights.at(-1)).toBe(STRIP_HEIGHT);
  });

  it('lets an outage outweigh planned work, and planned work slowness', () => {
    const all = { downMs: 1, degradedMs: 1, maintenanceMs: 1 };
    expect(kindOf(day(all))).toBe('down');
    expect(kindOf(day({ ...all, downMs: 0 }))).toBe('maintenance');
    expect(kindOf(day({ uptime: null, maintenanceMs: 1 }))).toBe('maintenance');
  });

  it('stays inside its box, with one path a kind', () => {
    const anyDay = fc.record({
      day: fc.constant('2023-11-24'),
      uptime: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      downMs: fc.nat(86_400_000),
      degradedMs: fc.nat(86_400_000),
      maintenanceMs: fc.nat(86_400_000),
      outages: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 90 }), (days) => {
        const tops = Object.values(pathsOf(days, 2)).flatMap((path) =>
          [...path.matchAll(/M[\d.]+ ([\d.]+)h[\d.]+v([\d.]+)/g)].map(([, top, tall]) => [
            Number(top),
            Number(top) + Number(tall),
          ]),
        );
        for (const [top = -1, bottom = -1] of tops) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(STRIP_HEIGHT);
        }
        expect(tops.length).toBeGreaterThanOrEqual(days.length);
      }),
    );
  });

  it('sums up the days that were judged', () => {
    const days = [
      day({ uptime: null }),
      day(),
      day({ uptime: 0.5, downMs: 1 }),
      day({ degradedMs: 1 }),
    ];
    expect(sumOf(days)).toEqual({ uptime: 2.5 / 3, down: 1, degraded: 1 });
    expect(sumOf([])).toEqual({ uptime: null, down: 0, degraded: 0 });
  });

  it('says a day in both languages', () => {
    const bad = day({ uptime: 0.92, downMs: 62 * MINUTE, outages: 2, maintenanceMs: 30 * MINUTE });
    expect(dayParts(bad, sayIn('ko'), 'ko')).toEqual([
      '11. 24. (금)',
      '중단 2회 1시간 2분',
      '점검 작업 30분',
      '가동률 92.00 %',
    ]);
    expect(dayParts(day({ uptime: null }), sayIn('en'), 'en')).toEqual([
      '11. 24. (Fri)',
      'no record',
    ]);
  });
});

describe('a share in percent', () => {
  it('never claims a perfection that was not there, nor nothing where something was', () => {
    expect([1, 0.999_999, 0.9995, 0.5, 0.000_001, 0, null].map(percentOf)).toEqual([
      '100 %',
      '99.999 %',
      '99.95 %',
      '50.00 %',
      '0.01 %',
      '0.00 %',
      '–',
    ]);
  });
});
