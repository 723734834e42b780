import { Link } from 'wouter';
import type { Incident } from '../../shared/incident.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useCheckHealth, useStanding } from '../health/store.ts';
import { SentenceText } from '../ui/SentenceText.tsx';
import { Since } from '../ui/Since.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { StateWord } from '../ui/StateWord.tsx';

/** An affected service as it stands now. */
export function AffectedService({ service }: { service: Incident['services'][number] }) {
  const say = useSay();
  const name = useNames()(service.name);
  const standing = useStanding(service.id);
  const health = useCheckHealth(standing?.check ?? null);
  if (!standing) {
    return (
      <li className="affected-service">
        <p>
          {name} <span className="muted">{say('incidentView.serviceGone')}</span>
        </p>
      </li>
    );
  }
  return (
    <li className="affected-service">
      <p className="affected-name">
        <StateMark state={standing.state} firm={standing.firm} silent />
        <Link href={`/services/${service.id}`}>{name}</Link>
        <StateWord state={standing.state} firm={standing.firm} />
      </p>
      {health && standing.state !== 'up' && (
        <p className="affected-reason">
          <SentenceText of={health.reason} />
        </p>
      )}
      {standing.since !== null && (
        <p className="affected-since">
          <Since at={standing.since} />
        </p>
      )}
    </li>
  );
}
