import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { Lasting } from '../Lasting.tsx';

/** What is known of the incident besides its times. */
export function Facts({ incident }: { incident: Incident }) {
  const say = useSay();
  const over = incident.resolvedAt !== null;
  return (
    <dl className="facts">
      <Fact name={say(over ? 'incidentView.lasted' : 'incidentView.lasts')}>
        <Lasting incident={incident} />
      </Fact>
      {incident.symptoms.length > 0 && (
        <Fact name={say('incidentView.symptoms')}>
          {incident.symptoms.map((symptom) => say(`desk.symptom.${symptom}`)).join(', ')}
        </Fact>
      )}
      {incident.layer !== null && (
        <Fact name={say('incidentView.layer')}>{say(`service.layer.${incident.layer}`)}</Fact>
      )}
      <Fact name={say('incidentView.openedAt')}>
        <KstTime at={incident.openedAt} form="day" /> {incident.openedBy}
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
      <Fact name={say('incidentView.report')}>
        <Link href={`/reports/${incident.id}`}>{say('incidentView.toReport')}</Link>
      </Fact>
    </dl>
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
