import type { Observation, Transition } from '../../shared/health.ts';
import type { KeepPlan } from '../../shared/plans.ts';
import { sentence } from '../../shared/problem.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

export const KEEP: KeepPlan = { observations: 30 * DAY, minutes: 90 * DAY, hours: 730 * DAY };

/** An observation that went well, but for what is given. */
export function observed(check: string, at: number, more: Partial<Observation> = {}): Observation {
  return {
    check,
    at,
    verdict: 'up',
    latencyMs: 12.3,
    errorClass: null,
    reason: sentence('state.up'),
    phases: {},
    status: null,
    address: null,
    protocol: null,
    bytes: null,
    certificate: null,
    ...more,
  };
}

/** A change confirmed when it was first seen, but for what is given. */
export function changed(
  check: string,
  at: number,
  to: Transition['to'],
  more: Partial<Transition> = {},
): Transition {
  return { check, at, since: at, from: 'pending', to, reason: sentence('state.down'), ...more };
}
