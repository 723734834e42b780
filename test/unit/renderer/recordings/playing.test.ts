import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontSizeFor } from '../../../../renderer/recordings/cast/fit.ts';
import { Keyframes } from '../../../../renderer/recordings/cast/keyframes.ts';
import { CastPart } from '../../../../renderer/recordings/cast/part.ts';
import { playedTime } from '../../../../renderer/recordings/playedTime.ts';
import { advance, IDLE_MS, SPEEDS } from '../../../../renderer/recordings/player/pace.ts';

/** Plays from the beginning in frames of any length. @returns where it was after each */
function played(
  times: readonly number[],
  endMs: number,
  frames: readonly number[],
  how: { speed: number; skipIdle: boolean },
): number[] {
  let positionMs = 0;
  return frames.map((frame) => {
    for (let left = frame; left > 0 && positionMs < endMs; ) {
      const previousMs = times.findLast((at) => at <= positionMs) ?? 0;
      const nextMs = times.find((at) => at > positionMs) ?? endMs;
      const step = advance({ positionMs, previousMs, nextMs }, left, how);
      positionMs = step.positionMs;
      left -= step.usedMs;
    }
    return positionMs;
  });
}

const gaps = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 20 });
const frames = fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 100 });
const speeds = fc.constantFrom(...SPEEDS);

const timesOf = (all: readonly number[]): number[] => {
  let at = 0;
  return all.map((gap) => {
    at += gap;
    return at;
  });
};

describe('the pace of playing', () => {
  it('is the recorded time by the speed, where idle time is not cut', () => {
    fc.assert(
      fc.property(gaps, frames, speeds, (all, passed, speed) => {
        const times = timesOf(all);
        const endMs = times.at(-1) ?? 0;
        const last = played(times, endMs, passed, { speed, skipIdle: false }).at(-1) ?? 0;
        const sum = passed.reduce((a, b) => a + b, 0);
        expect(last).toBeCloseTo(Math.min(sum * speed, endMs), 6);
      }),
    );
  });

  it('never goes back, and takes no longer than two seconds for what is idle', () => {
    fc.assert(
      fc.property(gaps, speeds, (all, speed) => {
        const times = timesOf(all);
        const endMs = times.at(-1) ?? 0;
        const due = all.reduce((sum, gap) => sum + Math.min(gap, IDLE_MS), 0) / speed;
        const passed = Array.from({ length: Math.ceil(due / 16) + 1 }, () => 16);
        const positions = played(times, endMs, passed, { speed, skipIdle: true });
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        expect(positions.at(-1)).toBe(endMs);
        // Nor does it hurry where there is nothing to cut.
        const early = positions[Math.floor(due / 16) - 2];
        if (early !== undefined) expect(early).toBeLessThan(endMs);
      }),
    );
  });
});

describe('a part in memory', () => {
  it('says how many steps have happened at any moment, and joins what one frame shows', () => {
    const part = new CastPart();
    part.header({ cols: 100, rows: 30, startedAt: null, title: null, shell: null });
    part.event({ atMs: 10, code: 'o', data: 'a' });
    part.event({ atMs: 12, code: 'o', data: 'b' });
    part.event({ atMs: 13, code: 'r', data: '90x20' });
    part.event({ atMs: 13, code: 'o', data: 'c' });
    part.event({ atMs: 21, code: 'o', data: 'd' });
    // What follows a marker is not shown before it.
    part.event({ atMs: 22, code: 'm', data: 'not drawn' });
    part.event({ atMs: 23, code: 'o', data: 'e' });
    expect(Array.from({ length: part.length }, (_, index) => part.step(index))).toEqual([
      { kind: 'output', data: 'ab' },
      { kind: 'resize', size: '90x20' },
      { kind: 'output', data: 'c' },
      { kind: 'output', data: 'd' },
      { kind: 'output', data: 'e' },
    ]);
    expect([0, 9, 10, 12, 13, 20, 21, 22, 23, 99].map((at) => part.countAt(at))).toEqual([
      0, 0, 1, 1, 3, 3, 4, 4, 5, 5,
    ]);
    expect(part.size).toMatchObject({ cols: 100, rows: 30 });
  });

  it('counts faults beyond those it keeps', () => {
    const part = new CastPart();
    for (let line = 2; line < 1002; line++) part.fault({ line, why: 'json' });
    expect(part.faultCount).toBe(1000);
    expect(part.faults.length).toBeLessThan(1000);
    expect(part.faults[0]).toEqual({ line: 2, why: 'json' });
  });
});

describe('keyframes', () => {
  it('stay few over a file of any length, with one before every moment but the first', () => {
    const frames = new Keyframes(100);
    const frame = (steps: number) => ({ steps, cols: 80, rows: 24, screen: String(steps) });
    const kept: number[] = [];
    for (let steps = 1; steps <= 100_000; steps++) {
      if (!frames.drew(steps, 10)) continue;
      frames.keep(frame(steps));
      kept.push(steps);
    }
    const known = new Set<number>();
    for (let steps = 0; steps <= 100_000; steps += 100) {
      const before = frames.before(steps);
      if (before) {
        known.add(before.steps);
        expect(before.steps).toBeLessThanOrEqual(steps);
        expect(kept).toContain(before.steps);
      }
    }
    expect(known.size).toBeGreaterThan(20);
    expect(known.size).toBeLessThan(50);
    expect(frames.before(0)).toBeNull();
  });
});

describe('the size of the screen', () => {
  it('fills its place, within what can be read', () => {
    const drawn = { width: 800, height: 400, fontSize: 10 };
    expect(fontSizeFor({ width: 1000, height: 900 }, drawn)).toBe(12.5);
    expect(fontSizeFor({ width: 4000, height: 440 }, drawn)).toBe(11);
    expect(fontSizeFor({ width: 9000, height: 9000 }, drawn)).toBe(20);
    expect(fontSizeFor({ width: 100, height: 100 }, drawn)).toBe(9);
  });
});

describe('a place in a recording', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [3_599_999, '59:59'],
    [3_723_000, '1:02:03'],
    [360_000_000, '100:00:00'],
  ])('%i ms is %s', (ms, text) => expect(playedTime(ms)).toBe(text));
});
