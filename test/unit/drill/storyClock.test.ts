import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  jumped,
  realUntil,
  type StoryClock,
  storyAt,
  withRunning,
  withSpeed,
} from '../../../electron/drill/storyClock.ts';
import { DRILL_SPEEDS } from '../../../shared/drill.ts';

const START = 1_000_000;
const END = START + 7 * 24 * 3600 * 1000;

const clocks = fc.record({
  startsAt: fc.constant(START),
  endsAt: fc.constant(END),
  realAnchor: fc.integer({ min: 0, max: 2e12 }),
  storyAnchor: fc.integer({ min: START, max: END }),
  speed: fc.constantFrom(...DRILL_SPEEDS),
  running: fc.boolean(),
}) satisfies fc.Arbitrary<StoryClock>;
const later = fc.integer({ min: 0, max: 1e9 });

describe('the story clock', () => {
  it('counts story seconds per real second', () => {
    const clock: StoryClock = {
      startsAt: START,
      endsAt: END,
      realAnchor: 500,
      storyAnchor: START,
      speed: 60,
      running: true,
    };
    expect(storyAt(clock, 1500)).toBe(START + 60_000);
    expect(storyAt({ ...clock, running: false }, 1500)).toBe(START);
  });

  it('stays within the story and never runs backwards', () => {
    fc.assert(
      fc.property(clocks, later, later, (clock, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const one = storyAt(clock, clock.realAnchor + first);
        const two = storyAt(clock, clock.realAnchor + second);
        expect(one).toBeGreaterThanOrEqual(START);
        expect(two).toBeLessThanOrEqual(END);
        expect(two).toBeGreaterThanOrEqual(one);
      }),
    );
  });

  it('holds still while the real clock stands before its anchor', () => {
    fc.assert(
      fc.property(clocks, later, (clock, back) => {
        expect(storyAt(clock, clock.realAnchor - back)).toBe(clock.storyAnchor);
      }),
    );
  });

  it('keeps its place when paused, resumed or sped', () => {
    fc.assert(
      fc.property(clocks, later, fc.constantFrom(...DRILL_SPEEDS), (clock, after, speed) => {
        const real = clock.realAnchor + after;
        const place = storyAt(clock, real);
        expect(storyAt(withRunning(clock, false, real), real)).toBe(place);
        expect(storyAt(withRunning(clock, true, real), real)).toBe(place);
        expect(storyAt(withSpeed(clock, speed, real), real)).toBe(place);
        expect(storyAt(withRunning(clock, false, real), real + after)).toBe(place);
      }),
    );
  });

  it('jumps to the moment asked for, within the story, and keeps running', () => {
    fc.assert(
      fc.property(clocks, later, fc.integer({ min: 0, max: 2 * END }), (clock, after, to) => {
        const real = clock.realAnchor + after;
        const place = Math.min(END, Math.max(START, to));
        const there = jumped(clock, to, real);
        expect(storyAt(there, real)).toBe(place);
        expect(there.running).toBe(clock.running && place < END);
      }),
    );
  });

  it('does not run at its end', () => {
    fc.assert(
      fc.property(clocks, (clock) => {
        const ended = jumped(clock, END, clock.realAnchor);
        expect(withRunning(ended, true, clock.realAnchor).running).toBe(false);
      }),
    );
  });

  it('knows to the millisecond when a moment comes', () => {
    fc.assert(
      fc.property(clocks, later, fc.integer({ min: START, max: END }), (clock, after, moment) => {
        const real = clock.realAnchor + after;
        const wait = realUntil(clock, moment, real);
        if (storyAt(clock, real) >= moment) expect(wait).toBe(0);
        else if (!clock.running) expect(wait).toBe(Number.POSITIVE_INFINITY);
        else {
          expect(storyAt(clock, real + wait)).toBeGreaterThanOrEqual(moment);
          expect(storyAt(clock, real + wait - 1)).toBeLessThan(moment);
        }
      }),
    );
  });
});
