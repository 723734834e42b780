import { useEffect } from 'react';
import { Link } from 'wouter';
import { beganAt, type Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { StateName } from '../../incidents/StateName.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { fetchSent, reportStore, useSent } from '../store.ts';

/** One incident, and what was sent of it. */
export function ReportRow({ incident }: { incident: Incident }) {
  const say = useSay();
  const { id } = incident;
  const sent = useSent(id);
  useEffect(() => {
    if (reportStore.getState().sent.get(id)?.state !== 'ready') void fetchSent(id);
  }, [id]);
  const reports = sent.state === 'ready' ? sent.value : [];
  const last = reports.at(-1);
  return (
    <tr>
      <td className="num muted">{incident.number}</td>
      <td className="list-name">
        <Link href={`/reports/${id}`}>{incident.title}</Link>
      </td>
      <td>
        <StateName state={incident.state} />
      </td>
      <td className="muted">
        <KstTime at={beganAt(incident)} form="day" />
      </td>
      <td className="num">
        {sent.state === 'ready' && reports.length > 0
          ? say('reportView.sentCount', { count: reports.length })
          : '–'}
      </td>
      <td className="report-list-last">
        {last ? (
          <>
            {say(`report.kind.${last.kind}`)} {say('report.version', { version: last.version })}{' '}
            <span className="muted">
              <KstTime at={last.at} form="day" />
            </span>
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}
