import type { ServiceSummary } from '../../shared/catalogue.ts';
import { useNames, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { useHealth } from './store.ts';

const LIMIT = 20;

/** How a service's state changed, newest first. */
export function TransitionList({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const nameIn = useNames();
  const changedAt = useHealth((state) => state.changedAt.get(service.id) ?? 0);
  const answer = useAnswer('health.transitions', { service: service.id, limit: LIMIT }, changedAt);
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState why={answer.why} onRetry={answer.reload} />;
  if (answer.value.length === 0) return <p className="muted">{say('board.noTransitions')}</p>;
  return (
    <ul>
      {answer.value.map((change) => {
        const check = service.checks.find((one) => one.key === change.check);
        return (
          <li key={`${change.check} ${change.at}`} className="service-fact transition">
            <StateMark state={change.to} size={12} silent />
            <span>
              <KstTime at={change.since} form="day" />
              <span className="muted">
                {' '}
                {check && nameIn(check.name)}{' '}
                {say('board.fromTo', {
                  from: say(`state.${change.from}`),
                  to: say(`state.${change.to}`),
                })}
              </span>
              <span className="service-fact-value">
                <SentenceText of={change.reason} />
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
