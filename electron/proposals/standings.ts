import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { CheckHealth } from '../../shared/health.ts';

/** How a service fares, as far as it is certain. */
export interface Fares {
  /** Its checks that fail, down ones first, then those that began to first. */
  failing: readonly CheckHealth[];
  /** Nothing of it fails, nothing of it is unknown, and something was seen to be well. */
  well: boolean;
  /** Of some of it nobody can say how it fares. */
  unsure: boolean;
}

/** A certificate that ends in some days is to be seen to, but keeps nobody from the service. */
function harms({ reason }: CheckHealth): boolean {
  return reason.key !== 'health.certDays';
}

/** @param health the firm health of a check, by its key */
export function faresOf(
  service: ServiceSummary,
  health: (check: string) => CheckHealth | undefined,
): Fares {
  const known = service.checks.flatMap(({ key }) => health(key) ?? []);
  const failing = known.filter(
    (one) => (one.state === 'down' || one.state === 'degraded') && harms(one),
  );
  const unsure = known.some(({ state }) => state === 'unknown');
  const seenWell = known.some((one) => one.state === 'up' || !harms(one));
  return {
    failing: failing.toSorted(
      (a, b) => Number(b.state === 'down') - Number(a.state === 'down') || a.since - b.since,
    ),
    well: failing.length === 0 && !unsure && seenWell,
    unsure,
  };
}

/** Of a service nobody knows, false. */
export function isDown(fares: Fares | undefined): boolean {
  return fares?.failing[0]?.state === 'down';
}

/** When it began to fail, milliseconds; null where it does not. */
export function failingSince(fares: Fares | undefined): number | null {
  const sinces = fares?.failing.map(({ since }) => since) ?? [];
  return sinces.length > 0 ? Math.min(...sinces) : null;
}
