import type { GroundSummary, ServiceSummary } from './catalogue.ts';
import type { Match } from './handling.ts';
import { Problem } from './problem.ts';

/** What a match is looked up in. */
export interface Standings {
  readonly services: readonly ServiceSummary[];
  readonly grounds: readonly GroundSummary[];
}

/** Finds the ids of the services that a match means. */
export type Matcher = (match: Match) => ReadonlySet<string>;

/** Prepares a catalogue for matching; what stands on what is followed all the way down. */
export function matcherOf({ services, grounds }: Standings): Matcher {
  const below = new Map<string, readonly string[]>([
    ...grounds.map((ground) => [ground.id, ground.standsOn] as const),
    ...services.map((service) => [service.id, service.standsOn.map(({ id }) => id)] as const),
  ]);
  const found = new Map<string, ReadonlySet<string>>();

  /** All that something stands on, directly or not. */
  function groundsOf(id: string): ReadonlySet<string> {
    const known = found.get(id);
    if (known) return known;
    const all = new Set<string>();
    const open = [...(below.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (all.has(next)) continue;
      all.add(next);
      open.push(...(below.get(next) ?? []));
    }
    found.set(id, all);
    return all;
  }

  return (match) => {
    const named = new Set(match.services);
    const organisations = new Set(match.organisations);
    if (named.size + match.grounds.length + organisations.size === 0) return new Set();
    return new Set(
      services
        .filter(
          ({ id, owner }) =>
            (named.size === 0 || named.has(id)) &&
            (organisations.size === 0 || organisations.has(owner.id)) &&
            (match.grounds.length === 0 ||
              match.grounds.some((ground) => groundsOf(id).has(ground))),
        )
        .map(({ id }) => id),
    );
  };
}

/**
 * @throws {Problem} where a match names nothing, something the catalogue does not know, or lists
 *   that no service meets together
 */
export function mustMatch(match: Match, { services, grounds }: Standings): void {
  const known = {
    services: new Set(services.map(({ id }) => id)),
    grounds: new Set([...grounds.map(({ id }) => id), ...services.map(({ id }) => id)]),
    organisations: new Set(services.map(({ owner }) => owner.id)),
  };
  if (match.services.length + match.grounds.length + match.organisations.length === 0) {
    throw new Problem('handling.matchesNobody');
  }
  for (const id of match.services) {
    if (!known.services.has(id)) throw new Problem('handling.unknownService', { service: id });
  }
  for (const id of match.grounds) {
    if (!known.grounds.has(id)) throw new Problem('handling.unknownGround', { ground: id });
  }
  for (const id of match.organisations) {
    if (!known.organisations.has(id)) {
      throw new Problem('handling.unknownOrganisation', { organisation: id });
    }
  }
  if (matcherOf({ services, grounds })(match).size === 0) {
    throw new Problem('handling.matchesNone');
  }
}
