import type { State } from '../../../shared/health.ts';
import { type Clock, createWake } from '../../clock.ts';

/** A waiting for a service to be judged well enough. */
export interface HealthWait {
  /** The service may be judged otherwise now. */
  look(): void;
  /** Waits no longer; nothing is told. */
  drop(): void;
}

/**
 * Waits until a service is judged one of some states.
 * @param until milliseconds since the epoch
 * @param over told once: whether it came to be so in time
 */
export function waitForHealth(
  state: () => State | undefined,
  wanted: readonly State[],
  { clock, until }: { clock: Clock; until: number },
  over: (came: boolean) => void,
): HealthWait {
  let isOver = false;
  const wake = createWake(clock, () => finish(isAsWanted()));

  function isAsWanted(): boolean {
    const now = state();
    return now !== undefined && wanted.includes(now);
  }

  function drop(): void {
    isOver = true;
    wake.stop();
  }

  function finish(came: boolean): void {
    if (isOver) return;
    drop();
    over(came);
  }

  wake.set(until);
  return {
    look() {
      if (isAsWanted()) finish(true);
    },
    drop,
  };
}
