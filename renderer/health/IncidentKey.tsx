import { Link, useLocation } from 'wouter';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import { useNames, useSay } from '../app/language.tsx';
import { keepIncident, useIncidents } from '../incidents/store.ts';
import { ActionButton } from '../ui/ActionButton.tsx';

/** Opens an incident of a service and goes there; to the open one where there is one already. */
export function IncidentKey({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const name = useNames()(service.name);
  const [, navigate] = useLocation();
  const incidents = useIncidents();
  const open = [...incidents.values()].find(
    (incident) =>
      incident.state === 'open' && incident.services.some((one) => one.id === service.id),
  );
  if (open) {
    return (
      <Link
        href={`/incidents/${open.id}`}
        aria-label={say('board.incidentOf', { service: name, number: open.number })}
      >
        {say('board.incident', { number: open.number })}
      </Link>
    );
  }
  return (
    <ActionButton
      call="incidents.open"
      args={{ services: [service.id] }}
      label={say('board.openIncidentOf', { service: name })}
      onDone={(incident) => {
        keepIncident(incident);
        navigate(`/incidents/${incident.id}`);
      }}
    >
      {say('board.openIncident')}
    </ActionButton>
  );
}
