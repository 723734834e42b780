import type { Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { ClockList } from '../../clocks/ClockList.tsx';
import { EvidenceSummary } from '../../evidence/EvidenceSummary.tsx';
import { AffectedServices } from './AffectedServices.tsx';
import { Facts } from './Facts.tsx';
import { Times } from './Times.tsx';
import './know.css';

/** What is known: clocks that run, times, evidence, the services as they stand. */
export function Know({ incident }: { incident: Incident }) {
  const say = useSay();
  return (
    <section className="know" aria-label={say('incidentView.know')}>
      <div className="column-head">
        <h2>{say('incidentView.know')}</h2>
      </div>
      <ClockList incident={incident} />
      <AffectedServices incident={incident} />
      <Times incident={incident} />
      <EvidenceSummary incident={incident} />
      <Facts incident={incident} />
    </section>
  );
}
