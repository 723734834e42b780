import type { State } from '../../shared/health.ts';

/** What was acknowledged, as far as it decides when that ends. */
export interface Acknowledged {
  /** How the service stood when it was acknowledged, firmly or not. */
  state: State;
  /** Holds until the service is well; else until its state changes at all. */
  sticky: boolean;
}

/**
 * Whether an acknowledgement ends with its service's firm state. One that was given while a failure
 * was still being confirmed holds when it is; a service that cannot be judged for a while (the
 * station is cut off, a maintenance) has not changed.
 */
export function endsWith({ state, sticky }: Acknowledged, to: State): boolean {
  if (to === 'unknown' || to === 'pending' || to === 'maintenance') return false;
  return to === 'up' || (!sticky && to !== state);
}
