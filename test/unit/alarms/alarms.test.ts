import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Alarms, createAlarms } from '../../../electron/alarms/alarms.ts';
import { firmly } from '../../../electron/alarms/firmly.ts';
import type { Cause } from '../../../shared/causes.ts';
import type { State } from '../../../shared/health.ts';
import { AlarmPlan } from '../../../shared/plans.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { causeOf, healthOf } from './scene.ts';

const MINUTE = 60_000;
const PLAN = AlarmPlan.parse({
  gather: '5s',
  repeat: '5m',
  // Nothing listens there: what is queued stays queued.
  channels: [{ type: 'webhook', id: 'chat', url: 'http://127.0.0.1:9/' }],
});

let temporary: TemporaryDatabase;
let alarms: Alarms;
let causes: Cause[];
let states: Map<string, State>;
let acknowledged: Set<string>;
const changed = vi.fn();
const call = vi.fn();
const notice = vi.fn();
const asked = vi.fn();

function open(): void {
  alarms = createAlarms({
    database: temporary.database,
    clock: Date.now,
    random: () => 0.5,
    plan: () => PLAN,
    causes: () => {
      asked();
      return causes;
    },
    service: (id) => {
      const state = states.get(id);
      return state && { name: { ko: id, en: id }, health: [healthOf(`${id}/check`, state)] };
    },
    handling: { acknowledged: (id) => acknowledged.has(id), silenced: () => false },
    secrets: () => [],
    emit: { changed, call, notice },
  });
}
async function restart(): Promise<void> {
  await alarms.stop();
  temporary.reopen();
  open();
}
function fail(...services: string[]): void {
  causes = services.length > 0 ? [causeOf(`service:${services[0]}`, services)] : [];
  states = new Map(['a', 'b'].map((id) => [id, services.includes(id) ? 'down' : 'up']));
  alarms.update();
}
const queued = () =>
  temporary.database
    .prepare('SELECT event FROM alarm_message ORDER BY id')
    .all()
    .map(({ event }) => event);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  temporary = temporaryDatabase();
  acknowledged = new Set();
  open();
  fail();
  vi.advanceTimersByTime(1000);
  vi.clearAllMocks();
});
afterEach(async () => {
  await alarms.stop();
  temporary.remove();
  vi.useRealTimers();
});

describe('alarms', () => {
  it('gather, call, repeat, and end', () => {
    fail('a');
    vi.advanceTimersByTime(3000);
    fail('a', 'b');
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3000);
    expect(call).toHaveBeenCalledExactlyOnceWith(alarms.all()[0]);
    expect(alarms.all()).toMatchObject([{ calls: 1, services: [{ id: 'a' }, { id: 'b' }] }]);
    vi.advanceTimersByTime(5 * MINUTE + 100);
    expect(call).toHaveBeenCalledTimes(2);
    acknowledged = new Set(['a', 'b']);
    alarms.update();
    vi.advanceTimersByTime(30 * MINUTE);
    expect(call).toHaveBeenCalledTimes(2);
    expect(alarms.all()).toMatchObject([{ standing: 'acknowledged' }]);
    fail();
    vi.advanceTimersByTime(100);
    expect(alarms.all()).toEqual([]);
    expect(changed).toHaveBeenLastCalledWith(expect.objectContaining({ standing: 'ended' }));
  });

  it('look once at a storm of changes', () => {
    for (let n = 0; n < 1000; n++) alarms.update();
    vi.advanceTimersByTime(99);
    expect(asked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(asked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10_000);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('do not call anew after a restart, and go on repeating', async () => {
    fail('a');
    vi.advanceTimersByTime(6000);
    expect(call).toHaveBeenCalledTimes(1);
    const before = alarms.all();
    await restart();
    expect(alarms.all()).toEqual(before);
    // The checks have not run yet.
    [causes, states] = [[], new Map([['a', 'pending']])];
    alarms.update();
    vi.advanceTimersByTime(MINUTE);
    fail('a');
    vi.advanceTimersByTime(MINUTE);
    expect(call).toHaveBeenCalledTimes(1);
    expect(alarms.all()).toMatchObject([{ id: before[0]?.id, standing: 'calling', calls: 1 }]);
    vi.advanceTimersByTime(4 * MINUTE);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('call on when the station was cut off for a while, though nothing changed firmly', () => {
    fail('a');
    vi.advanceTimersByTime(6000);
    const [before, down] = [causes, states];
    [causes, states] = [[], new Map([['a', 'unknown']])];
    vi.advanceTimersByTime(10 * MINUTE);
    expect(alarms.all()).toMatchObject([{ standing: 'resting' }]);
    expect(call).toHaveBeenCalledTimes(1);
    [causes, states] = [before, down];
    vi.advanceTimersByTime(11_000);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('tell the end of what was called before a restart', async () => {
    fail('a');
    vi.advanceTimersByTime(6000);
    await restart();
    fail();
    vi.advanceTimersByTime(100);
    expect(changed).toHaveBeenLastCalledWith(expect.objectContaining({ standing: 'ended' }));
    expect(queued()).toEqual(['call', 'recovered']);
    await restart();
    expect(alarms.all()).toEqual([]);
  });

  it('queue a message with the call it tells of, or neither', () => {
    fail('a');
    vi.advanceTimersByTime(5000);
    expect(queued()).toEqual([]);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(queued()).toEqual(['call']);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('call although the disk refuses, and say that it does', () => {
    temporary.database.prepare('DROP TABLE alarm').run();
    fail('a');
    vi.advanceTimersByTime(6000);
    expect(call).toHaveBeenCalledTimes(1);
    expect(notice).toHaveBeenCalledWith(expect.objectContaining({ key: 'problem.internal' }));
  });

  it('go on after an error of their own', () => {
    states = new Map([['a', 'down']]);
    causes = new Proxy([], {
      get() {
        throw new Error('broken');
      },
    });
    alarms.update();
    vi.advanceTimersByTime(200);
    expect(notice).toHaveBeenCalledTimes(1);
    causes = [causeOf('service:a', ['a'])];
    vi.advanceTimersByTime(40_000);
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe('firm health', () => {
  const soft = { ...healthOf('a/check', 'down'), firm: false, firmState: 'up' as const };

  it('is the last confirmed one while a new one is being confirmed', () => {
    expect(firmly(soft)).toMatchObject({ state: 'up', firm: true });
    expect(firmly({ ...soft, firm: true })).toMatchObject({ state: 'down' });
  });

  it('is unknown while it cannot be judged', () => {
    expect(firmly({ ...soft, state: 'unknown' })).toMatchObject({ state: 'unknown' });
  });
});
