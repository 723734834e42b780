import type { ServiceSummary } from '../../shared/catalogue.ts';
import { STATES, type State } from '../../shared/health.ts';
import { isFailing, type Standing } from '../../shared/standing.ts';
import type { Bilingual } from '../../shared/words.ts';

export interface Placed {
  service: ServiceSummary;
  standing: Standing;
}

export interface Group {
  owner: { id: string; name: Bilingual };
  services: Placed[];
}

export interface Arrangement {
  /** What needs a person, worst first. */
  needs: Placed[];
  /** Everything else by organisation, in the catalogue's order; what is not well first. */
  groups: Group[];
}

const PENDING: Standing = { state: 'pending', firm: true, since: null, check: null, failing: 0 };

/** Among the failing: down before degraded, firm before soft, and the longest standing first. */
function byNeed(a: Placed, b: Placed): number {
  return (
    Number(b.standing.state === 'down') - Number(a.standing.state === 'down') ||
    Number(b.standing.firm) - Number(a.standing.firm) ||
    (a.standing.since ?? 0) - (b.standing.since ?? 0)
  );
}

const QUIET_ORDER: readonly State[] = ['unknown', 'pending', 'up'];

/** The board: whom it needs first, and everything else where people expect it. */
export function arrange(
  services: Iterable<ServiceSummary>,
  standings: ReadonlyMap<string, Standing>,
  wanted: (service: ServiceSummary) => boolean,
): Arrangement {
  const needs: Placed[] = [];
  const groups = new Map<string, Group>();
  for (const service of services) {
    if (!wanted(service)) continue;
    const placed = { service, standing: standings.get(service.id) ?? PENDING };
    if (isFailing(placed.standing)) {
      needs.push(placed);
      continue;
    }
    const group = groups.get(service.owner.id) ?? { owner: service.owner, services: [] };
    group.services.push(placed);
    groups.set(service.owner.id, group);
  }
  const quiet = (placed: Placed) => QUIET_ORDER.indexOf(placed.standing.state);
  for (const group of groups.values()) group.services.sort((a, b) => quiet(a) - quiet(b));
  return { needs: needs.sort(byNeed), groups: [...groups.values()] };
}

/** How many services stand in each state. */
export function countStates(standings: Iterable<Standing>): Record<State, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of standings) counts[state] += 1;
  return counts;
}
