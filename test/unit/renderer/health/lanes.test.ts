import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanePaths } from '../../../../renderer/health/lanes/lanePaths.ts';
import {
  byGround,
  failingAt,
  inOrder,
  type Stretch,
  stretchAt,
  turned,
} from '../../../../renderer/health/lanes/lanes.ts';
import { STATES, type State } from '../../../../shared/health.ts';
import { nightScene } from '../../../support/page/scene.ts';

const { services } = nightScene(Date.parse('2026-11-24T03:00:00+09:00'));
const END = Number.POSITIVE_INFINITY;

/** A lane that is well but for the stretches given, in minutes. */
function lane(...bad: [from: number, to: number, state: State][]): Stretch[] {
  const all: Stretch[] = [];
  let at = 0;
  for (const [from, to, state] of bad) {
    if (from > at) all.push({ from: at, to: from, state: 'up' });
    all.push({ from, to, state });
    at = to;
  }
  return at === END ? all : [...all, { from: at, to: END, state: 'up' }];
}

const lanes = new Map([
  ['saeol', lane([60, 62, 'degraded'], [62, END, 'down'])],
  ['gov24', lane([59, END, 'down'])],
  ['nara', lane([10, 20, 'down'])],
  ['mail', lane([5, 15, 'down'], [40, 50, 'down'])],
  ['eid', lane([30, 45, 'unknown'])],
]);

describe('the order of lanes', () => {
  it('puts what fails now first, then what failed, by when it began; what is well last', () => {
    const ids = inOrder(services, lanes, 0).map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['gov24', 'saeol', 'mail', 'nara', 'eid']);
    const well = services.map(({ id }) => id).filter((id) => !lanes.has(id));
    expect(ids.slice(5)).toEqual(well);
  });

  it('forgets what ended before the hours shown', () => {
    const ids = inOrder(services, lanes, 30).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['gov24', 'saeol', 'mail', 'eid']);
  });

  it('puts a service under the ground that most failing services share', () => {
    const rows = byGround(inOrder(services, lanes, 0), lanes, 0);
    const titles = rows.filter((row) => row.kind === 'title');
    expect(titles[0]?.id).toBe('daejeon');
    expect(rows.filter((row) => row.kind === 'lane')).toHaveLength(services.length);
    expect(titles.reduce((sum, { count }) => sum + count, 0)).toBe(services.length);
  });
});

describe('a moment across all lanes', () => {
  it('says who failed then', () => {
    const failed = (at: number) => failingAt(services, lanes, at).map(({ id }) => id);
    expect(failed(12)).toEqual(['nara', 'mail']);
    expect(failed(61).toSorted()).toEqual(['gov24', 'saeol']);
    expect(failed(25)).toEqual([]);
  });
});

describe('a lane that turns', () => {
  it('covers time without gap or overlap, whatever is heard', () => {
    const turns = fc.array(fc.tuple(fc.nat(100), fc.constantFrom(...STATES)), { maxLength: 30 });
    fc.assert(
      fc.property(turns, (heard) => {
        let now: readonly Stretch[] = lane();
        for (const [at, state] of heard) now = turned(now, state, at);
        for (const [i, one] of now.entries()) {
          expect(one.to).toBeGreaterThan(one.from);
          expect(one.to).toBe(now[i + 1]?.from ?? END);
        }
        expect(now.at(-1)?.state).toBe(heard.at(-1)?.[1] ?? 'up');
      }),
    );
  });

  it('is the same lane where nothing changed', () => {
    const before = lane([5, END, 'down']);
    expect(turned(before, 'down', 9)).toBe(before);
    expect(stretchAt(turned(before, 'up', 9), 8)).toEqual({ from: 5, to: 9, state: 'down' });
  });
});

describe('the drawing of a lane', () => {
  it('shows the shortest failure, and costs no more than there are pixels', () => {
    const busy = Array.from({ length: 5000 }, (_, i): Stretch => {
      return { from: i, to: i + 1, state: i % 2 ? 'down' : 'up' };
    });
    const { down = '' } = lanePaths(busy, 0, 5000, 200);
    const bars = down.match(/M/g)?.length ?? 0;
    expect(bars).toBeGreaterThan(0);
    expect(bars).toBeLessThanOrEqual(200);
    const one = lanePaths(lane([500, 500.01, 'down']), 0, 1000, 200);
    expect(one.down).toBe('M100 4h2v16h-2z');
  });

  it('stays inside the picture', () => {
    const paths = lanePaths(lane([999.99, END, 'down']), 0, 1000, 200);
    expect(paths.down).toBe('M198 4h2v16h-2z');
    expect(lanePaths(lane([2000, END, 'down']), 0, 1000, 200).down).toBeUndefined();
  });
});
