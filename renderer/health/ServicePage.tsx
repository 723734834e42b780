import { useState } from 'react';
import { Link } from 'wouter';
import { useNames, useSay } from '../app/language.tsx';
import { EmptyState } from '../ui/Standing.tsx';
import { CheckTable } from './CheckTable.tsx';
import { LatencySection } from './LatencySection.tsx';
import { ObservationTable } from './ObservationTable.tsx';
import { ServiceFacts } from './ServiceFacts.tsx';
import { ServiceHead } from './ServiceHead.tsx';
import { useHealth, useStanding } from './store.ts';
import './service.css';

/** One service: what is checked, what was seen, what it stands on and whom to call. */
export function ServicePage({ id }: { id: string }) {
  const say = useSay();
  const nameIn = useNames();
  const service = useHealth((state) => state.services.get(id));
  const standing = useStanding(id);
  const [asked, setAsked] = useState<string | null>(null);
  if (!service || !standing) {
    return (
      <EmptyState whole title={say('frame.notFound')}>
        <p>{say('frame.notFoundHint')}</p>
        <p>
          <Link href="/board">{say('frame.toBoard')}</Link>
        </p>
      </EmptyState>
    );
  }
  // Until the operator chooses, the check that explains the service's state is the one to look at.
  const key = asked ?? standing.check;
  const check = service.checks.find((one) => one.key === key) ?? service.checks[0];
  return (
    <article className="service" aria-label={nameIn(service.name)}>
      <ServiceHead service={service} standing={standing} />
      <div className="service-body">
        <div className="service-main">
          <CheckTable service={service} chosen={check?.key ?? null} onChoose={setAsked} />
          {check && <LatencySection key={check.key} check={check} />}
          {check && <ObservationTable check={check} />}
        </div>
        <ServiceFacts service={service} />
      </div>
    </article>
  );
}
