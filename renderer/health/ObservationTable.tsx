import { memo } from 'react';
import type { CheckSummary } from '../../shared/catalogue.ts';
import { type Observation, PHASES } from '../../shared/health.ts';
import { useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { Latency } from '../ui/Latency.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { StateWord } from '../ui/StateWord.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { useCheckHealth } from './store.ts';

/** As many as a person reads; older ones are in the chart. */
const LIMIT = 50;

/** What the last runs of a check saw, newest first. */
export function ObservationTable({ check }: { check: CheckSummary }) {
  const say = useSay();
  const lastAt = useCheckHealth(check.key)?.lastAt ?? 0;
  const answer = useAnswer('health.observations', { check: check.key, limit: LIMIT }, lastAt);
  return (
    <section aria-labelledby="service-observations">
      <h2 id="service-observations">{say('board.observations')}</h2>
      {answer.state === 'loading' && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
      {answer.state === 'ready' && answer.value.length === 0 && (
        <p className="muted">{say('board.noObservations')}</p>
      )}
      {answer.state === 'ready' && answer.value.length > 0 && (
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">{say('board.at')}</th>
              <th scope="col">{say('board.state')}</th>
              <th scope="col" className="end">
                {say('board.latency')}
              </th>
              {PHASES.map((phase) => (
                <th key={phase} scope="col" className="end phase">
                  {say(`board.phase.${phase}`)}
                </th>
              ))}
              <th scope="col" className="end">
                {say('board.status')}
              </th>
              <th scope="col">{say('board.reason')}</th>
              <th scope="col" className="address">
                {say('board.address')}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.value.map((seen) => (
              <ObservationRow key={seen.at} seen={seen} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const ObservationRow = memo(function ObservationRow({ seen }: { seen: Observation }) {
  return (
    <tr>
      <td>
        <KstTime at={seen.at} />
      </td>
      <td>
        <span className="check-state">
          <StateMark state={seen.verdict} size={12} silent />
          <StateWord state={seen.verdict} />
        </span>
      </td>
      <td className="end">
        <Latency ms={seen.latencyMs} />
      </td>
      {PHASES.map((phase) => (
        <td key={phase} className="end phase muted">
          {milliseconds(seen.phases[phase])}
        </td>
      ))}
      <td className="end">{seen.status ?? '–'}</td>
      <td className="observed-reason">
        <SentenceText of={seen.reason} />
      </td>
      <td className="address muted">
        <code>{seen.address ?? '–'}</code>
      </td>
    </tr>
  );
});

/** A phase that did not take place has a dash; one below a millisecond still took place. */
function milliseconds(ms: number | undefined): string {
  if (ms === undefined) return '–';
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}
