import { beforeEach, describe, expect, it } from 'vitest';
import type { Live } from '../../../electron/alarms/live.ts';
import { type Circumstances, type Effect, step } from '../../../electron/alarms/step.ts';
import type { Cause } from '../../../shared/causes.ts';
import type { State } from '../../../shared/health.ts';
import { causeOf, healthOf } from './scene.ts';

const GATHER = 5000;
const REPEAT = 300_000;

let live: Live[];
let now: number;
let next: number | null;
let ids: number;
let states: Map<string, State | undefined>;
let causes: Cause[];
let acknowledged: Set<string>;
let silenced: Set<string>;

beforeEach(() => {
  [live, now, next, ids, causes] = [[], 1000, null, 0, []];
  states = new Map(['a', 'b', 'c', 'd'].map((id) => [id, 'up']));
  [acknowledged, silenced] = [new Set(), new Set()];
});

function look(at = now): Effect[] {
  now = at;
  const circumstances: Circumstances = {
    now,
    plan: { gather: GATHER, repeat: REPEAT },
    causes,
    service: (id) => {
      const state = states.get(id);
      return state && { name: { ko: id, en: id }, health: [healthOf(`${id}/check`, state)] };
    },
    acknowledged: (id) => acknowledged.has(id),
    silenced: (id) => silenced.has(id),
    newId: () => `alarm-${ids++}`,
  };
  const after = step(live, circumstances);
  live = after.live;
  next = after.next;
  return after.effects;
}

/** Each cause is `ROOT=services`, its services and only they fail. */
function fail(...written: string[]): void {
  causes = written.map((text) => {
    const [key = '', services = ''] = text.split('=');
    return causeOf(key, services.split(','));
  });
  for (const [id, state] of states) {
    const failing = causes.some((cause) => cause.services.includes(id));
    if (failing || state === 'down' || state === 'degraded')
      states.set(id, failing ? 'down' : 'up');
  }
}
const told = (effects: Effect[]) =>
  effects.map((effect) => {
    const services = effect.alarm.services.map(({ id }) => id).join();
    if (effect.kind === 'call') return `${effect.why} ${effect.alarm.cause.id}: ${services}`;
    return `${effect.kind === 'ended' ? effect.how : effect.kind} ${effect.alarm.cause.id}: ${services}`;
  });

describe('an alarm', () => {
  it('gathers what fails by one cause and calls once for it', () => {
    fail('service:a=a');
    expect(look()).toEqual([]);
    expect(next).toBe(1000 + GATHER);
    fail('ground:g=a,b');
    expect(look(2000)).toEqual([]);
    fail('ground:g=a,b,c');
    expect(told(look(1000 + GATHER))).toEqual(['new g: a,b,c']);
    expect(told(look(1000 + GATHER + 1))).toEqual([]);
  });

  it('calls for each cause of its own', () => {
    fail('service:a=a', 'service:b=b');
    look();
    expect(told(look(next ?? 0))).toEqual(['new a: a', 'new b: b']);
  });

  it('says nothing of what recovers while it is gathered', () => {
    fail('service:a=a');
    look();
    fail();
    expect(look(2000)).toEqual([]);
    expect(live).toEqual([]);
  });

  it('repeats until somebody has all of it in hand', () => {
    fail('ground:g=a,b');
    look();
    look(6000);
    expect(next).toBe(6000 + REPEAT);
    expect(told(look(6000 + REPEAT))).toEqual(['repeat g: a,b']);
    acknowledged.add('a');
    expect(told(look(6000 + 2 * REPEAT))).toEqual(['repeat g: a,b']);
    acknowledged.add('b');
    expect(look()).toMatchObject([{ kind: 'changed', alarm: { standing: 'acknowledged' } }]);
    expect(next).toBeNull();
    expect(look(6000 + 9 * REPEAT)).toEqual([]);
  });

  it('tells that all is well, once, and only of what it called for', () => {
    fail('ground:g=a,b');
    look();
    look(6000);
    fail('ground:g=b');
    expect(told(look(7000))).toEqual(['changed g: b']);
    fail();
    const [end] = look(8000);
    expect(end).toMatchObject({ kind: 'ended', how: 'recovered', alarm: { standing: 'ended' } });
    expect(look(9000)).toEqual([]);
  });

  it('never calls for what is soft', () => {
    causes = [causeOf('service:a', ['a'], 'down', false)];
    expect(look()).toEqual([]);
    expect(next).toBeNull();
  });

  it('neither calls nor ends while its services cannot be judged', () => {
    fail('service:a=a');
    look();
    look(6000);
    for (const state of ['unknown', 'maintenance', 'pending'] as const) {
      states.set('a', state);
      causes = [];
      expect(look(6000 + 2 * REPEAT).every((effect) => effect.kind === 'changed')).toBe(true);
      expect(live).toMatchObject([{ standing: 'resting' }]);
      expect(next).toBeNull();
    }
    states.set('a', 'up');
    expect(told(look(6000 + 3 * REPEAT))).toEqual(['recovered a: a']);
  });

  it('goes on where it was when it can be judged again', () => {
    fail('service:a=a');
    look();
    look(6000);
    states.set('a', 'unknown');
    causes = [];
    look(7000);
    fail('service:a=a');
    expect(told(look(8000))).toEqual(['changed a: a']);
    expect(told(look(6000 + REPEAT))).toEqual(['repeat a: a']);
  });

  it('does not wait for a check that never failed to be judged', () => {
    causes = [causeOf('service:a', ['a'])];
    const circumstances = (broken: State): Circumstances => ({
      now: 1,
      plan: { gather: 0, repeat: REPEAT },
      causes: broken === 'down' ? causes : [],
      service: () => ({
        name: { ko: 'a', en: 'a' },
        health: [healthOf('a/check', broken), healthOf('a/ping', 'unknown')],
      }),
      acknowledged: () => false,
      silenced: () => false,
      newId: () => 'one',
    });
    const first = step([], circumstances('down'));
    expect(told(step(first.live, circumstances('up')).effects)).toEqual(['recovered a: a']);
  });

  it('says that the catalogue has it no more instead of that it is well', () => {
    fail('service:a=a');
    look();
    look(6000);
    states.set('a', undefined);
    causes = [];
    expect(told(look(7000))).toEqual(['withdrawn a: a']);
  });

  it('is silent while silenced, and calls when that ends', () => {
    silenced.add('a');
    fail('service:a=a');
    look();
    expect(look(60_000)).toEqual([]);
    silenced.clear();
    expect(told(look(70_000))).toEqual(['new a: a']);
    silenced.add('a');
    look(70_001);
    expect(look(70_001 + 2 * REPEAT)).toEqual([]);
    silenced.clear();
    expect(told(look(80_000 + 2 * REPEAT))).toEqual(['lapsed a: a']);
  });

  it('calls again when an acknowledgement ran out, not sooner than a repetition', () => {
    fail('service:a=a');
    look();
    look(6000);
    acknowledged.add('a');
    look(7000);
    acknowledged.clear();
    expect(told(look(8000))).toEqual(['changed a: a']);
    expect(told(look(6000 + REPEAT))).toEqual(['lapsed a: a']);
  });

  it('calls for what is slow once, and again when it is down', () => {
    states.set('a', 'degraded');
    causes = [causeOf('service:a', ['a'], 'degraded')];
    look();
    expect(told(look(6000))).toEqual(['new a: a']);
    expect(next).toBeNull();
    expect(look(6000 + 3 * REPEAT)).toEqual([]);
    fail('service:a=a');
    expect(told(look(7000 + 3 * REPEAT))).toEqual(['worse a: a']);
    expect(told(look(7000 + 4 * REPEAT))).toEqual(['repeat a: a']);
  });
});

