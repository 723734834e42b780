import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Live } from '../../../electron/alarms/live.ts';
import { type Effect, step } from '../../../electron/alarms/step.ts';
import type { Cause } from '../../../shared/causes.ts';
import type { State } from '../../../shared/health.ts';
import { causeOf, healthOf } from './scene.ts';

/** Random nights: services fail, recover, cannot be judged, share causes, are taken in hand. */

const SERVICES = ['a', 'b', 'c', 'd', 'e'];
const STATES: State[] = ['up', 'down', 'degraded', 'unknown', 'maintenance', 'pending'];
const PLAN = { gather: 5000, repeat: 60_000 };

interface Moment {
  /** Since the moment before, milliseconds. */
  passed: number;
  states: State[];
  /** Which cause each service would fail by; equal numbers are one cause. */
  causes: number[];
  acknowledged: boolean[];
  silenced: boolean[];
  firm: boolean;
}

const each = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: SERVICES.length, maxLength: SERVICES.length });
const rarely = fc.integer({ min: 0, max: 4 }).map((n) => n === 0);
const moment: fc.Arbitrary<Moment> = fc.record({
  passed: fc.integer({ min: 1, max: 40_000 }),
  states: each(fc.constantFrom(...STATES)),
  causes: each(fc.integer({ min: 0, max: 4 })),
  acknowledged: each(rarely),
  silenced: each(rarely),
  firm: rarely.map((soft) => !soft),
});
/** What lasts for a few moments, as failures do. */
const night = fc
  .array(fc.tuple(moment, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.flatMap(([one, times]) => Array.from({ length: times }, () => one)));

function causesAt({ causes, firm, states }: Moment): Cause[] {
  const failing = SERVICES.map((id, i) => ({ id, state: states[i], cause: causes[i] })).filter(
    ({ state }) => state === 'down' || state === 'degraded',
  );
  return [...Map.groupBy(failing, ({ cause }) => cause)].map(([cause, group]) => {
    const state = group.some((one) => one.state === 'down') ? 'down' : 'degraded';
    return causeOf(
      `ground:${cause}`,
      group.map(({ id }) => id),
      state,
      firm,
    );
  });
}

interface Seen {
  at: number;
  moment: Moment;
  live: Live[];
  effects: Effect[];
  next: number | null;
}

function live(moments: readonly Moment[]): Seen[] {
  let now = 1000;
  let ids = 0;
  let before: Live[] = [];
  return moments.map((one) => {
    now += one.passed;
    const flag = (list: boolean[]) => (id: string) => list[SERVICES.indexOf(id)] ?? false;
    const after = step(before, {
      now,
      plan: PLAN,
      causes: causesAt(one),
      service: (id) => ({
        name: { ko: id, en: id },
        health: [healthOf(`${id}/check`, one.states[SERVICES.indexOf(id)] ?? 'up')],
      }),
      acknowledged: flag(one.acknowledged),
      silenced: flag(one.silenced),
      newId: () => String(ids++),
    });
    before = after.live;
    return { at: now, moment: one, ...after };
  });
}

const calls = ({ effects }: Seen) => effects.filter((effect) => effect.kind === 'call');

it('never has a service in two alarms, nor an alarm without one', () => {
  fc.assert(
    fc.property(night, (moments) => {
      for (const seen of live(moments)) {
        const services = seen.live.flatMap((one) => one.services.map(({ id }) => id));
        expect(new Set(services).size).toBe(services.length);
        expect(seen.live.every((one) => one.services.length > 0)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it('never leaves out what fails firmly, nor keeps what is well', () => {
  fc.assert(
    fc.property(night, (moments) => {
      for (const seen of live(moments)) {
        const services = seen.live.flatMap((one) => one.services.map(({ id }) => id));
        for (const [i, id] of SERVICES.entries()) {
          const state = seen.moment.states[i];
          if (state === 'up') expect(services).not.toContain(id);
          if (seen.moment.firm && (state === 'down' || state === 'degraded')) {
            expect(services).toContain(id);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('never calls where nobody needs to come', () => {
  fc.assert(
    fc.property(night, (moments) => {
      for (const seen of live(moments)) {
        for (const { alarm } of calls(seen)) {
          const needed = alarm.services.some(({ id }) => {
            const i = SERVICES.indexOf(id);
            const { acknowledged, firm, silenced, states } = seen.moment;
            const failing = firm && (states[i] === 'down' || states[i] === 'degraded');
            return failing && !acknowledged[i] && !silenced[i];
          });
          expect(needed).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('never calls more often than once a repetition, but for what is new or worse', () => {
  fc.assert(
    fc.property(night, (moments) => {
      const counted = new Map<string, { first: number; calls: number; extra: number }>();
      for (const seen of live(moments)) {
        for (const { alarm, why } of calls(seen)) {
          const one = counted.get(alarm.id) ?? { first: alarm.raisedAt, calls: 0, extra: 0 };
          one.calls += 1;
          if (why === 'grown' || why === 'worse') one.extra += 1;
          counted.set(alarm.id, one);
          const most = Math.floor((seen.at - one.first) / PLAN.repeat) + 1 + one.extra;
          expect(one.calls).toBeLessThanOrEqual(most);
          if (why === 'new') expect(seen.at - alarm.raisedAt).toBeGreaterThanOrEqual(PLAN.gather);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('tells the end of everything it called for, once, and of nothing else', () => {
  fc.assert(
    fc.property(night, (moments) => {
      const open = new Set<string>();
      const recovery: Moment = {
        passed: 1,
        states: SERVICES.map(() => 'up'),
        causes: SERVICES.map(() => 0),
        acknowledged: SERVICES.map(() => false),
        silenced: SERVICES.map(() => false),
        firm: true,
      };
      for (const seen of live([...moments, recovery])) {
        for (const effect of seen.effects) {
          if (effect.kind === 'call') open.add(effect.alarm.id);
          if (effect.kind === 'ended' || effect.kind === 'merged') {
            expect(open.delete(effect.alarm.id)).toBe(true);
          }
          if (effect.kind === 'merged') expect(open).toContain(effect.into);
        }
      }
      expect([...open]).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('wants to be looked at again only at a moment to come, and does then call', () => {
  fc.assert(
    fc.property(night, (moments) => {
      const seen = live(moments);
      for (const { at, next } of seen) if (next !== null) expect(next).toBeGreaterThan(at);
      const last = seen.at(-1);
      if (!last || last.next === null) return;
      const again = live([...moments, { ...last.moment, passed: last.next - last.at }]).at(-1);
      expect(again?.effects.some((effect) => effect.kind === 'call')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
