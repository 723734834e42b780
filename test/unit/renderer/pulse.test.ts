import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pulse } from '../../../renderer/pulse.ts';
import { BEAT_MS } from '../../../shared/wire.ts';

/** Within this an operator must be told that the console stopped. */
const PROMISED_MS = 2000;

describe('Pulse', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('tells of silence within two seconds of the last word, and of the next word at once', () => {
    const told: boolean[] = [];
    const pulse = new Pulse((heard) => told.push(heard));
    vi.advanceTimersByTime(BEAT_MS);
    pulse.hear();
    vi.advanceTimersByTime(PROMISED_MS);
    expect(told).toEqual([false]);
    pulse.hear();
    expect(told).toEqual([false, true]);
    pulse.stop();
  });

  it('is not alarmed by a beat that comes late or is lost', () => {
    const told: boolean[] = [];
    const pulse = new Pulse((heard) => told.push(heard));
    for (let i = 0; i < 50; i++) {
      vi.advanceTimersByTime(i % 2 ? BEAT_MS : 2 * BEAT_MS);
      pulse.hear();
    }
    expect(told).toEqual([]);
    pulse.stop();
  });

  it('tells nothing once stopped', () => {
    const tell = vi.fn();
    new Pulse(tell).stop();
    vi.advanceTimersByTime(60_000);
    expect(tell).not.toHaveBeenCalled();
  });
});