describe('alarms that grow', () => {
  it('call again for a service that joins an acknowledged one', () => {
    fail('ground:g=a');
    look();
    look(6000);
    acknowledged.add('a');
    look(7000);
    fail('ground:g=a,b');
    expect(told(look(8000))).toEqual(['changed g: a,b']);
    fail('ground:g=a,b,c');
    look(9000);
    expect(next).toBe(8000 + GATHER);
    expect(told(look(8000 + GATHER))).toEqual(['grown g: a,b,c']);
  });

  it('leave a service that joins one that repeats to the repetition', () => {
    fail('ground:g=a');
    look();
    look(6000);
    fail('ground:g=a,b');
    look(7000);
    expect(next).toBe(6000 + REPEAT);
    expect(told(look(6000 + REPEAT))).toEqual(['repeat g: a,b']);
  });

  it('do not call anew for one that was told of just now and came back', () => {
    fail('ground:g=a,b');
    look();
    look(6000);
    acknowledged = new Set(['a', 'b']);
    look(7000);
    fail('ground:g=a');
    acknowledged = new Set(['a']);
    look(8000);
    fail('ground:g=a,b');
    look(9000);
    expect(look(9000 + GATHER)).toEqual([]);
    expect(told(look(6000 + REPEAT))).toEqual(['lapsed g: a,b']);
  });

  it('become one when two turn out to have one cause', () => {
    fail('service:a=a');
    look();
    look(6000);
    fail('service:a=a', 'service:b=b');
    look(7000);
    look(12_000);
    expect(live).toHaveLength(2);
    fail('ground:g=a,b');
    const effects = look(13_000);
    expect(told(effects)).toEqual(['merged b: b', 'changed g: a,b']);
    expect(effects[0]).toMatchObject({ into: 'alarm-0', alarm: { id: 'alarm-1' } });
    expect(live).toMatchObject([{ id: 'alarm-0', called: { at: 12_000 } }]);
    expect(told(look(12_000 + REPEAT))).toEqual(['repeat g: a,b']);
  });

  it('stay one when their cause falls apart again', () => {
    fail('ground:g=a,b');
    look();
    look(6000);
    fail('service:a=a', 'service:b=b');
    expect(told(look(7000))).toEqual(['changed a: a,b']);
    expect(live).toHaveLength(1);
  });
});
