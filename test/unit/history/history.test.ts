import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHistory, type History } from '../../../electron/history/history.ts';
import { openForReading } from '../../../electron/storage/open.ts';
import { ERROR_CLASSES, type Observation, type Transition } from '../../../shared/health.ts';
import { sentence } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

const T = Date.UTC(2023, 10, 17, 0, 0, 0);
const DAY = 86_400_000;
let temporary: TemporaryDatabase;
let history: History;
let now = T;
let refused: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  temporary = temporaryDatabase();
  now = T;
  refused = [];
  history = createHistory(
    temporary.database,
    () => now,
    (error) => refused.push(String(error)),
  );
});
afterEach(async () => {
  await history.close();
  temporary.remove();
  vi.useRealTimers();
});

function restart(): void {
  void history.close();
  history = createHistory(temporary.reopen(), () => now);
}

function observed(at: number, more: Partial<Observation> = {}): Observation {
  return {
    check: 'gov24/portal',
    at,
    verdict: 'up',
    latencyMs: 12.3,
    errorClass: null,
    reason: sentence('state.up'),
    phases: {},
    status: null,
    address: null,
    protocol: null,
    bytes: null,
    certificate: null,
    ...more,
  };
}

function changed(at: number, to: Transition['to'], more: Partial<Transition> = {}): Transition {
  const reason = sentence('state.down', { n: at });
  return { check: 'gov24/portal', at, since: at, from: 'pending', to, reason, ...more };
}

/** What another process would find on the disk now. */
function onDisk(table: string): unknown {
  const reader = openForReading(temporary.file);
  try {
    return reader.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
  } finally {
    reader.close();
  }
}

describe('observations', () => {
  test('come back as they were, newest first', () => {
    const full = observed(T + 2, {
      verdict: 'down',
      errorClass: 'timeout-firstByte',
      reason: sentence('problem.internal', { detail: '응답 없음', after: 3 }),
      phases: { dns: 0.4, connect: 1.5, tls: 20.1, firstByte: 9000, transfer: 0 },
      status: 503,
      address: '127.0.0.1',
      latencyMs: 9021.9,
      protocol: 'HTTP/1.1',
      bytes: 12_345_678_901,
      certificate: {
        subject: '행정안전부',
        issuer: 'GPKI',
        from: T - DAY,
        until: T + DAY,
        protocol: 'TLSv1.3',
        key: 'RSA 2048',
        fingerprint: 'ab',
        chain: ['GPKI', 'Root'],
      },
    });
    history.observe(observed(T + 1));
    history.observe(full);
    history.observe(observed(T + 2, { check: 'other/check' }));
    restart();
    const found = history.observations({ check: 'gov24/portal', limit: 10 });
    expect(found).toEqual([full, observed(T + 1)]);
  });

  test.each(ERROR_CLASSES)('keep the error class %s', (errorClass) => {
    history.observe(observed(T, { verdict: 'unknown', errorClass }));
    expect(history.observations({ check: 'gov24/portal', limit: 1 })).toMatchObject([
      { verdict: 'unknown', errorClass },
    ]);
  });

  test('page backwards', () => {
    for (let i = 0; i < 10; i++) history.observe(observed(T + i));
    const page = history.observations({ check: 'gov24/portal', before: T + 5, limit: 2 });
    expect(page.map((o) => o.at - T)).toEqual([4, 3]);
  });

  test('are on the disk after a second, in one go', () => {
    history.observe(observed(T));
    history.observe(observed(T + 1));
    expect(onDisk('observation')).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(onDisk('observation')).toBe(2);
  });

  test('are on the disk after closing', () => {
    history.observe(observed(T));
    void history.close();
    expect(onDisk('observation')).toBe(1);
  });

  test('wait while the disk refuses them, which is said each time and to who asks', () => {
    temporary.database.prepare('ALTER TABLE observation RENAME TO away').run();
    history.observe(observed(T));
    vi.advanceTimersByTime(5000);
    expect(refused).toHaveLength(5);
    expect(() => history.latest(['gov24/portal'], 5)).toThrow('observation');
    temporary.database.prepare('ALTER TABLE away RENAME TO observation').run();
    vi.advanceTimersByTime(1000);
    expect(onDisk('observation')).toBe(1);
  });

  test('are tried no more after closing', () => {
    temporary.database.prepare('ALTER TABLE observation RENAME TO away').run();
    history.observe(observed(T));
    expect(() => history.close()).toThrow('observation');
    expect(vi.getTimerCount()).toBe(0);
    temporary.database.prepare('ALTER TABLE away RENAME TO observation').run();
  });

  test('are both kept where a clock set back gives two the same time', () => {
    history.observe(observed(T, { latencyMs: 1 }));
    history.observe(observed(T, { latencyMs: 2 }));
    history.observe(observed(T - 3_600_000, { latencyMs: 3 }));
    const found = history.observations({ check: 'gov24/portal', limit: 10 });
    expect(found.map((o) => o.latencyMs)).toEqual([2, 1, 3]);
  });
});

