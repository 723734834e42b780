import type { CheckHealth } from '../../shared/health.ts';

/**
 * A check's health as far as it is certain, which is what calls people: the last firm state until a
 * new one is confirmed. What cannot be judged now is not judged by what it was before, and neither is
 * what nobody has looked at for too long: this computer may have slept.
 */
export function firmly(health: CheckHealth): CheckHealth {
  const { firm, state, firmState, firmSince, stale } = health;
  if (stale && state !== 'maintenance') return { ...health, state: 'unknown', firm: true };
  if (firm || state === 'unknown' || state === 'pending' || state === 'maintenance') return health;
  return { ...health, state: firmState, since: firmSince, firm: true };
}
