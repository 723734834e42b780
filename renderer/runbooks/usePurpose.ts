import { useState } from 'react';
import { useHealth } from '../health/store.ts';
import { useIncidents } from '../incidents/store.ts';
import { firstServiceOf, useChoice } from './choice.ts';
import { openOnes } from './IncidentPick.tsx';
import type { Purpose } from './run/purpose.ts';

/**
 * What a runbook's page is looked at for: as it was chosen there, else the service that fails and
 * the incident that is open for it.
 */
export function usePurpose(runbook: string): Purpose {
  const chosen = useChoice(runbook);
  const services = useHealth((state) => state.services);
  const standings = useHealth((state) => state.standings);
  const incidents = useIncidents();
  // Looked up once: it must not change under the hands of who fills in the form.
  const [first] = useState(() => firstServiceOf(runbook, services, standings));
  const service = chosen.service === undefined ? first : chosen.service;
  const own = openOnes(incidents.values()).find((incident) =>
    incident.services.some(({ id }) => id === service),
  );
  const incident = chosen.incident === undefined ? (own?.id ?? null) : chosen.incident;
  return { runbook, service, incident };
}
