import { type Clock, createWake } from '../clock.ts';

/** Tells when nobody was at work for some minutes. */
export interface Idle {
  /** Somebody is at work, or it begins to count. @param minutes 0 for never */
  restart(minutes: number): void;
  /** Whether the time is over; a computer that slept rings late, so whoever decides asks too. */
  isOver(): boolean;
  stop(): void;
}

export function createIdle(clock: Clock, over: () => void): Idle {
  let until: number | null = null;
  const wake = createWake(clock, over);
  return {
    restart(minutes) {
      until = minutes === 0 ? null : clock() + minutes * 60_000;
      wake.set(until);
    },
    isOver: () => until !== null && clock() >= until,
    stop() {
      until = null;
      wake.stop();
    },
  };
}
