import type { Overview } from '../../electron/console.ts';
import type { Alarm } from '../../shared/alarm.ts';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { CheckHealth, State } from '../../shared/health.ts';
import { sentence } from '../../shared/problem.ts';

/** A check that stands firmly so. @param change what the test is about */
export function firmHealth(
  check: string,
  state: State,
  change: Partial<CheckHealth> = {},
): CheckHealth {
  return {
    check,
    state,
    firm: true,
    since: 0,
    reason: sentence('health.pending'),
    streak: 1,
    lastAt: 0,
    latencyMs: 1,
    firmState: state,
    firmSince: 0,
    flapping: false,
    stale: false,
    ...change,
  };
}

/** A service with checks of these ids. */
export function serviceOf(id: string, checks: readonly string[]): ServiceSummary {
  const name = { ko: id, en: id };
  return {
    id,
    name,
    owner: { id: 'mois', name },
    grade: 1,
    description: null,
    standsOn: [],
    contacts: [],
    runbooks: [],
    checklist: null,
    checks: checks.map((check) => ({
      id: check,
      key: `${id}/${check}`,
      name,
      type: 'http',
      target: 'https://example.org/',
      interval: 60_000,
      timeout: 10_000,
      attempts: 3,
      latency: {},
    })),
  };
}

/** An alarm that calls. @param change what the test is about */
export function alarmOf(change: Partial<Alarm> = {}): Alarm {
  const name = { ko: '정부24', en: 'Government24' };
  return {
    id: 'alarm-1',
    cause: { kind: 'service', id: 'gov24', name },
    services: [{ id: 'gov24', name }],
    state: 'down',
    reason: sentence('state.down'),
    since: 1,
    raisedAt: 1,
    calledAt: 1,
    calls: 1,
    standing: 'calling',
    ...change,
  };
}

/** Everything is well, and nothing is watched. @param change what the test is about */
export function overviewOf(change: Partial<Overview> = {}): Overview {
  return {
    alarms: [],
    acknowledged: () => false,
    health: [],
    services: [],
    station: { state: 'connected', since: 0, reason: sentence('station.connected'), controls: [] },
    world: { kind: 'catalogue', path: '/etc/watchroom/catalogue.yaml' },
    ...change,
  };
}
