import type { ChecklistTemplate } from '../../../shared/checklist.ts';
import type { AffectedService, Happening, Incident } from '../../../shared/incident.ts';
import type { Layer } from '../../../shared/ladder.ts';
import type { Symptom } from '../../../shared/symptom.ts';
import { type Change, mustBeOpen, unchanged } from './change.ts';
import { addChecklist } from './items.ts';
import { mustFit } from './limits.ts';

/** At least one. */
export type Several<T> = readonly [T, ...T[]];

/** What was seen of a failure when it was proposed. */
export interface Found {
  symptoms: readonly Symptom[];
  layer: Layer | null;
  /** The n-th failure of these services in seven days. */
  nth: number;
  /** When it began, milliseconds. */
  since: number;
}

/** Exactly these services from now on. */
export function setServices(incident: Incident, services: readonly AffectedService[]): Change {
  mustBeOpen(incident);
  mustFit('services', services.length);
  const added = without(services, incident.services);
  const removed = without(incident.services, services);
  if (added.length + removed.length === 0) return unchanged(incident);
  const kept = without(incident.services, removed);
  return {
    incident: { ...incident, services: [...kept, ...added] },
    happenings: [...added.map(tellAdded), ...removed.map((one) => told(one, 'removed'))],
  };
}

/** Adds services, what was seen of them, and the checklists that fit. */
export function joinServices(
  incident: Incident,
  services: readonly AffectedService[],
  found: Pick<Found, 'symptoms' | 'layer'>,
  checklists: readonly ChecklistTemplate[],
): Change {
  const added = without(services, incident.services);
  const all = setServices(incident, [...incident.services, ...added]);
  const seen = notice(all.incident, found);
  return checklists.reduce<Change>(
    (change, template) => {
      const next = addChecklist(change.incident, template);
      return { ...next, happenings: [...change.happenings, ...next.happenings] };
    },
    { incident: seen, happenings: all.happenings },
  );
}

/**
 * What an incident looks like is added to while it lasts; the layer is what the last ladder found.
 * @returns the same incident where that is nothing new
 */
export function notice(
  incident: Incident,
  { symptoms, layer }: Pick<Found, 'symptoms' | 'layer'>,
): Incident {
  const all = [...new Set([...incident.symptoms, ...symptoms])];
  const broken = layer ?? incident.layer;
  if (all.length === incident.symptoms.length && broken === incident.layer) return incident;
  return { ...incident, symptoms: all, layer: broken };
}

export function tellAdded(service: AffectedService): Happening {
  return told(service, 'added');
}

/** Those of the first list that are not in the second. */
export function without(
  services: readonly AffectedService[],
  others: readonly AffectedService[],
): AffectedService[] {
  const ids = new Set(others.map(({ id }) => id));
  return services.filter(({ id }) => !ids.has(id));
}

function told({ id, name }: AffectedService, change: 'added' | 'removed'): Happening {
  return { kind: 'service', service: { id, name }, change };
}
