import type { Check } from '../../shared/checks/check.ts';
import type { CheckHealth, Observation } from '../../shared/health.ts';
import type { Clock } from '../clock.ts';
import { plainContext } from './context.ts';
import { FLAPPING } from './flapping.ts';
import { judge, pending, takeUp } from './judge.ts';
import { probe } from './probe.ts';

/**
 * Looks at a check until its health is firm, attempt after attempt without waiting for the interval.
 * @param notices sentences by which a page is known to announce a disruption
 * @returns the health and the last observation that made it
 */
export async function lookUntilFirm(
  check: Check,
  key: string,
  signal: AbortSignal,
  clock: Clock,
  notices: readonly string[] = [],
): Promise<{ health: CheckHealth; observation: Observation }> {
  const context = { ...plainContext(clock), notices };
  let judged = takeUp(pending(key, clock()), check, 0);
  for (;;) {
    const observation = await probe(check, key, signal, context);
    const moment = { now: clock(), steady: 0, maintenance: false, flapping: FLAPPING };
    ({ judged } = judge(judged, observation, check, moment));
    const { health } = judged;
    if (signal.aborted || health.firmState !== 'pending') return { health, observation };
  }
}
