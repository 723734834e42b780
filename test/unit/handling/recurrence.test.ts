import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../electron/handling/calendar.ts';
import type { Maintenance } from '../../../shared/handling.ts';
import { Problem } from '../../../shared/problem.ts';
import { recurrence } from '../../../shared/recurrence.ts';

const HOUR = 3_600_000;
const seoul = (text: string): number => Date.parse(`${text}+09:00`);

describe('recurrence', () => {
  // Sundays at 02:00 in Seoul, for four hours.
  const sundays = recurrence('0 2 * * 0', 'Asia/Seoul', 4 * HOUR);

  it('finds the span before and after a moment', () => {
    const first = seoul('2026-11-22T02:00:00');
    const next = seoul('2026-11-29T02:00:00');
    expect(sundays.before(first)).toEqual({ from: first, until: first + 4 * HOUR });
    expect(sundays.before(first - 1)?.from).toBe(seoul('2026-11-15T02:00:00'));
    expect(sundays.after(first)).toEqual({ from: next, until: next + 4 * HOUR });
    expect(sundays.after(first - 1)?.from).toBe(first);
  });

  it.each([
    ['0 2 * *', 'Asia/Seoul', 'handling.cronFields'],
    ['0 0 2 * * 0', 'Asia/Seoul', 'handling.cronFields'],
    ['@daily', 'Asia/Seoul', 'handling.cronFields'],
    ['', 'Asia/Seoul', 'handling.cronFields'],
    ['61 2 * * 0', 'Asia/Seoul', 'handling.cron'],
    ['a b c d e', 'Asia/Seoul', 'handling.cron'],
    ['0 0 31 2 *', 'Asia/Seoul', 'handling.cronNever'],
    ['0 2 * * 0', 'Asia/Nowhere', 'handling.timezone'],
    ['0 2 * * 0', '', 'handling.timezone'],
  ])('refuses %j in %j', (cron, timezone, key) => {
    const read = () => recurrence(cron, timezone, HOUR);
    expect(read).toThrow(Problem);
    expect(read).toThrow(expect.objectContaining({ sentence: expect.objectContaining({ key }) }));
  });
});

describe('the calendar', () => {
  const rule = (id: string, when: Maintenance['when']) => ({
    id,
    match: { services: [id], grounds: [], organisations: [] },
    when,
  });
  const matcher = (match: { services: string[] }) => new Set(match.services);

  it('covers exactly the announced time', () => {
    const calendar = calendarOf([rule('a', { kind: 'once', from: 100, until: 200 })], matcher);
    expect([99, 100, 199, 200].map((at) => calendar.covers('a', at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(calendar.covers('b', 150)).toBe(false);
    expect([0, 150, 200].map(calendar.nextChange)).toEqual([100, 200, null]);
    expect([0, 150, 200].map((at) => calendar.next('a', at)?.from)).toEqual([100, 100, undefined]);
  });

  it('covers recurring spans, asked in any order', () => {
    const when = {
      kind: 'recurring',
      cron: '0 2 * * 0',
      timezone: 'Asia/Seoul',
      durationMs: 4 * HOUR,
    } as const;
    const calendar = calendarOf([rule('a', when)], matcher);
    const from = seoul('2026-11-22T02:00:00');
    const ask = [
      [from - 1, false],
      [from, true],
      [from + 4 * HOUR - 1, true],
      [from + 4 * HOUR, false],
      [seoul('2026-11-29T03:00:00'), true],
    ] as const;
    for (const [at, covered] of [...ask, ...ask.toReversed()]) {
      expect(calendar.covers('a', at)).toBe(covered);
    }
    expect(calendar.active(from)).toEqual(['a']);
    expect(calendar.nextChange(from - 1)).toBe(from);
    expect(calendar.nextChange(from)).toBe(from + 4 * HOUR);
    expect(calendar.next('a', from + 5 * HOUR)?.from).toBe(seoul('2026-11-29T02:00:00'));
  });

  it('has no gap where one span begins before the last has ended', () => {
    const when = {
      kind: 'recurring',
      cron: '0 * * * *',
      timezone: 'Asia/Seoul',
      durationMs: 90 * 60_000,
    } as const;
    const calendar = calendarOf([rule('a', when)], matcher);
    const start = seoul('2026-11-22T00:10:00');
    for (let at = start; at < start + 6 * HOUR; at += 7 * 60_000) {
      expect(calendar.covers('a', at)).toBe(true);
    }
  });

  it('answers fast enough for every observation', () => {
    const when = (n: number) =>
      ({
        kind: 'recurring',
        cron: `${n % 60} 2 * * 0`,
        timezone: 'Asia/Seoul',
        durationMs: HOUR,
      }) as const;
    const rules = Array.from({ length: 100 }, (_, n) => rule('a', when(n)));
    const calendar = calendarOf(rules, matcher);
    const start = seoul('2026-11-24T00:00:00');
    calendar.covers('a', start);
    const began = performance.now();
    for (let n = 0; n < 10_000; n++) calendar.covers('a', start + n);
    // 100 rules each: without the kept answers this would take a minute and a half.
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
