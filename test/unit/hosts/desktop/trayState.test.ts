import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../../electron/console.ts';
import {
  TRAY_SHAPES,
  type TrayShape,
  trayStateOf,
} from '../../../../electron/hosts/desktop/trayState.ts';
import { STATES, type State } from '../../../../shared/health.ts';
import { alarmOf, firmHealth, overviewOf, serviceOf } from '../../../support/glance.ts';

interface Watched {
  state: State;
  /** What the last look said, before it is confirmed. */
  shown: State;
  stale: boolean;
  inHand: boolean;
}

/** Services by their place, each with one check. */
function overview(watched: readonly Watched[], change: Partial<Overview> = {}): Overview {
  const ids = watched.map((_, place) => `s${place}`);
  return overviewOf({
    services: ids.map((id) => serviceOf(id, ['c'])),
    health: watched.map(({ shown, stale, state }, place) =>
      firmHealth(`s${place}/c`, shown, { firmState: state, firm: shown === state, stale }),
    ),
    acknowledged: (id) => watched[ids.indexOf(id)]?.inHand ?? false,
    ...change,
  });
}
const shape = (...watched: Watched[]): TrayShape => trayStateOf(overview(watched)).shape;
const firm = (state: State, change: Partial<Watched> = {}): Watched => ({
  state,
  shown: state,
  stale: false,
  inHand: false,
  ...change,
});

const watched = fc.record({
  state: fc.constantFrom(...STATES),
  shown: fc.constantFrom(...STATES),
  stale: fc.boolean(),
  inHand: fc.boolean(),
});
const rank = (one: TrayShape): number => TRAY_SHAPES.indexOf(one);

describe('the state of the tray', () => {
  it.each<[State, TrayShape]>([
    ['up', 'up'],
    ['degraded', 'degraded'],
    ['down', 'down'],
    ['unknown', 'unknown'],
    ['maintenance', 'resting'],
    ['pending', 'pending'],
  ])('shows %s as %s', (state, expected) => {
    expect(shape(firm(state))).toBe(expected);
    expect(shape(firm('up'), firm(state), firm('up'))).toBe(expected);
  });

  it('is the worst of all, in whatever order they stand', () => {
    const services = fc.array(watched, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(services, fc.nat(), (all, turn) => {
        fc.pre(!all.every(({ stale }) => stale));
        const alone = all.map((one) => rank(shape({ ...one, stale: false })));
        const together = rank(shape(...all));
        // One that was well and is not looked at is unknown; else each counts as it does alone.
        const expected = all.map((one, place) =>
          one.stale && one.state === 'up' ? rank('unknown') : (alone[place] ?? 0),
        );
        expect(together).toBe(Math.min(...expected));
        const at = turn % all.length;
        expect(rank(shape(...all.slice(at), ...all.slice(0, at)))).toBe(together);
      }),
    );
  });

  it('never looks better for one service more', () => {
    fc.assert(
      fc.property(fc.array(watched, { minLength: 1, maxLength: 8 }), watched, (all, one) => {
        const [before, after] = [all, [...all, one]].map((each) =>
          each.map((each) => ({ ...each, stale: false })),
        );
        expect(rank(shape(...(after ?? [])))).toBeLessThanOrEqual(rank(shape(...(before ?? []))));
      }),
    );
  });

  it('does not move for what is not confirmed', () => {
    fc.assert(
      fc.property(watched, fc.constantFrom(...STATES), (one, shown) => {
        expect(shape({ ...one, shown })).toBe(shape(one));
      }),
    );
  });

  it('rests while somebody has every failure in hand, and alarms for the first that nobody has', () => {
    const held = firm('down', { inHand: true });
    expect(shape(held, firm('degraded', { inHand: true }), firm('up'))).toBe('resting');
    expect(shape(held, firm('degraded'))).toBe('degraded');
    // What cannot be judged is not in anybody's hands.
    expect(shape(firm('unknown', { inHand: true }))).toBe('unknown');
  });

  it('takes the worst check of a service', () => {
    const state = trayStateOf(
      overviewOf({
        services: [serviceOf('a', ['x', 'y'])],
        health: [firmHealth('a/x', 'up'), firmHealth('a/y', 'degraded')],
      }),
    );
    expect(state.shape).toBe('degraded');
  });

  it.each(['cutOff', 'overloaded'] as const)('is blind while the station is %s', (state) => {
    const station = { ...overviewOf().station, state };
    expect(trayStateOf(overview([firm('down')], { station })).shape).toBe('blind');
  });

  it('is blind once everything is stale, not for one that is', () => {
    const stale = { stale: true };
    expect(shape(firm('down', stale), firm('up', stale))).toBe('blind');
    expect(shape(firm('down', stale), firm('up'))).toBe('down');
    expect(shape(firm('up', stale), firm('up'))).toBe('unknown');
  });

  it('waits where nothing is watched or known yet', () => {
    expect(shape()).toBe('pending');
    const services = [serviceOf('a', ['x'])];
    expect(trayStateOf(overviewOf({ services })).shape).toBe('pending');
  });

  it('counts the causes that call, and no other', () => {
    const standings = ['calling', 'acknowledged', 'silenced', 'resting', 'ended'] as const;
    const alarms = fc.array(
      fc.record({
        standing: fc.constantFrom(...standings),
        state: fc.constantFrom('down' as const, 'degraded' as const),
      }),
    );
    fc.assert(
      fc.property(alarms, (all) => {
        const state = trayStateOf(overviewOf({ alarms: all.map((one) => alarmOf(one)) }));
        const calling = all.filter(({ standing }) => standing === 'calling');
        expect(state.calling).toBe(calling.length);
        const worst = calling.some((one) => one.state === 'down') ? 'down' : 'degraded';
        expect(state.worst).toBe(calling.length > 0 ? worst : null);
      }),
    );
  });

  it('says that it is a drill', () => {
    expect(trayStateOf(overviewOf()).drill).toBe(false);
    const world = { kind: 'drill', name: 'november-2023' } as const;
    expect(trayStateOf(overviewOf({ world })).drill).toBe(true);
  });
});
