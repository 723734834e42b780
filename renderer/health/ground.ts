import type { ServiceSummary } from '../../shared/catalogue.ts';
import { isFailing, type Standing } from '../../shared/standing.ts';

/** How many other services stand on the same ground, and how many of those fail. */
export function othersOn(
  ground: string,
  service: string,
  services: Iterable<ServiceSummary>,
  standings: ReadonlyMap<string, Standing>,
): { count: number; failing: number } {
  let count = 0;
  let failing = 0;
  for (const other of services) {
    if (other.id === service || !other.standsOn.some((one) => one.id === ground)) continue;
    count += 1;
    const standing = standings.get(other.id);
    if (standing && isFailing(standing)) failing += 1;
  }
  return { count, failing };
}
