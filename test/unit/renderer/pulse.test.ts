import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pulse } from '../../../renderer/pulse.ts';
import { BEAT_MS } from '../../../shared/wire.ts';

/** Within this an operator must be told that the console stopped. */
const PROMISED_MS = 2000;

describe('Pulse', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('tells of each silence once, within two seconds of the last word', () => {
    const tell = vi.fn();
    const pulse = new Pulse(tell);
    vi.advanceTimersByTime(BEAT_MS);
    pulse.hear();
    vi.advanceTimersByTime(PROMISED_MS);
    expect(tell).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(tell).toHaveBeenCalledTimes(1);
    pulse.hear();
    vi.advanceTimersByTime(PROMISED_MS);
    expect(tell).toHaveBeenCalledTimes(2);
    pulse.stop();
  });

  it('is not alarmed by a beat that comes late or is lost', () => {
    const tell = vi.fn();
    const pulse = new Pulse(tell);
    for (let i = 0; i < 50; i++) {
      vi.advanceTimersByTime(i % 2 ? BEAT_MS : 2 * BEAT_MS);
      pulse.hear();
    }
    expect(tell).not.toHaveBeenCalled();
    pulse.stop();
  });

  it('tells nothing once stopped', () => {
    const tell = vi.fn();
    new Pulse(tell).stop();
    vi.advanceTimersByTime(60_000);
    expect(tell).not.toHaveBeenCalled();
  });
});
