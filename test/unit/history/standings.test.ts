import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHistory, type History } from '../../../electron/history/history.ts';
import type { Transition } from '../../../shared/health.ts';
import { sentence } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { changed, DAY, HOUR, MINUTE, observed } from '../../support/history.ts';

const A = 'gov24/portal';
const B = 'gov24/login';
const CHECKS = [A, B];
/** Midnight in Seoul. */
const T = Date.UTC(2023, 10, 16, 15);
let temporary: TemporaryDatabase;
let history: History;
let now = T;

beforeEach(() => {
  temporary = temporaryDatabase();
  now = T;
  history = createHistory(temporary.database, () => now);
});
afterEach(async () => {
  await history.close();
  temporary.remove();
});

/** Says that the console looked from T until now, without writing each observation. */
function looked(...spans: [from: number, to: number][]): void {
  const insert = temporary.database.prepare('INSERT INTO watched (from_at, to_at) VALUES (?, ?)');
  for (const [from, to] of spans) insert.run(from, to);
}

function go(check: string, at: number, to: Transition['to'], detail = ''): void {
  history.transition(changed(check, at, to, { reason: sentence('problem.internal', { detail }) }));
}

describe('how a service fared', () => {
  test('is by its worst check, without maintenance and without time nobody looked', async () => {
    looked([T, T + 4 * HOUR], [T + 5 * HOUR, T + 10 * HOUR]);
    now = T + 10 * HOUR;
    for (const check of CHECKS) go(check, T, 'up');
    go(A, T + HOUR, 'down');
    go(B, T + HOUR + 30 * MINUTE, 'down');
    go(A, T + 2 * HOUR, 'up');
    go(B, T + 2 * HOUR + 30 * MINUTE, 'degraded');
    go(B, T + 3 * HOUR, 'up');
    for (const check of CHECKS) go(check, T + 6 * HOUR, 'maintenance');
    for (const check of CHECKS) go(check, T + 8 * HOUR, 'up');
    go(A, T + 9 * HOUR, 'unknown');
    const fared = await history.fared(CHECKS, T, now);
    expect(fared).toMatchObject({ downMs: 1.5 * HOUR, maintenanceMs: 2 * HOUR, observations: 0 });
    // Of ten hours: one unwatched, two in maintenance, one unknown.
    expect(fared.uptime).toBeCloseTo(4.5 / 6, 10);
    expect((await history.fared([A], T, now)).downMs).toBe(HOUR);
    expect((await history.fared([A], T - DAY, T)).uptime).toBeNull();
    expect((await history.fared(['nobody/knows'], T, now)).uptime).toBeNull();
  });

  test('counts every observation, with exact percentiles of the answers', async () => {
    for (let i = 1; i <= 100; i++) {
      now = T + i * 1000;
      history.observe(observed(i % 2 ? A : B, now, { latencyMs: i }));
    }
    history.observe(observed(A, now, { verdict: 'down', latencyMs: 9000 }));
    const expected = { observations: 101, failed: 1, p50: 50, p95: 95, p99: 99 };
    expect(await history.fared(CHECKS, T, now + 1)).toMatchObject(expected);
    history.transition(changed(A, T + 1000, 'up'));
    expect((await history.fared([A], T, now + 1)).uptime).toBe(1);
  });
});

describe('days', () => {
  test('are those of Seoul, with what happened on each', async () => {
    looked([T, T + 3 * DAY]);
    now = T + 2 * DAY + 6 * HOUR;
    for (const check of CHECKS) go(check, T, 'up');
    go(A, T + 23 * HOUR, 'down');
    go(A, T + 25 * HOUR, 'up');
    go(B, T + 30 * HOUR, 'degraded');
    go(B, T + 31 * HOUR, 'maintenance');
    go(B, T + 32 * HOUR, 'up');
    const { gov24 = [], none = [] } = await history.days({ gov24: CHECKS, none: [] }, 4);
    expect(gov24.map(({ day }) => day)).toEqual([
      '2023-11-16',
      '2023-11-17',
      '2023-11-18',
      '2023-11-19',
    ]);
    const nothing = { downMs: 0, degradedMs: 0, maintenanceMs: 0, outages: 0 };
    expect(gov24).toEqual([
      { day: '2023-11-16', uptime: null, ...nothing },
      { day: '2023-11-17', uptime: 23 / 24, ...nothing, downMs: HOUR, outages: 1 },
      {
        day: '2023-11-18',
        uptime: 22 / 23,
        downMs: HOUR,
        degradedMs: HOUR,
        maintenanceMs: HOUR,
        outages: 0,
      },
      { day: '2023-11-19', uptime: 1, ...nothing },
    ]);
    expect(none).toHaveLength(4);
  });
});

