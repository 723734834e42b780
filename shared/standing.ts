import type { ServiceSummary } from './catalogue.ts';
import { checkKey } from './checkKey.ts';
import { type CheckHealth, type State, worstOf } from './health.ts';

/** How a service stands: as its worst check does. */
export interface Standing {
  state: State;
  /** False while the attempts have not yet confirmed the state. */
  firm: boolean;
  /** Null before the first result. */
  since: number | null;
  /** The key of the check to show for it: the worst one, or the first one where all is well. */
  check: string | null;
  /** How many checks fail, softly or firmly. */
  failing: number;
  /** One of its checks changes to and fro. */
  flapping: boolean;
  /** One of its checks got no result for too long. */
  stale: boolean;
}

/** A service as its worst check; pending where nothing is known of any. */
export function standingOf(
  service: ServiceSummary,
  health: Pick<ReadonlyMap<string, CheckHealth>, 'get'>,
): Standing {
  const known = service.checks.flatMap((check) => health.get(check.key) ?? []);
  const worst = worstOf(known);
  const first = service.checks[0];
  const firstKey = first ? checkKey(service.id, first.id) : null;
  const unseen = { failing: 0, flapping: false, stale: false };
  if (!worst) return { state: 'pending', firm: true, since: null, check: firstKey, ...unseen };
  return {
    state: worst.state,
    firm: worst.firm,
    since: worst.since,
    check: worst.state === 'up' ? firstKey : worst.check,
    failing: known.filter((h) => h.state === 'down' || h.state === 'degraded').length,
    flapping: known.some((h) => h.flapping),
    stale: known.some((h) => h.stale),
  };
}

export function sameStanding(a: Standing, b: Standing): boolean {
  return (
    a.state === b.state &&
    a.firm === b.firm &&
    a.since === b.since &&
    a.check === b.check &&
    a.failing === b.failing &&
    a.flapping === b.flapping &&
    a.stale === b.stale
  );
}

/** Whether a person should look at it: it fails, softly or firmly. */
export function isFailing(standing: Standing): boolean {
  return standing.failing > 0;
}
