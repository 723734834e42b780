import { beforeEach, describe, expect, it, vi } from 'vitest';
import { numbered } from '../../../../renderer/alarms/badge.ts';
import {
  alarmStore,
  callingAmong,
  mute,
  onCall,
  takeAlarm,
} from '../../../../renderer/alarms/store.ts';
import { tonesOf } from '../../../../renderer/alarms/tones.ts';
import { applyToStores, hydrateStores } from '../../../../renderer/app/sync.ts';
import type { Alarm } from '../../../../shared/alarm.ts';
import { sentence } from '../../../../shared/problem.ts';
import { nightScene } from '../../../support/page/scene.ts';

const called = vi.fn();
onCall(called);

const alarm = (part: Partial<Alarm> = {}): Alarm => ({
  id: 'a',
  cause: { kind: 'service', id: 'gov24', name: { ko: '정부24', en: 'Government24' } },
  services: [],
  state: 'down',
  reason: sentence('state.down'),
  since: 1,
  raisedAt: 1,
  calledAt: 1,
  calls: 1,
  standing: 'calling',
  ...part,
});
const hydrate = (...alarms: Alarm[]) => hydrateStores({ ...nightScene(1), alarms });
const ids = () => [...alarmStore.getState().alarms.keys()];

beforeEach(() => {
  hydrate();
  vi.clearAllMocks();
});

describe('the store of alarms', () => {
  it('tells a call once, whichever way it comes', () => {
    takeAlarm(alarm());
    applyToStores({ alarms: [alarm()] });
    expect(called).toHaveBeenCalledExactlyOnceWith(alarm());
    takeAlarm(alarm({ calledAt: 2 }));
    applyToStores({ alarms: [alarm({ calledAt: 1 })] });
    expect(called).toHaveBeenCalledTimes(2);
    expect(alarmStore.getState().alarms.get('a')?.calledAt).toBe(2);
  });

  it('tells no call of what was taken in hand, and forgets what ended', () => {
    takeAlarm(alarm({ standing: 'acknowledged' }));
    expect(called).not.toHaveBeenCalled();
    expect(callingAmong(alarmStore.getState().alarms)).toEqual([]);
    expect(ids()).toEqual(['a']);
    takeAlarm(alarm({ standing: 'ended' }));
    expect(ids()).toEqual([]);
  });

  it('tells what called while the page was away', () => {
    hydrate(alarm());
    expect(called).toHaveBeenCalledTimes(1);
    hydrate(alarm());
    expect(called).toHaveBeenCalledTimes(1);
    hydrate(alarm({ calledAt: 5 }));
    expect(called).toHaveBeenCalledTimes(2);
  });

  it('keeps muted what calls on, until it calls no more', () => {
    takeAlarm(alarm());
    mute();
    takeAlarm(alarm({ calledAt: 2 }));
    takeAlarm(alarm({ id: 'b' }));
    expect([...alarmStore.getState().muted]).toEqual(['a']);
    takeAlarm(alarm({ calledAt: 2, standing: 'acknowledged' }));
    takeAlarm(alarm({ calledAt: 3 }));
    expect([...alarmStore.getState().muted]).toEqual([]);
  });

  it('puts down before slow, then the longest standing first', () => {
    takeAlarm(alarm({ id: 'slow', state: 'degraded' }));
    takeAlarm(alarm({ id: 'late', raisedAt: 9 }));
    takeAlarm(alarm({ id: 'early', raisedAt: 3 }));
    const order = callingAmong(alarmStore.getState().alarms).map(({ id }) => id);
    expect(order).toEqual(['early', 'late', 'slow']);
  });
});

it('puts the number before the title once, and takes it away', () => {
  expect(numbered('현황판 · Watchroom', 2)).toBe('(2) 현황판 · Watchroom');
  expect(numbered('(2) 현황판 · Watchroom', 11)).toBe('(11) 현황판 · Watchroom');
  expect(numbered('(11) 현황판 · Watchroom', 0)).toBe('현황판 · Watchroom');
});

it('sounds graver for what is down than for what is slow, and never longer than two seconds', () => {
  const [down, slow] = [tonesOf('down'), tonesOf('degraded')];
  expect(down.length).toBeGreaterThan(slow.length);
  expect(Math.min(...down.map(({ gain }) => gain))).toBeGreaterThan(slow[0]?.gain ?? 1);
  for (const { at, seconds } of down) expect(at + seconds).toBeLessThan(2);
});
