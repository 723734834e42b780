import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../shared/incident.ts';
import { useNames, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { progressOf } from './checklist.ts';
import { Lasting } from './Lasting.tsx';
import { StateName } from './StateName.tsx';
import { useIncidents } from './store.ts';
import '../ui/list.css';
import './incidentList.css';

/** All incidents: those in hand first, then the past ones, newest first. */
export function IncidentList() {
  const say = useSay();
  const incidents = useIncidents();
  const { inHand, past } = useMemo(() => {
    const all = [...incidents.values()].sort((a, b) => b.number - a.number);
    return {
      inHand: all.filter(({ state }) => state !== 'closed'),
      past: all.filter(({ state }) => state === 'closed'),
    };
  }, [incidents]);
  return (
    <>
      <div className="list-head">
        <h1>{say('incidentView.title')}</h1>
      </div>
      {inHand.length === 0 && (
        <EmptyState title={say('incidentView.none')}>
          <p>{say('incidentView.noneHint')}</p>
          <p>
            <Link href="/board">{say('frame.toBoard')}</Link>
          </p>
        </EmptyState>
      )}
      {incidents.size > 0 && (
        <table className="list incident-list">
          <thead>
            <tr>
              <th scope="col">{say('incidentView.columnNumber')}</th>
              <th scope="col" className="list-grow">
                {say('incidentView.columnTitle')}
              </th>
              <th scope="col">{say('incidentView.severity')}</th>
              <th scope="col">{say('incidentView.columnState')}</th>
              <th scope="col" className="list-grow">
                {say('incidentView.columnServices')}
              </th>
              <th scope="col">{say('incidentView.columnStarted')}</th>
              <th scope="col">{say('incidentView.columnLasted')}</th>
              <th scope="col">{say('incidentView.columnChecklist')}</th>
            </tr>
          </thead>
          {inHand.length > 0 && <Rows title={say('incidentView.open')} incidents={inHand} />}
          {past.length > 0 && <Rows title={say('incidentView.past')} incidents={past} />}
        </table>
      )}
    </>
  );
}

function Rows({ title, incidents }: { title: string; incidents: readonly Incident[] }) {
  return (
    <tbody>
      <tr className="list-group">
        <th colSpan={8} scope="rowgroup">
          {title}
        </th>
      </tr>
      {incidents.map((incident) => (
        <Row key={incident.id} incident={incident} />
      ))}
    </tbody>
  );
}

function Row({ incident }: { incident: Incident }) {
  return (
    <tr>
      <td className="num muted">{incident.number}</td>
      <td className="list-name">
        <Link href={`/incidents/${incident.id}`}>{incident.title}</Link>
      </td>
      <td className="num">{incident.severity}</td>
      <td>
        <StateName state={incident.state} />
      </td>
      <td className="muted">
        <ServiceNames services={incident.services} />
      </td>
      <td className="muted">
        <KstTime at={incident.startedAt} form="day" />
      </td>
      <td className="num">
        <Lasting incident={incident} />
      </td>
      <td className="num muted">
        <ChecklistCount incident={incident} />
      </td>
    </tr>
  );
}

function ChecklistCount({ incident }: { incident: Incident }) {
  if (!incident.checklist) return '–';
  const { settled, total } = progressOf(incident.checklist.items);
  return `${settled} / ${total}`;
}

/** The first service by name, and how many more. */
function ServiceNames({ services }: Pick<Incident, 'services'>) {
  const say = useSay();
  const name = useNames();
  const [first, ...more] = services.map((service) => name(service.name));
  if (first === undefined) return '–';
  if (more.length === 0) return first;
  return say('incidentView.servicesMore', { first, count: more.length });
}
