import { useMemo } from 'react';
import { Link } from 'wouter';
import { beganAt } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { Lasting } from '../incidents/Lasting.tsx';
import { StateName } from '../incidents/StateName.tsx';
import { useIncidents } from '../incidents/store.ts';
import { KstTime } from '../ui/KstTime.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import '../ui/list.css';

/** The incidents there are reports of, newest first. */
export function ReportList() {
  const say = useSay();
  const incidents = useIncidents();
  const newest = useMemo(
    () => [...incidents.values()].sort((a, b) => b.number - a.number),
    [incidents],
  );
  return (
    <>
      <div className="list-head">
        <h1>{say('reportView.title')}</h1>
      </div>
      {newest.length === 0 ? (
        <EmptyState title={say('reportView.none')}>{say('reportView.noneHint')}</EmptyState>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('incidentView.columnNumber')}</th>
              <th scope="col" className="list-grow">
                {say('incidentView.columnTitle')}
              </th>
              <th scope="col">{say('incidentView.columnState')}</th>
              <th scope="col">{say('incidentView.columnStarted')}</th>
              <th scope="col">{say('incidentView.columnLasted')}</th>
            </tr>
          </thead>
          <tbody>
            {newest.map((incident) => (
              <tr key={incident.id}>
                <td className="num muted">{incident.number}</td>
                <td className="list-name">
                  <Link href={`/reports/${incident.id}`}>{incident.title}</Link>
                </td>
                <td>
                  <StateName state={incident.state} />
                </td>
                <td className="muted">
                  <KstTime at={beganAt(incident)} form="day" />
                </td>
                <td className="num">
                  <Lasting incident={incident} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
