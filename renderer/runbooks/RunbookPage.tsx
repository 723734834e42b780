import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { type Incident, isOpen } from '../../shared/incident.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useHealth } from '../health/store.ts';
import { useIncidents } from '../incidents/store.ts';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { firstServiceOf } from './choice.ts';
import { Markdown } from './Markdown.tsx';
import { RunbookSteps } from './RunbookSteps.tsx';
import { ServicePick } from './ServicePick.tsx';
import './runbooks.css';

/** One runbook, followed for a service and, where one is open, for an incident. */
export function RunbookPage({ id }: { id: string }) {
  const say = useSay();
  const name = useNames();
  const answer = useAnswer('runbooks.get', { runbook: id });
  const services = useHealth((state) => state.services);
  const standings = useHealth((state) => state.standings);
  const [service, setService] = useState(() => firstServiceOf(id, services, standings));
  const [incident, setIncident] = useIncidentFor(service);
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') {
    return <ErrorState why={answer.why} onRetry={answer.reload} />;
  }
  const runbook = answer.value;
  return (
    <div className="runbook-page">
      <header className="runbook-head">
        <h1>{name(runbook.title)}</h1>
        <Link href="/runbooks">{say('runbookView.toList')}</Link>
      </header>
      <div className="runbook-purpose">
        <ServicePick runbook={id} chosen={service} onChoose={setService} />
        <IncidentPick chosen={incident} onChoose={setIncident} />
      </div>
      <Markdown text={name(runbook.intro)} />
      <RunbookSteps heading="h2" runbook={runbook} purpose={{ runbook: id, service, incident }} />
    </div>
  );
}

/** The incident to write to: the service's open one, unless the operator chose otherwise. */
function useIncidentFor(service: string | null): [string | null, (chosen: string | null) => void] {
  const [chosen, setChosen] = useState<{ for: string | null; incident: string | null } | null>(
    null,
  );
  const incidents = useIncidents();
  const own = openOnes(incidents.values()).find((incident) =>
    incident.services.some(({ id }) => id === service),
  );
  const incident = chosen?.for === service ? chosen.incident : (own?.id ?? null);
  return [incident, (next) => setChosen({ for: service, incident: next })];
}

function openOnes(incidents: Iterable<Incident>): Incident[] {
  return [...incidents].filter(isOpen).sort((a, b) => b.number - a.number);
}

interface IncidentPickProps {
  chosen: string | null;
  onChoose(incident: string | null): void;
}

function IncidentPick({ chosen, onChoose }: IncidentPickProps) {
  const say = useSay();
  const open = openOnes(useIncidents().values());
  if (open.length === 0) return null;
  return (
    <NativeSelect
      label={say('runbookView.incident')}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
      data={[
        { value: '', label: say('runbookView.noIncident') },
        ...open.map(({ id, number, title }) => ({
          value: id,
          label: `${say('incidentView.number', { number })} ${title}`,
        })),
      ]}
    />
  );
}
