import type { Clock } from '../../clock.ts';

/** Callers that are remembered; the one that was quiet for longest is forgotten first. */
const CALLERS = 1000;

/**
 * Lets each caller call so often and no more (a token bucket).
 * @param burst calls that may come at once @param perSecond calls that come back every second
 * @returns whether this call of the caller may pass
 */
export function limitRate(
  burst: number,
  perSecond: number,
  clock: Clock,
): (caller: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>();
  return (caller) => {
    const now = clock();
    const { left, at } = buckets.get(caller) ?? { left: burst, at: now };
    // A clock that was set back gives nothing and takes nothing.
    const gained = (Math.max(0, now - at) / 1000) * perSecond;
    const full = Math.min(burst, left + gained);
    const passes = full >= 1;
    buckets.delete(caller);
    buckets.set(caller, { left: passes ? full - 1 : full, at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > CALLERS && oldest !== undefined) buckets.delete(oldest);
    return passes;
  };
}
