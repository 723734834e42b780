import type { ServiceSummary } from '../../../shared/catalogue.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useChangedAt } from '../store.ts';

const LIMIT = 20;

/** How a service's state changed, newest first. */
export function TransitionList({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const nameIn = useNames();
  const changedAt = useChangedAt(service.id) ?? 0;
  const answer = useAnswer('health.transitions', { service: service.id, limit: LIMIT }, changedAt);
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState why={answer.why} onRetry={answer.reload} />;
  // That a check came up after the start is no news.
  const news = answer.value.filter(({ from, to }) => !(from === 'pending' && to === 'up'));
  if (news.length === 0) return <p className="muted">{say('board.noTransitions')}</p>;
  return (
    <ul>
      {news.map((change) => {
        const check = service.checks.find((one) => one.key === change.check);
        return (
          <li key={`${change.check} ${change.at}`} className="service-fact transition">
            <StateMark state={change.to} size={12} silent />
            <span>
              <KstTime at={change.since} form="day" />
              <span className="service-fact-value">
                {say('board.fromTo', {
                  check: check ? nameIn(check.name) : change.check,
                  from: say(`state.${change.from}`),
                  to: say(`state.${change.to}`),
                })}
              </span>
              <span className="service-fact-value muted">
                <SentenceText of={change.reason} />
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
