import type { GroundSummary, ServiceSummary } from '../../shared/catalogue.ts';
import type { Changes, Snapshot } from '../../shared/contract.ts';
import type { CheckHealth } from '../../shared/health.ts';
import { type Standing, sameStanding, standingOf } from '../../shared/standing.ts';
import { Topics } from './topics.ts';

/** Points of one sparkline. */
const RECENT = 60;

/** What can be listened to. */
export const topic = {
  /** One check's judged state. */
  check: (key: string) => `check:${key}`,
  /** One check's last latencies. */
  recent: (key: string) => `recent:${key}`,
  /** How one service stands, or when it last changed. */
  service: (id: string) => `service:${id}`,
  /** Some service stands differently. */
  moved: 'moved',
  /** A message of the console was taken in. */
  batch: 'batch',
} as const;

/**
 * The page's copy of the health of everything. It is changed in place, and a message costs as much
 * as it says, not as much as there is: a board of ten thousand checks hears five hundred changes a
 * second.
 */
export class HealthCopy {
  readonly topics = new Topics();
  /** By id, in the catalogue's order. */
  services: ReadonlyMap<string, ServiceSummary> = new Map();
  /** The same, in a list that stays the same until the catalogue changes. */
  serviceList: readonly ServiceSummary[] = [];
  grounds: readonly GroundSummary[] = [];
  /** Rises whenever a service stands differently. */
  moves = 0;
  readonly #health = new Map<string, CheckHealth>();
  readonly #standings = new Map<string, Standing>();
  readonly #recent = new Map<string, readonly (number | null)[]>();
  readonly #changedAt = new Map<string, number>();

  /** By check key. */
  get health(): ReadonlyMap<string, CheckHealth> {
    return this.#health;
  }

  /** By service id; an entry is replaced only when the service stands differently. */
  get standings(): ReadonlyMap<string, Standing> {
    return this.#standings;
  }

  /** By check key: last latencies in milliseconds, oldest first, null where a run failed. */
  get recent(): ReadonlyMap<string, readonly (number | null)[]> {
    return this.#recent;
  }

  /** By service id: when this page last heard of a change of state, for the glow of its row. */
  get changedAt(): ReadonlyMap<string, number> {
    return this.#changedAt;
  }

  hydrate({
    services,
    grounds,
    health,
    recent,
  }: Pick<Snapshot, 'services' | 'grounds' | 'health' | 'recent'>): void {
    this.services = new Map(services.map((service) => [service.id, service]));
    this.serviceList = services;
    this.grounds = grounds;
    for (const map of [this.#health, this.#standings, this.#recent, this.#changedAt]) map.clear();
    for (const one of health) this.#health.set(one.check, one);
    for (const service of services)
      this.#standings.set(service.id, standingOf(service, this.#health));
    for (const [check, points] of Object.entries(recent)) {
      this.#recent.set(check, points.slice(-RECENT));
    }
    this.moves += 1;
    this.topics.tellAll();
  }

  /** @param now milliseconds since the epoch */
  apply({ health, latencies, transitions }: Changes, now: number): void {
    if (!health && !latencies && !transitions) return;
    if (latencies) this.#takeLatencies(latencies);
    for (const { check } of transitions ?? []) this.#changedAt.set(serviceOf(check), now);
    const moved = health ? this.#takeHealth(health) : new Set<string>();
    for (const { check } of transitions ?? []) moved.add(serviceOf(check));
    for (const id of moved) this.topics.tell(topic.service(id));
    this.topics.tell(topic.batch);
  }

  /** @returns the services that stand differently */
  #takeHealth(changed: readonly CheckHealth[]): Set<string> {
    const touched = new Set<string>();
    for (const one of changed) {
      this.#health.set(one.check, one);
      touched.add(serviceOf(one.check));
    }
    const moved = new Set<string>();
    for (const id of touched) {
      const service = this.services.get(id);
      if (!service) continue;
      const before = this.#standings.get(id);
      const after = standingOf(service, this.#health);
      if (before && sameStanding(before, after)) continue;
      this.#standings.set(id, after);
      moved.add(id);
    }
    for (const one of changed) this.topics.tell(topic.check(one.check));
    if (moved.size > 0) {
      this.moves += 1;
      this.topics.tell(topic.moved);
    }
    return moved;
  }

  #takeLatencies(latencies: NonNullable<Changes['latencies']>): void {
    for (const { check, latencyMs } of latencies) {
      this.#recent.set(check, [...(this.#recent.get(check) ?? []), latencyMs].slice(-RECENT));
    }
    for (const { check } of latencies) this.topics.tell(topic.recent(check));
  }
}

/** Which service a check key belongs to: `gov24` of `gov24/portal`. */
export function serviceOf(check: string): string {
  return check.slice(0, check.indexOf('/'));
}
