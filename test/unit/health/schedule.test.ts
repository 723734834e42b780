import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DueHeap } from '../../../electron/health/heap.ts';
import { createSchedule, hashOf, type Lateness } from '../../../electron/health/schedule.ts';
import { testTimer } from '../../support/timer.ts';

describe('schedule', () => {
  it('looks at everything soon, then once per interval, spread over it', async () => {
    const { timer, advance, timers } = testTimer();
    const runs = new Map<string, number[]>();
    const schedule = createSchedule(timer, async (key) => {
      runs.set(key, [...(runs.get(key) ?? []), timer.now()]);
    });
    for (let i = 0; i < 300; i++) schedule.add(`service-${i}/check`, 30_000);
    expect(timers()).toBe(1);
    await advance(5000);
    expect(runs.size).toBe(300);
    await advance(295_000);
    const perSecond = new Map<number, number>();
    for (const times of runs.values()) {
      const steps = times.slice(2).map((at, i) => at - (times[i + 1] ?? 0));
      expect(new Set(steps)).toEqual(new Set([30_000]));
      const second = Math.floor(((times.at(-1) ?? 0) % 30_000) / 1000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    // 10 per second on average; a burst would be all 300.
    expect(Math.max(...perSecond.values())).toBeLessThan(25);
    schedule.stop();
    expect(timers()).toBe(0);
  });

  it('keeps its moments however long a run takes, and never runs one twice at a time', async () => {
    const { timer, advance } = testTimer();
    const starts: number[] = [];
    let atOnce = 0;
    const schedule = createSchedule(timer, async () => {
      starts.push(timer.now());
      expect(++atOnce).toBe(1);
      await new Promise<void>((resolve) => timer.set(() => resolve(), 1500));
      atOnce -= 1;
    });
    schedule.add('a/b', 1000);
    await advance(20_000);
    const grid = starts.slice(1).map((at) => at % 1000);
    expect(new Set(grid).size).toBe(1);
    expect(starts.length).toBeGreaterThanOrEqual(9);
    expect(schedule.skipped('a/b')).toBeGreaterThanOrEqual(8);
  });

  it('goes on after a sleep without a burst', async () => {
    const { timer, advance, sleep } = testTimer();
    let runs: number[] = [];
    const schedule = createSchedule(timer, async () => {
      runs.push(timer.now());
    });
    for (let i = 0; i < 100; i++) schedule.add(`s${i}/c`, 10_000);
    await advance(60_000);
    runs = [];
    sleep(3_600_000);
    await advance(0);
    expect(runs.length).toBeLessThan(5);
    await advance(10_000);
    expect(runs.length).toBeGreaterThanOrEqual(95);
    expect(runs.length).toBeLessThanOrEqual(105);
  });

  it('looks at once when asked, or waits for the look under way', async () => {
    const { timer } = testTimer();
    const ends: (() => void)[] = [];
    const schedule = createSchedule(timer, () => new Promise((resolve) => ends.push(resolve)));
    schedule.add('a/b', 10_000);
    const both = [schedule.runNow('a/b'), schedule.runNow('a/b')];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await Promise.all(both);
    await schedule.runNow('none/such');
  });

  it('tells how late each look begins, and what of it was waiting for its turn', async () => {
    const { timer, advance, sleep } = testTimer();
    const late: Lateness[] = [];
    const schedule = createSchedule(timer, async (_, lateness) => {
      if (lateness) late.push(lateness);
    });
    schedule.add('a/b', 10_000);
    await advance(5000);
    expect(late).toEqual([{ ms: 0, heldMs: 0 }]);
    // The loop is held up across the next moment.
    sleep(15_300);
    await advance(0);
    expect(late).toHaveLength(2);
    expect(late[1]?.ms).toBeGreaterThan(0);
    expect(late[1]?.ms).toBeLessThan(10_000);
    expect(late[1]?.heldMs).toBe(0);
    await schedule.runNow('a/b');
    expect(late).toHaveLength(2);
  });

  it('knows a look that waited for its turn from one that a stall delayed', async () => {
    const { timer, advance } = testTimer();
    const late: Lateness[] = [];
    const schedule = createSchedule(timer, (_, lateness) => {
      if (lateness) late.push(lateness);
      return new Promise<void>((resolve) => timer.set(() => resolve(), 10_000));
    });
    for (let i = 0; i < 2100; i++) schedule.add(`s${i}/c`, 60_000);
    await advance(20_000);
    const waited = late.filter(({ ms }) => ms > 0);
    expect(waited.length).toBeGreaterThanOrEqual(90);
    for (const { ms, heldMs } of waited) expect(ms - heldMs).toBeLessThan(1);
  });

  it('looks at everything soon when it is placed anew', async () => {
    const { timer, advance } = testTimer();
    const seen = new Set<string>();
    const schedule = createSchedule(timer, async (key) => {
      seen.add(key);
    });
    for (let i = 0; i < 50; i++) schedule.add(`s${i}/c`, 3_600_000);
    await advance(10_000);
    seen.clear();
    schedule.restart();
    await advance(5000);
    expect(seen.size).toBe(50);
  });

  it('runs nothing that was removed', async () => {
    const { timer, advance } = testTimer();
    let runs = 0;
    const schedule = createSchedule(timer, async () => {
      runs += 1;
    });
    schedule.add('a/b', 1000);
    schedule.remove('a/b');
    await advance(10_000);
    expect(runs).toBe(0);
  });

  it('bounds how many run at once, and loses none', async () => {
    const { timer, advance } = testTimer();
    let atOnce = 0;
    let most = 0;
    const looked = new Set<string>();
    const schedule = createSchedule(timer, async (key) => {
      looked.add(key);
      most = Math.max(most, ++atOnce);
      await new Promise<void>((resolve) => timer.set(() => resolve(), 10_000));
      atOnce -= 1;
    });
    for (let i = 0; i < 2500; i++) schedule.add(`s${i}/c`, 60_000);
    await advance(6000);
    expect(most).toBe(2000);
    await advance(10_000);
    expect(looked.size).toBe(2500);
  });
});

describe('hash', () => {
  it('is the same on every start', () => {
    expect(hashOf('gov24/portal')).toBe(hashOf('gov24/portal'));
    expect(hashOf('gov24/portal')).not.toBe(hashOf('gov24/portaL'));
  });
});

describe('heap', () => {
  it('gives back what is due in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (dues) => {
        const heap = new DueHeap<{ due: number }>();
        for (const due of dues) heap.push({ due });
        const out = dues.map(() => heap.pop()?.due);
        expect(out).toEqual(dues.toSorted((a, b) => a - b));
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});
