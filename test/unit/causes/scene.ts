import type { GroundSummary, ServiceSummary } from '../../../shared/catalogue.ts';
import type { CheckHealth, State } from '../../../shared/health.ts';
import { sentence } from '../../../shared/problem.ts';

const both = (name: string) => ({ ko: name, en: name });

/** A service with one check, `ID/page`, that stands on the given ids. */
export function service(id: string, standsOn: string[] = [], owner = 'mois'): ServiceSummary {
  return {
    id,
    name: both(id),
    owner: { id: owner, name: both(owner) },
    grade: null,
    description: null,
    standsOn: standsOn.map((one) => ({ id: one, name: both(one), kind: 'other' })),
    contacts: [],
    runbooks: [],
    checklist: null,
    checks: [
      {
        id: 'page',
        key: `${id}/page`,
        name: both('page'),
        type: 'http',
        target: `http://${id}.example`,
        interval: 30_000,
        timeout: 10_000,
        attempts: 3,
        latency: {},
      },
    ],
  };
}

export function ground(
  id: string,
  standsOn: string[] = [],
  own: string | null = null,
): GroundSummary {
  return { id, name: both(id), kind: 'other', standsOn, service: own };
}

export interface Seen {
  state?: State;
  since?: number;
  firm?: boolean;
  certificate?: boolean;
}

/** Everything is up but what is said otherwise, by service. */
export function healthOf(seen: Readonly<Record<string, Seen>>) {
  return (check: string): CheckHealth => {
    const own = seen[check.replace('/page', '')];
    const state = own?.state ?? (own ? 'down' : 'up');
    const firm = own?.firm ?? true;
    const since = own?.since ?? 0;
    const key = own?.certificate ? 'health.certDays' : 'health.timeoutTls';
    return {
      check,
      state,
      firm,
      since,
      reason: sentence(key),
      streak: 3,
      lastAt: since,
      latencyMs: null,
      firmState: firm ? state : 'up',
      firmSince: since,
      flapping: false,
      stale: false,
    };
  };
}
