import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { Changes } from '../../shared/contract.ts';
import type { CheckHealth } from '../../shared/health.ts';
import { type Standing, sameStanding, standingOf } from '../../shared/standing.ts';
import { registerStore } from '../app/sync.ts';

/** Points of one sparkline. */
const RECENT = 60;

export interface HealthState {
  /** By id, in the catalogue's order. */
  services: ReadonlyMap<string, ServiceSummary>;
  /** By check key. */
  health: ReadonlyMap<string, CheckHealth>;
  /** By service id; an entry is replaced only when the service stands differently. */
  standings: ReadonlyMap<string, Standing>;
  /** By check key: last latencies in milliseconds, oldest first, null where a run failed. */
  recent: ReadonlyMap<string, readonly (number | null)[]>;
  /** By service id: when this page last heard of a change of state, for the glow of its row. */
  changedAt: ReadonlyMap<string, number>;
}

export const healthStore = createStore<HealthState>(() => ({
  services: new Map(),
  health: new Map(),
  standings: new Map(),
  recent: new Map(),
  changedAt: new Map(),
}));

registerStore({
  hydrate: (snapshot) => {
    const services = new Map(snapshot.services.map((service) => [service.id, service]));
    const health = new Map(snapshot.health.map((one) => [one.check, one]));
    const standings = new Map(
      snapshot.services.map((service) => [service.id, standingOf(service, health)]),
    );
    const recent = new Map(
      Object.entries(snapshot.recent).map(([check, points]) => [check, points.slice(-RECENT)]),
    );
    healthStore.setState({ services, health, standings, recent, changedAt: new Map() });
  },
  apply: (changes) => {
    const { health, latencies, transitions } = changes;
    if (!health && !latencies && !transitions) return;
    healthStore.setState((state) => ({
      ...(health && withHealth(state, health)),
      ...(latencies && { recent: withLatencies(state.recent, latencies) }),
      ...(transitions && { changedAt: withChanges(state.changedAt, transitions, Date.now()) }),
    }));
  },
});

/** Which service a check key belongs to: `gov24` of `gov24/portal`. */
export function serviceOf(check: string): string {
  return check.slice(0, check.indexOf('/'));
}

function withHealth(state: HealthState, changed: readonly CheckHealth[]): Partial<HealthState> {
  const health = new Map(state.health);
  for (const one of changed) health.set(one.check, one);
  const moved = new Map<string, Standing>();
  for (const id of new Set(changed.map((one) => serviceOf(one.check)))) {
    const service = state.services.get(id);
    if (!service) continue;
    const before = state.standings.get(id);
    const after = standingOf(service, health);
    if (!before || !sameStanding(before, after)) moved.set(id, after);
  }
  if (moved.size === 0) return { health };
  return { health, standings: new Map([...state.standings, ...moved]) };
}

function withLatencies(
  recent: HealthState['recent'],
  latencies: NonNullable<Changes['latencies']>,
): HealthState['recent'] {
  const next = new Map(recent);
  for (const { check, latencyMs } of latencies) {
    next.set(check, [...(next.get(check) ?? []), latencyMs].slice(-RECENT));
  }
  return next;
}

function withChanges(
  changedAt: HealthState['changedAt'],
  transitions: NonNullable<Changes['transitions']>,
  now: number,
): HealthState['changedAt'] {
  const next = new Map(changedAt);
  for (const { check } of transitions) next.set(serviceOf(check), now);
  return next;
}

export function useHealth<T>(select: (state: HealthState) => T): T {
  return useStore(healthStore, select);
}

/** How a service stands now; undefined where the catalogue no longer names it. */
export function useStanding(service: string): Standing | undefined {
  return useHealth((state) => state.standings.get(service));
}

/** The judged state of one check; undefined before the first. */
export function useCheckHealth(check: string | null): CheckHealth | undefined {
  return useHealth((state) => (check === null ? undefined : state.health.get(check)));
}
