import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { ChecklistTemplate } from '../../shared/checklist.ts';
import { checklistsFor } from '../../shared/checklistChoice.ts';
import type { CheckHealth } from '../../shared/health.ts';
import type { Incident } from '../../shared/incident.ts';
import { LAYERS, type Ladder, type Layer } from '../../shared/ladder.ts';
import type { Standings } from '../../shared/matching.ts';
import type { Proposal } from '../../shared/proposal.ts';
import type { Proposed } from './arrange.ts';
import { joinFor } from './joining.ts';
import { type SharedGround, sharedGrounds } from './sharing.ts';
import type { Slowness } from './slowness.ts';
import { type Fares, failingSince } from './standings.ts';
import { type FailingCheck, symptomsOf } from './symptoms.ts';
import { titleOf } from './wording.ts';

/** As many checks as tell what a failure looks like; of thousands the rest tell the same. */
const MOST_CHECKS = 40;

/** What a proposal is composed from. */
export interface Known {
  standings: Standings;
  service(id: string): ServiceSummary | undefined;
  fares(service: string): Fares | undefined;
  /** The last walk of a check. */
  ladder(check: string): Ladder | undefined;
  /** Whether a check was slow before it failed. @param since when it failed, milliseconds */
  slowness(check: string, since: number): Slowness | null;
  incidents: readonly Incident[];
  templates: readonly ChecklistTemplate[];
  /** @param since when the failure began, milliseconds */
  nth(services: readonly string[], since: number): number;
}

/** Says everything of a proposal: what fails, what it looks like, and what would be done. */
export function compose({ id, cause, services: ids }: Proposed, known: Known): Proposal {
  const services = ids.flatMap((service) => known.service(service) ?? []);
  const shared = (among: readonly string[]): SharedGround[] =>
    sharedGrounds(among, known.standings, known.fares);
  /** Only a walk since the check fails says anything of its failure. */
  const walkOf = ({ check, since }: CheckHealth): Ladder | undefined => {
    const ladder = known.ladder(check);
    return ladder && ladder.at >= since ? ladder : undefined;
  };
  const checks = services
    .flatMap(({ id, name }) =>
      (known.fares(id)?.failing ?? []).map((health) => ({ name, health, ladder: walkOf(health) })),
    )
    .slice(0, MOST_CHECKS);

  const looks = checks.map(
    ({ name, health, ladder }): FailingCheck => ({
      name,
      reason: health.reason,
      ladder,
      slowness: health.state === 'down' ? known.slowness(health.check, health.since) : null,
    }),
  );
  const symptoms = symptomsOf(looks, services.length, shared(cause.services));
  const seen = symptoms.map(({ symptom }) => symptom);
  const sinces = ids.flatMap((service) => failingSince(known.fares(service)) ?? []);
  const since = sinces.length > 0 ? Math.min(...sinces) : cause.since;
  const layer = firstBroken(cause.check, checks);
  return {
    id,
    title: titleOf(
      services.map(({ name }) => name),
      seen,
    ),
    root: cause.root,
    services: services.map(({ id, name }) => ({ id, name })),
    since,
    reason: cause.reason,
    layer,
    symptoms,
    checklists: checklistsFor(services, seen, known.templates).map(({ id, title }) => ({
      id,
      title,
    })),
    nth: known.nth(ids, since),
    join: joinFor({
      cause,
      services: ids,
      layer,
      incidents: known.incidents,
      failing: (service) => (known.fares(service)?.failing.length ?? 0) > 0,
      shared,
    }),
  };
}

/** Where the check that tells the cause breaks; else the lowest layer that any of them breaks at. */
function firstBroken(
  telling: string,
  checks: readonly { health: CheckHealth; ladder: Ladder | undefined }[],
): Layer | null {
  const own = checks.find(({ health }) => health.check === telling)?.ladder?.broken;
  if (own) return own;
  const broken = new Set(checks.map(({ ladder }) => ladder?.broken));
  return LAYERS.find((layer) => broken.has(layer)) ?? null;
}