describe('outages', () => {
  test('tell from when to when, by which check, why, and the how many-eth of seven days', async () => {
    now = T + 20 * DAY;
    go(A, T, 'up');
    go(B, T, 'up');
    go(A, T + HOUR, 'down', 'first');
    go(A, T + 2 * HOUR, 'up');
    go(B, T + 2 * DAY, 'down', 'second');
    go(A, T + 2 * DAY + MINUTE, 'down', 'too');
    go(B, T + 2 * DAY + HOUR, 'up');
    go(A, T + 2 * DAY + 2 * HOUR, 'up');
    go(A, T + 7 * DAY + HOUR, 'down', 'third');
    go(A, T + 7 * DAY + 2 * HOUR, 'unknown');
    go(A, T + 7 * DAY + 3 * HOUR, 'down', 'still');
    go(A, T + 8 * DAY, 'up');
    go(A, T + 19 * DAY, 'down', 'last');
    const query = { service: 'gov24', checks: CHECKS, limit: 10 };
    const all = await history.outages({ ...query, from: T });
    const told = all.map(({ from, to, check, nth, reason }) => [
      (from - T) / HOUR,
      to === null ? null : (to - T) / HOUR,
      check,
      nth,
      reason.params.detail,
    ]);
    expect(told).toEqual([
      [19 * 24, null, A, 1, 'last'],
      [7 * 24 + 1, 8 * 24, A, 2, 'third'],
      [48, 50, B, 2, 'second'],
      [1, 2, A, 1, 'first'],
    ]);
    expect(await history.outages({ ...query, from: T + 8 * DAY, limit: 1 })).toEqual([all[0]]);
    expect(await history.outages({ ...query, from: T + 7.5 * DAY })).toEqual(all.slice(0, 2));
  });

  test('last while nobody has seen the service well since', async () => {
    now = T + DAY;
    go(A, T, 'down', 'gone');
    go(A, T + HOUR, 'unknown');
    const [outage] = await history.outages({ service: 's', checks: [A], from: T, limit: 5 });
    expect(outage).toMatchObject({ from: T, to: null });
    go(A, T + 2 * HOUR, 'up');
    const [ended] = await history.outages({ service: 's', checks: [A], from: T, limit: 5 });
    expect(ended).toMatchObject({ from: T, to: T + HOUR });
  });

  test('do not break where the clock was set back', async () => {
    now = T + 4 * HOUR;
    go(A, T + 3 * HOUR, 'down', 'ahead');
    go(A, T + 2 * HOUR, 'up');
    go(A, T + 2.5 * HOUR, 'down', 'again');
    const found = await history.outages({ service: 's', checks: [A], from: T, limit: 5 });
    expect(found).toMatchObject([{ from: T + 3 * HOUR, to: null }]);
  });
});

describe('lanes', () => {
  test('are the states of every service, where the console looked', async () => {
    looked([T, T + HOUR], [T + 2 * HOUR, T + 3 * HOUR]);
    now = T + 3 * HOUR;
    go(A, T - HOUR, 'up');
    go(A, T + 30 * MINUTE, 'down');
    go(A, T + 150 * MINUTE, 'up');
    expect(await history.lanes({ gov24: [A], none: [] }, T, T + DAY)).toEqual([
      {
        service: 'gov24',
        stretches: [
          { from: T, to: T + 30 * MINUTE, state: 'up' },
          { from: T + 30 * MINUTE, to: T + HOUR, state: 'down' },
          { from: T + 2 * HOUR, to: T + 150 * MINUTE, state: 'down' },
          { from: T + 150 * MINUTE, to: T + 3 * HOUR, state: 'up' },
        ],
      },
      { service: 'none', stretches: [] },
    ]);
  });
});

describe('the time in which the console looked', () => {
  test('has a gap where it was off or asleep', async () => {
    const spans = () =>
      temporary.database.prepare('SELECT from_at, to_at FROM watched ORDER BY from_at').all();
    now = T;
    history.observe(observed(A, now));
    await history.close();
    history = createHistory(temporary.database, () => now);
    now = T + MINUTE;
    history.observe(observed(A, now));
    await history.close();
    history = createHistory(temporary.database, () => now);
    now = T + HOUR;
    history.observe(observed(A, now));
    await history.close();
    expect(spans()).toEqual([
      { from_at: T, to_at: T + MINUTE },
      { from_at: T + HOUR, to_at: T + HOUR },
    ]);
    history = createHistory(temporary.database, () => now);
    // Set back by an hour: nothing breaks, nothing is counted twice.
    now = T + 30 * MINUTE;
    history.observe(observed(A, now));
    await history.close();
    expect(spans()).toHaveLength(3);
    history = createHistory(temporary.database, () => now);
  });
});
