import type { CheckHealth } from '../../shared/health.ts';

/**
 * A check's health as far as it is certain, which is what calls people: the last firm state until a
 * new one is confirmed. What cannot be judged now is not judged by what it was before.
 */
export function firmly(health: CheckHealth): CheckHealth {
  const { firm, state, firmState, firmSince } = health;
  if (firm || state === 'unknown' || state === 'pending' || state === 'maintenance') return health;
  return { ...health, state: firmState, since: firmSince, firm: true };
}
