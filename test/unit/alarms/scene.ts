import type { Cause } from '../../../shared/causes.ts';
import type { CheckHealth, State } from '../../../shared/health.ts';
import { sentence } from '../../../shared/problem.ts';

/** A check whose firm state is the given one. */
export function healthOf(check: string, state: State): CheckHealth {
  return {
    check,
    state,
    firm: true,
    since: 0,
    reason: sentence(`state.${state}`),
    streak: 1,
    lastAt: 0,
    latencyMs: 1,
    firmState: state,
    firmSince: 0,
    flapping: false,
    stale: false,
  };
}

/** A cause with the given root (`service:a`, `ground:g`) and services. */
export function causeOf(
  key: string,
  services: string[],
  state: State = 'down',
  firm = true,
): Cause {
  const [kind, id = ''] = key.split(':');
  return {
    key,
    root: { kind: kind === 'ground' ? 'ground' : 'service', id, name: { ko: id, en: id } },
    certainty: 'itself',
    services,
    since: 0,
    state,
    firm,
    reason: sentence(`state.${state}`),
    check: `${services[0]}/check`,
  };
}
