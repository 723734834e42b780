import { useState } from 'react';
import { Link } from 'wouter';
import type { CheckSummary, ServiceSummary } from '../../../shared/catalogue.ts';
import type { Cause } from '../../../shared/causes.ts';
import type { Outage } from '../../../shared/history.ts';
import type { Standing } from '../../../shared/standing.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { EmptyState } from '../../ui/Standing.tsx';
import { LatencySection } from '../charts/LatencySection.tsx';
import { around } from '../charts/span.ts';
import { useSpan } from '../charts/useSpan.ts';
import { Figures } from '../figures/Figures.tsx';
import { ObservationTable } from '../figures/ObservationTable.tsx';
import { OutageTable } from '../figures/OutageTable.tsx';
import { useOutages } from '../figures/useOutages.ts';
import { LadderPanel } from '../ladder/LadderPanel.tsx';
import { BoardPanel } from '../panel/BoardPanel.tsx';
import { useHealth, useStanding } from '../store.ts';
import { StripWalk } from '../strip/StripWalk.tsx';
import { CheckPicker } from './CheckPicker.tsx';
import { CheckTable } from './CheckTable.tsx';
import { ServiceFacts } from './ServiceFacts.tsx';
import { ServiceHead } from './ServiceHead.tsx';
import './service.css';

/** One service: where it breaks, what was seen, what it stands on and whom to call. */
export function ServicePage({ id }: { id: string }) {
  const say = useSay();
  const service = useHealth((copy) => copy.services.get(id));
  const standing = useStanding(id);
  const [asked, setAsked] = useState<string | null>(null);
  // Until the operator chooses, the check that explains the service's state is the one to look at.
  const key = asked ?? standing?.check;
  const check = service?.checks.find((one) => one.key === key) ?? service?.checks[0];
  if (!service || !standing || !check) {
    return (
      <EmptyState whole title={say('frame.notFound')}>
        <p>{say('frame.notFoundHint')}</p>
        <p>
          <Link href="/board">{say('frame.toBoard')}</Link>
        </p>
      </EmptyState>
    );
  }
  return <Known service={service} standing={standing} check={check} onChoose={setAsked} />;
}

interface KnownProps {
  service: ServiceSummary;
  standing: Standing;
  check: CheckSummary;
  onChoose(check: string): void;
}

const NONE: readonly Outage[] = [];
/** What several services share is weighed on the board. */
const NO_CAUSES: readonly Cause[] = [];

function Known({ service, standing, check, onChoose }: KnownProps) {
  const nameIn = useNames();
  const shown = useSpan(check.interval);
  const answer = useOutages(service.id);
  const outages = answer.state === 'ready' ? answer.value : NONE;
  return (
    <article className="service" aria-label={nameIn(service.name)}>
      <ServiceHead service={service} standing={standing} of={check.key} span={shown.asked} />
      <BoardPanel causes={NO_CAUSES} />
      <CheckPicker service={service} chosen={check.key} onChoose={onChoose} />
      <div className="service-first">
        <LadderPanel key={check.key} check={check} />
        <div className="service-curves">
          <LatencySection key={check.key} check={check} shown={shown} outages={outages} />
          <Figures service={service} check={check} shown={shown} outages={outages} />
          <StripWalk service={service.id} />
        </div>
      </div>
      <div className="service-body">
        <div className="service-main">
          <CheckTable service={service} chosen={check.key} onChoose={onChoose} />
          <OutageTable
            answer={answer}
            onShow={(outage) => shown.move(around(outage.from, outage.to, Date.now()))}
          />
          <ObservationTable key={check.key} check={check} />
        </div>
        <ServiceFacts service={service} />
      </div>
    </article>
  );
}