describe('latency', () => {
  test('is the slowest answer of each part, with the worst verdict', async () => {
    for (let i = 0; i < 100; i++) history.observe(observed(T + i * 10, { latencyMs: i }));
    history.observe(observed(T + 505, { verdict: 'down', latencyMs: 9999 }));
    const points = await history.latency({
      check: 'gov24/portal',
      from: T,
      to: T + 1000,
      points: 10,
    });
    expect(points).toHaveLength(10);
    expect(points[0]).toEqual({ at: T, latencyMs: 9, p50: 4, p95: 9, state: 'up' });
    expect(points[5]).toMatchObject({ at: T + 500, latencyMs: 59, p50: 54, state: 'down' });
  });

  test('is null where nothing answered, and empty where nothing was observed', async () => {
    history.observe(observed(T, { verdict: 'down' }));
    const query = { check: 'gov24/portal', points: 10 };
    expect(await history.latency({ ...query, from: T, to: T + 10 })).toEqual([
      { at: T, latencyMs: null, p50: null, p95: null, state: 'down' },
    ]);
    expect(await history.latency({ ...query, from: T + 10, to: T + 20 })).toEqual([]);
    expect(await history.latency({ ...query, from: T, to: T })).toEqual([]);
  });

  test('recent ones are oldest first, null where nothing answered', () => {
    history.observe(observed(T, { latencyMs: 1 }));
    history.observe(observed(T + 1, { latencyMs: 2, verdict: 'degraded' }));
    history.observe(observed(T + 2, { verdict: 'down' }));
    history.observe(observed(T + 3, { latencyMs: 4 }));
    const checks = ['gov24/portal', 'nobody/knows'];
    const latest = { 'gov24/portal': [2, null, 4], 'nobody/knows': [] };
    expect(history.latest(checks, 3)).toEqual(latest);
    restart();
    expect(history.latest(checks, 3)).toEqual(latest);
    for (let i = 0; i < 100; i++) history.observe(observed(T + 10 + i, { latencyMs: i }));
    expect(history.latest(checks, 3)['gov24/portal']).toEqual([97, 98, 99]);
    expect(history.latest(checks, 40)['gov24/portal']).toHaveLength(40);
  });
});

describe('transitions', () => {
  test('are on the disk when recorded, with what was observed before', () => {
    history.observe(observed(T));
    history.transition(changed(T, 'down'));
    expect(onDisk('transition')).toBe(1);
    expect(onDisk('observation')).toBe(1);
  });

  test('come back newest first, of the checks asked for', () => {
    const mine = [changed(T, 'up'), changed(T + 5, 'down'), changed(T + 9, 'up')];
    for (const t of mine) history.transition(t);
    history.transition(changed(T + 3, 'down', { check: 'gov24/api' }));
    history.transition(changed(T + 4, 'down', { check: 'other/check' }));
    restart();
    const checks = ['gov24/portal', 'gov24/api'];
    const all = history.transitions({ checks, limit: 10 });
    expect(all.map((t) => t.at - T)).toEqual([9, 5, 3, 0]);
    expect(all[0]).toEqual(mine[2]);
    expect(history.transitions({ checks, limit: 1 })).toHaveLength(1);
    expect(history.transitions({ checks, limit: 10, from: T + 5 })).toHaveLength(2);
  });

  test('a restart continues the last firm state', () => {
    history.transition(changed(T, 'up'));
    history.transition(changed(T + 60_000, 'down', { since: T + 30_000, from: 'up' }));
    history.observe(observed(T + 90_000, { verdict: 'down' }));
    history.transition(changed(T, 'up', { check: 'gov24/api' }));
    history.observe(observed(T + 1, { check: 'never/judged' }));
    restart();
    const health = history.restore().toSorted((a, b) => a.check.localeCompare(b.check));
    expect(health).toHaveLength(2);
    expect(health[0]).toMatchObject({ check: 'gov24/api', state: 'up', lastAt: null });
    expect(health[1]).toMatchObject({
      check: 'gov24/portal',
      state: 'down',
      firm: true,
      since: T + 30_000,
      firmState: 'down',
      firmSince: T + 30_000,
      lastAt: T + 90_000,
      latencyMs: null,
    });
  });
});
