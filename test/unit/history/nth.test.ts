import { describe, expect, test } from 'vitest';
import { nthOutage, RECENT_MS, type Watched } from '../../../electron/history/nth.ts';
import type { State, Transition } from '../../../shared/health.ts';

const HOUR = 3_600_000;
const KST = 9 * HOUR;
/** A time of November 2023 in Seoul. */
const on = (day: number, hour: number, minute: number): number =>
  Date.UTC(2023, 10, day, hour, minute) - KST;

function change(check: string, since: number, to: State, from: State = 'up'): Transition {
  return { check, at: since + 60_000, since, from, to, reason: { key: 'state.down', params: {} } };
}

/** Down from one time to another. */
const outage = (service: string, from: number, to: number): Watched => ({
  service,
  transitions: [
    change(`${service}/page`, from, 'down'),
    change(`${service}/page`, to, 'up', 'down'),
  ],
});

const week: Watched[] = [
  outage('portal', on(17, 8, 40), on(18, 9, 0)),
  outage('gov24', on(17, 13, 55), on(18, 9, 0)),
  outage('procurement', on(23, 9, 19), on(23, 10, 21)),
];

describe('the how many-eth outage in seven days', () => {
  test('is the fourth for the e-ID website of November 2023, and for the app that fell with it', () => {
    const since = on(24, 13, 54);
    const eid = outage('eid', since, on(24, 20, 34));
    expect(nthOutage([...week, eid], ['eid'], since)).toBe(4);
    const app = outage('app', since + 60_000, on(24, 20, 34));
    expect(nthOutage([...week, eid, app], ['eid', 'app'], since)).toBe(4);
  });

  test('is the first where nothing failed before', () => {
    expect(nthOutage([], ['portal'], on(17, 8, 40))).toBe(1);
    expect(nthOutage(week.slice(0, 1), ['portal'], on(17, 8, 40))).toBe(1);
  });

  test('takes what began a little sooner, of the services it affects, for the same outage', () => {
    const since = on(17, 8, 40);
    const portal = outage('portal', since - 5000, since + HOUR);
    expect(nthOutage([portal], ['authentication', 'portal'], since)).toBe(1);
    expect(nthOutage([portal], ['authentication'], since)).toBe(2);
  });

  test('forgets what was over seven days before', () => {
    const over = on(18, 9, 0);
    expect(nthOutage(week.slice(0, 1), ['eid'], over + RECENT_MS - 1)).toBe(2);
    expect(nthOutage(week.slice(0, 1), ['eid'], over + RECENT_MS)).toBe(1);
  });

  test('counts a service once while any of its checks is down, and while nobody can say', () => {
    const from = on(17, 8, 40);
    const transitions = [
      change('portal/page', from, 'down'),
      change('portal/login', from + HOUR, 'down'),
      change('portal/page', from + 2 * HOUR, 'up', 'down'),
      change('portal/page', from + 3 * HOUR, 'down'),
      change('portal/login', from + 4 * HOUR, 'unknown', 'down'),
      change('portal/login', from + 5 * HOUR, 'down', 'unknown'),
    ];
    const portal = { service: 'portal', transitions };
    expect(nthOutage([portal], ['eid'], from + 9 * HOUR)).toBe(2);
    expect(
      nthOutage([{ ...portal, transitions: transitions.toReversed() }], ['eid'], from + 9 * HOUR),
    ).toBe(2);
  });
});
