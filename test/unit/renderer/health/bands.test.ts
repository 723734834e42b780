import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandsOf } from '../../../../renderer/health/charts/bands.ts';
import { STATES, type State } from '../../../../shared/health.ts';

const at = (second: number, state: State) => ({ at: second * 1000, latencyMs: 1, state });

it('lasts from the first failing point to the first that says otherwise', () => {
  const points = [at(0, 'up'), at(10, 'down'), at(20, 'down'), at(30, 'up'), at(40, 'degraded')];
  expect(bandsOf(points, 60_000)).toEqual([
    { state: 'down', from: 10_000, to: 30_000 },
    { state: 'degraded', from: 40_000, to: 60_000 },
  ]);
});

it('turns from one kind of failure into the other without a gap', () => {
  expect(bandsOf([at(0, 'degraded'), at(10, 'down')], 20_000)).toEqual([
    { state: 'degraded', from: 0, to: 10_000 },
    { state: 'down', from: 10_000, to: 20_000 },
  ]);
});

it('covers exactly the points that are not well, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STATES)), (states) => {
      const points = states.map((state, i) => at(i, state));
      const bands = bandsOf(points, states.length * 1000);
      for (const point of points) {
        const covering = bands.filter(({ from, to }) => from <= point.at && point.at < to);
        const fails = ['down', 'degraded', 'maintenance'].includes(point.state);
        expect(covering.map(({ state }) => state)).toEqual(fails ? [point.state] : []);
      }
    }),
  );
});
