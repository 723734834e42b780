import { describe, expect, it } from 'vitest';
import { axisTimes } from '../../../../renderer/health/charts/axisTimes.ts';
import { nearest, pointLines } from '../../../../renderer/health/charts/pointText.ts';
import { outagesIn } from '../../../../renderer/health/figures/count.ts';
import { daysLeft } from '../../../../renderer/health/figures/daysLeft.ts';
import type { Outage } from '../../../../shared/history.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import { sentence } from '../../../../shared/problem.ts';

const AT = Date.parse('2023-11-24T13:54:00+09:00');
const MINUTE = 60_000;
const outage: Outage = {
  service: 'eid',
  check: 'eid/home',
  from: AT,
  to: null,
  reason: sentence('health.refused', { where: 'eid.example:443' }),
  nth: 4,
};

describe('what a point of the chart says', () => {
  it('says the exact time, the percentiles and the slowest answer', () => {
    const point = { at: AT, latencyMs: 410, p50: 48, p95: 92, state: 'up' as const };
    expect(pointLines(point, 5 * MINUTE, [], sayIn('ko'), 'ko')).toEqual([
      '2023. 11. 24. (금) 13:54:00–13:59:00 KST',
      '중앙값 48 ms · 95% 92 ms · 가장 느림 410 ms',
    ]);
  });

  it('says one figure where there was one answer', () => {
    const point = { at: AT, latencyMs: 48, p50: 48, p95: 48, state: 'up' as const };
    expect(pointLines(point, 1000, [], sayIn('en'), 'en')[1]).toBe('answered in 48 ms');
  });

  it('says why it was down', () => {
    const point = {
      at: AT + MINUTE,
      latencyMs: null,
      p50: null,
      p95: null,
      state: 'down' as const,
    };
    const lines = pointLines(point, MINUTE, [outage], sayIn('en'), 'en');
    expect(lines.slice(1)).toEqual([
      'no answer',
      'Down. eid.example:443 refused the connection: nothing listens on that port.',
    ]);
    expect(pointLines(point, MINUTE, [], sayIn('en'), 'en')[2]).toBe('Down');
  });
});

it('finds the point nearest to a moment', () => {
  const points = [{ at: 10 }, { at: 20 }, { at: 40 }];
  expect([0, 14, 16, 29, 31, 99].map((at) => nearest(points, at))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(nearest([], 5)).toBe(-1);
});

it('counts the outages that touch a span, a lasting one too', () => {
  const over = { ...outage, from: AT - 10 * MINUTE, to: AT - 5 * MINUTE };
  expect(outagesIn([outage, over], AT - 6 * MINUTE, AT - MINUTE)).toEqual([over]);
  expect(outagesIn([outage, over], AT + MINUTE, AT + 2 * MINUTE)).toEqual([outage]);
});

it('names the day under the axis where one begins', () => {
  const midnight = Date.parse('2023-11-24T00:00:00+09:00') / 1000;
  expect(axisTimes([midnight - 3600, midnight, midnight + 3600], 3600, 'ko')).toEqual([
    '23:00',
    '11. 24. (금)',
    '01:00',
  ]);
  expect(axisTimes([midnight], 86_400, 'en')).toEqual(['11. 24. (Fri)']);
  expect(axisTimes([midnight + 61], 30, 'ko')).toEqual(['00:01:01']);
});

it('counts whole days to the end of a certificate', () => {
  expect(daysLeft(AT + 2.5 * 86_400_000, AT)).toBe(2);
  expect(daysLeft(AT - 1, AT)).toBe(-1);
});
