/** Milliseconds since the epoch. Passed in wherever a decision depends on the time. */
export type Clock = () => number;

/**
 * How long a timer is trusted, milliseconds: after a laptop's sleep, or when the clock is set, what
 * was due must not wait out the rest of a timer.
 */
const TRUST_MS = 30_000;

/** Rings once at a moment of the clock; set anew, the former moment is forgotten. */
export interface Wake {
  /** @param at milliseconds since the epoch; null for never */
  set(at: number | null): void;
  stop(): void;
}

export function createWake(clock: Clock, ring: () => void): Wake {
  let timer: NodeJS.Timeout | null = null;
  function stop(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }
  function set(at: number | null): void {
    stop();
    if (at === null) return;
    const wait = Math.min(Math.max(at - clock(), 0), TRUST_MS);
    timer = setTimeout(() => (clock() >= at ? ring() : set(at)), wait);
  }
  return { set, stop };
}
