import type { Cause } from '../../shared/causes.ts';
import { type Incident, isOpen } from '../../shared/incident.ts';
import type { Layer } from '../../shared/ladder.ts';
import { sentence } from '../../shared/problem.ts';
import type { Proposal } from '../../shared/proposal.ts';
import type { SharedGround } from './sharing.ts';

export interface Joining {
  cause: Cause;
  /** What is proposed of the cause. */
  services: readonly string[];
  /** The first broken layer of it; null where nobody has walked there. */
  layer: Layer | null;
  incidents: readonly Incident[];
  /** Whether a service fails now. */
  failing(service: string): boolean;
  /** The grounds on which services fail together. */
  shared(services: readonly string[]): SharedGround[];
}

/**
 * The open incident that likely has the same cause, the one with most of its services, then the
 * oldest: it has services of the same cause, or its services fail in the same layer on a ground
 * where hardly anything is well.
 */
export function joinFor(joining: Joining): Proposal['join'] {
  const open = joining.incidents
    .filter((incident) => isOpen(incident) && incident.mergedInto === null)
    .toSorted((a, b) => a.number - b.number);
  return byCause(joining, open) ?? byGround(joining, open);
}

function byCause({ cause }: Joining, open: readonly Incident[]): Proposal['join'] {
  const inCause = (incident: Incident): number =>
    incident.services.filter(({ id }) => cause.services.includes(id)).length;
  const [incident] = open
    .filter((one) => inCause(one) > 0)
    .toSorted((a, b) => inCause(b) - inCause(a));
  if (!incident) return null;
  const { id, number, title } = incident;
  return { id, number, title, why: sentence('proposals.why.joinCause', { ...cause.root.name }) };
}

function byGround(joining: Joining, open: readonly Incident[]): Proposal['join'] {
  const { services, layer, failing, shared } = joining;
  if (layer === null) return null;
  for (const incident of open) {
    if (incident.layer !== layer) continue;
    const theirs = incident.services.map((one) => one.id).filter(failing);
    const [ground] = theirs.length > 0 ? shared([...services, ...theirs]) : [];
    if (!ground) continue;
    const { id, number, title } = incident;
    return { id, number, title, why: sentence('proposals.why.joinGround', { ...ground.name }) };
  }
  return null;
}
