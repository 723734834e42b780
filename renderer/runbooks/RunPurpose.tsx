import { Link } from 'wouter';
import type { Run } from '../../shared/run.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useHealth } from '../health/store.ts';
import { useIncident } from '../incidents/store.ts';

/** What a run is for: its service and its incident, each with the way there. */
export function RunPurpose({ run }: { run: Pick<Run, 'service' | 'incident'> }) {
  const say = useSay();
  const name = useNames();
  const service = useHealth(({ services }) =>
    run.service === null ? undefined : services.get(run.service),
  );
  const incident = useIncident(run.incident ?? '');
  return (
    <span className="run-purpose">
      {service ? (
        <Link href={`/services/${service.id}`}>{name(service.name)}</Link>
      ) : (
        <span className="muted">{run.service ?? say('runbookView.noService')}</span>
      )}
      {incident && (
        <Link href={`/incidents/${incident.id}`}>
          {say('incidentView.number', { number: incident.number })} {incident.title}
        </Link>
      )}
    </span>
  );
}
