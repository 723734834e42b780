import { type Incident, isOpen } from '../../shared/incident.ts';
import { type Fares, failingSince } from './standings.ts';

/**
 * The incident that deals with a service's present failure, by the service: an open one, or one
 * that was resolved while the failure lasted, which a person decided with open eyes.
 */
export function incidentOf(
  incidents: readonly Incident[],
  fares: (service: string) => Fares | undefined,
): (service: string) => string | undefined {
  const byService = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const { id } of incident.services) {
      const known = byService.get(id);
      if (known) known.push(incident);
      else byService.set(id, [incident]);
    }
  }
  return (service) => {
    const since = failingSince(fares(service));
    const handles = (incident: Incident): boolean =>
      isOpen(incident) ||
      (since !== null && incident.resolvedAt !== null && since <= incident.resolvedAt);
    return byService.get(service)?.find(handles)?.id;
  };
}

/** The incident, or where its history goes on if it was merged; undefined where there is none such. */
export function goesOnIn(incidents: readonly Incident[], id: string): Incident | undefined {
  const all = new Map(incidents.map((incident) => [incident.id, incident]));
  let found = all.get(id);
  while (found?.mergedInto) found = all.get(found.mergedInto.id);
  return found;
}
