import { useEffect } from 'react';
import { Link } from 'wouter';
import { useSay } from '../app/language.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { DoColumn } from './DoColumn.tsx';
import { Facts } from './Facts.tsx';
import { IncidentHead } from './IncidentHead.tsx';
import { NoteBox } from './NoteBox.tsx';
import { fetchTimeline, useIncident } from './store.ts';
import { Timeline } from './Timeline.tsx';
import './incident.css';

/** One incident in three columns that stay put: what to do, what happened, what is known. */
export function IncidentPage({ id }: { id: string }) {
  const say = useSay();
  const incident = useIncident(id);
  const known = incident !== undefined;
  useEffect(() => {
    if (known) void fetchTimeline(id);
  }, [id, known]);
  if (!incident) {
    return (
      <EmptyState title={say('incidentView.gone')}>
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
        <section className="happened" aria-label={say('incidentView.happened')}>
          <div className="column-head">
            <h2>{say('incidentView.happened')}</h2>
          </div>
          <Timeline incident={id} />
          {incident.state === 'closed' ? (
            <p className="note-closed muted">{say('incidentView.closedNote')}</p>
          ) : (
            <NoteBox incident={id} />
          )}
        </section>
        <Facts incident={incident} />
      </div>
    </div>
  );
}
