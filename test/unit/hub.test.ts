import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hub } from '../../electron/hub.ts';
import type { Changes } from '../../shared/contract.ts';
import type { CheckHealth, State } from '../../shared/health.ts';
import { sentence } from '../../shared/problem.ts';

function health(check: string, state: State): CheckHealth {
  const reason = sentence('state.up');
  return {
    check,
    state,
    reason,
    firm: true,
    since: 1,
    streak: 1,
    lastAt: 1,
    latencyMs: 1,
    firmState: state,
    firmSince: 1,
    flapping: false,
    stale: false,
  };
}

describe('Hub', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function listening(): { hub: Hub; heard: Changes[]; told: string[] } {
    const hub = new Hub();
    const heard: Changes[] = [];
    const told: string[] = [];
    hub.listen((event, payload) => {
      if (event === 'changes') heard.push(payload as Changes);
      else told.push(event);
    });
    return { hub, heard, told };
  }

  it('tells at once after a silence, then at most every 100 ms, the last value of each check', () => {
    const { hub, heard } = listening();
    const at: number[] = [];
    hub.listen(() => at.push(performance.now()));
    for (let i = 0; i < 1000; i++) {
      hub.changed('health', health('a/x', i % 2 ? 'up' : 'down'));
      hub.changed('health', health('b/y', 'up'));
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(200);
    expect(at[0]).toBeLessThan(performance.now() - 1180);
    const apart = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(99.9);
    expect(at).toHaveLength(11);
    expect(heard.at(-1)?.health?.map((h) => [h.check, h.state])).toEqual([
      ['a/x', 'up'],
      ['b/y', 'up'],
    ]);
  });

  it('keeps every latency of a check', () => {
    const { hub, heard } = listening();
    for (const latencyMs of [1, 2, 3]) hub.changed('latencies', { check: 'a/x', latencyMs });
    vi.advanceTimersByTime(100);
    expect(heard[0]?.latencies?.map((l) => l.latencyMs)).toEqual([1, 2, 3]);
  });

  it('lets what is routine wait, unless something else is told sooner', () => {
    const { hub, heard } = listening();
    hub.changed('latencies', { check: 'a/x', latencyMs: 1 }, 'routine');
    vi.advanceTimersByTime(400);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(heard).toHaveLength(1);
    hub.changed('latencies', { check: 'a/x', latencyMs: 2 }, 'routine');
    vi.advanceTimersByTime(200);
    hub.changed('health', health('a/x', 'down'));
    vi.advanceTimersByTime(10);
    expect(heard).toHaveLength(2);
    expect(heard[1]?.latencies?.map((l) => l.latencyMs)).toEqual([2]);
    vi.advanceTimersByTime(1000);
    expect(heard).toHaveLength(2);
  });

  it('is silent when nothing changed', () => {
    const { hub, heard } = listening();
    hub.replaced({ drill: null });
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([{ drill: null }]);
  });

  it('drops what waits when the world is replaced, and tells pages to start anew', () => {
    const { hub, heard, told } = listening();
    hub.changed('health', health('a/x', 'down'));
    hub.reset();
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([]);
    expect(told).toEqual(['reset']);
  });

  it('does not tell those who stopped listening', () => {
    const hub = new Hub();
    const listener = vi.fn();
    const stop = hub.listen(listener);
    stop();
    hub.replaced({ drill: null });
    vi.advanceTimersByTime(200);
    expect(listener).not.toHaveBeenCalled();
  });
});
