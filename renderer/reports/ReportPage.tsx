import { SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../shared/incident.ts';
import type { Language } from '../../shared/words.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { useHealth } from '../health/store.ts';
import { fetchTimeline, useIncident, useTimeline } from '../incidents/store.ts';
import { EmptyState } from '../ui/Standing.tsx';
import { ExportKeys } from './ExportKeys.tsx';
import { PrintedPages } from './PrintedPages.tsx';
import { partsOf } from './parts.ts';
import './reports.css';

/** One incident's report: left what is in it and where it goes, right the pages as they print. */
export function ReportPage({ incident: id }: { incident: string }) {
  const say = useSay();
  const incident = useIncident(id);
  const spoken = useLanguage();
  const [language, setLanguage] = useState<Language>(spoken);
  const known = incident !== undefined;
  useEffect(() => {
    if (known) void fetchTimeline(id);
  }, [id, known]);
  if (!incident) {
    return (
      <EmptyState title={say('incidentView.gone')}>
        <p>{say('incidentView.goneHint')}</p>
        <p>
          <Link href="/reports">{say('reportView.toList')}</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="report">
      <section className="report-side" aria-labelledby="report-name">
        <h1 id="report-name">{say('reportView.heading', { number: incident.number })}</h1>
        <p>{incident.title}</p>
        <p>
          <Link href={`/incidents/${id}`}>{say('reportView.toIncident')}</Link>
        </p>
        {incident.resolvedAt === null && (
          <p className="report-unresolved">{say('reportView.unresolved')}</p>
        )}
        <h2>{say('reportView.language')}</h2>
        <SegmentedControl
          aria-label={say('reportView.language')}
          value={language}
          onChange={(chosen) => setLanguage(chosen === 'en' ? 'en' : 'ko')}
          data={[
            { value: 'ko', label: say('reportView.korean') },
            { value: 'en', label: say('reportView.english') },
          ]}
        />
        <ExportKeys incident={id} language={language} />
        <Contents incident={incident} />
      </section>
      <PrintedPages incident={incident} language={language} />
    </div>
  );
}

function Contents({ incident }: { incident: Incident }) {
  const say = useSay();
  const services = useHealth((state) => state.services);
  const { entries } = useTimeline(incident.id);
  const parts = useMemo(
    () => partsOf(incident, entries, [...services.values()]),
    [incident, entries, services],
  );
  return (
    <>
      <h2>{say('reportView.contents')}</h2>
      <dl className="report-parts">
        {parts.map(({ name, count }) => (
          <div key={name} data-empty={count === 0}>
            <dt>{say(name)}</dt>
            <dd className="num">
              {count === null ? say('reportView.included') : say('reportView.count', { count })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
