import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { AffectedService } from './AffectedService.tsx';
import { Lasting } from './Lasting.tsx';
import { StateName } from './StateName.tsx';
import { keepIncident } from './store.ts';

/** What is known of the incident. */
export function Facts({ incident }: { incident: Incident }) {
  const say = useSay();
  const over = incident.resolvedAt !== null;
  return (
    <section className="know" aria-label={say('incidentView.know')}>
      <div className="column-head">
        <h2>{say('incidentView.know')}</h2>
      </div>
      <dl className="facts">
        <Fact name={say('incidentView.state')}>
          <StateName state={incident.state} />
        </Fact>
        <Severity incident={incident} />
        <Fact name={say('incidentView.startedAt')}>
          <KstTime at={incident.startedAt} form="day" />
        </Fact>
        <Fact name={say('incidentView.openedAt')}>
          <KstTime at={incident.openedAt} form="day" />
        </Fact>
        {incident.resolvedAt !== null && (
          <Fact name={say('incidentView.resolvedAt')}>
            <KstTime at={incident.resolvedAt} form="day" />
          </Fact>
        )}
        {incident.closedAt !== null && (
          <Fact name={say('incidentView.closedAt')}>
            <KstTime at={incident.closedAt} form="day" />
          </Fact>
        )}
        <Fact name={say(over ? 'incidentView.lasted' : 'incidentView.lasts')}>
          <Lasting incident={incident} />
        </Fact>
        <Fact name={say('incidentView.openedBy')}>{incident.openedBy}</Fact>
        <Fact name={say('incidentView.report')}>
          <Link href={`/reports/${incident.id}`}>{say('incidentView.toReport')}</Link>
        </Fact>
      </dl>
      <h3 className="affected-title">{say('incidentView.services')}</h3>
      <ul className="affected">
        {incident.services.map((service) => (
          <AffectedService key={service.id} service={service} />
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const SEVERITIES = ['1', '2', '3', '4'];

function Severity({ incident }: { incident: Incident }) {
  const say = useSay();
  const { run, problem } = useCall('incidents.edit');
  const change = async (severity: string): Promise<void> => {
    const answer = await run({ incident: incident.id, severity: Number(severity) });
    if (answer) keepIncident(answer.value);
  };
  return (
    <Fact name={say('incidentView.severity')}>
      <SegmentedControl
        aria-label={say('incidentView.severity')}
        data={SEVERITIES}
        value={String(incident.severity)}
        disabled={incident.state === 'closed'}
        onChange={(severity) => void change(severity)}
      />
      <p className="fact-hint muted">{say('incidentView.severityHint')}</p>
      <ProblemText of={problem} />
    </Fact>
  );
}
