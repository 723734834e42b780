import { Link, useLocation } from 'wouter';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import { useNames, useSay } from '../app/language.tsx';
import { keepIncident, useIncidents } from '../incidents/store.ts';
import { ActionButton } from '../ui/ActionButton.tsx';

interface Props {
  service: ServiceSummary;
  /** What else the incident is about: whatever the service drags along. */
  others?: readonly string[];
}

/** A call takes so many services; an incident of more is about what drags them along. */
const MOST = 100;

/** Opens an incident of a service and goes there; to the open one where there is one already. */
export function IncidentKey({ service, others = [] }: Props) {
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
        data-key="i"
        aria-label={say('board.incidentOf', { service: name, number: open.number })}
      >
        {say('board.incident', { number: open.number })}
      </Link>
    );
  }
  return (
    <ActionButton
      call="incidents.open"
      args={{ services: [service.id, ...others].slice(0, MOST) }}
      label={say('board.openIncidentOf', { service: name })}
      data-key="i"
      onDone={(incident) => {
        keepIncident(incident);
        navigate(`/incidents/${incident.id}`);
      }}
    >
      {say('board.openIncident')}
    </ActionButton>
  );
}
