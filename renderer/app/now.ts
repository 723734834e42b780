import { useSyncExternalStore } from 'react';

const TICK_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Korea Standard Time runs this far ahead, and has no daylight saving. */
const KST_MS = 9 * 3_600_000;

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) {
    now = Date.now();
    timer = setInterval(tick, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The time, renewed every second; all who ask share one timer. Milliseconds since the epoch. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** The time to the minute: what says minutes is drawn again once a minute. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => now - (now % MINUTE_MS));
}

/** Whether a moment lies in today, by the calendar of Seoul. @param at milliseconds */
export function useToday(at: number): boolean {
  const day = (time: number) => Math.floor((time + KST_MS) / DAY_MS);
  return useSyncExternalStore(subscribe, () => day(now) === day(at));
}
