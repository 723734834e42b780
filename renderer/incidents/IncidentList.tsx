import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { FilterBar } from './list/FilterBar.tsx';
import { filterIncidents, isInHand, type ListFilter, PLAIN_FILTER } from './list/filter.ts';
import { IncidentRow } from './list/IncidentRow.tsx';
import { useIncidents } from './store.ts';
import '../ui/list.css';
import './list/incidentList.css';

/** Years of incidents are drawn when they are asked for. */
const STEP = 100;

/** Incidents: those in hand first, then the past ones, newest first. */
export function IncidentList() {
  const say = useSay();
  const incidents = useIncidents();
  const [filter, setFilter] = useState<ListFilter>(PLAIN_FILTER);
  const [most, setMost] = useState(STEP);
  const found = useMemo(() => filterIncidents(incidents.values(), filter), [incidents, filter]);
  const inHand = found.filter(isInHand);
  const past = found.filter((incident) => !isInHand(incident));
  return (
    <>
      <div className="list-head">
        <h1>{say('incidentView.title')}</h1>
        <FilterBar filter={filter} onFilter={(change) => setFilter({ ...filter, ...change })} />
      </div>
      {found.length === 0 ? (
        <NoneFound filter={filter} />
      ) : (
        <table className="list incident-list">
          <Columns />
          {inHand.length > 0 && <Rows title={say('incidentView.open')} incidents={inHand} />}
          {past.length > 0 && (
            <Rows title={say('incidentView.past')} incidents={past.slice(0, most)} />
          )}
        </table>
      )}
      {past.length > most && (
        <p className="list-more">
          <Button onClick={() => setMost(most + STEP)}>
            {say('incidentView.more', { count: past.length - most })}
          </Button>
        </p>
      )}
    </>
  );
}

function NoneFound({ filter }: { filter: ListFilter }) {
  const say = useSay();
  const narrowed = filter.state !== null || filter.grade !== null || filter.query.trim() !== '';
  if (narrowed) {
    return (
      <EmptyState title={say('incidentView.noneFound')}>
        {say('incidentView.noneFoundHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={say('incidentView.none')}>
      <p>{say('incidentView.noneHint')}</p>
      <p>
        <Link href="/board">{say('frame.toBoard')}</Link>
      </p>
    </EmptyState>
  );
}

function Columns() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say('incidentView.columnNumber')}</th>
        <th scope="col" className="list-grow">
          {say('incidentView.columnTitle')}
        </th>
        <th scope="col">{say('incidentView.columnState')}</th>
        <th scope="col">{say('incidentView.columnGrade')}</th>
        <th scope="col" className="list-grow">
          {say('incidentView.columnServices')}
        </th>
        <th scope="col">{say('incidentView.columnStarted')}</th>
        <th scope="col">{say('incidentView.columnLasted')}</th>
        <th scope="col">{say('incidentView.columnNth')}</th>
        <th scope="col">{say('incidentView.columnChecklist')}</th>
      </tr>
    </thead>
  );
}

function Rows({ title, incidents }: { title: string; incidents: readonly Incident[] }) {
  return (
    <tbody>
      <tr className="list-group">
        <th colSpan={9} scope="rowgroup">
          {title}
        </th>
      </tr>
      {incidents.map((incident) => (
        <IncidentRow key={incident.id} incident={incident} />
      ))}
    </tbody>
  );
}
