import { useEffect } from 'react';
import { Link } from 'wouter';
import { useSay } from '../app/language.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { DoColumn } from './do/DoColumn.tsx';
import { Happened } from './happened/Happened.tsx';
import { IncidentHead } from './head/IncidentHead.tsx';
import { Know } from './know/Know.tsx';
import { fetchTimeline, useIncident } from './store.ts';
import './incident.css';

/** One incident in three columns that stay put: what to do, what happened, what is known. */
export function IncidentPage({ id }: { id: string }) {
  const say = useSay();
  const incident = useIncident(id);
  const known = incident !== undefined;
  // Of incidents that went on here the whole history is new at once.
  const histories = incident?.absorbed.map((one) => one.id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more history is fetched anew.
  useEffect(() => {
    if (known) void fetchTimeline(id);
  }, [id, known, histories]);
  if (!incident) {
    return (
      <EmptyState title={say('incidentView.gone')} whole>
        <p>{say('incidentView.goneHint')}</p>
        <p>
          <Link href="/incidents">{say('incidentView.toList')}</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="incident">
      <IncidentHead incident={incident} />
      <div className="incident-columns">
        <DoColumn incident={incident} />
        <Happened incident={incident} />
        <Know incident={incident} />
      </div>
    </div>
  );
}
