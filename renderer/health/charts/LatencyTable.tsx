import type { CheckSummary } from '../../../shared/catalogue.ts';
import type { Outage } from '../../../shared/history.ts';
import { useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { Latency } from '../../ui/Latency.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { outageAt } from './pointText.ts';

/** As many rows as a person reads; the console sums up to so many. */
const ROWS = 60;

interface Props {
  check: CheckSummary;
  from: number;
  to: number;
  outages: readonly Outage[];
}

/** The figures of a chart in rows, for those who do not read pictures. */
export function LatencyTable({ check, from, to, outages }: Props) {
  const say = useSay();
  const args = { check: check.key, from, to, points: ROWS };
  const answer = useAnswer('health.latency', args, 0, check.key);
  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState why={answer.why} onRetry={answer.reload} />;
  const width = (to - from) / ROWS;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className="chart-table" aria-label={say('service.showTable')} tabIndex={0}>
      <table className="facts-table">
        <caption className="visually-hidden">{say('service.chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('board.at')}</th>
            <th scope="col">{say('board.state')}</th>
            <th scope="col" className="end">
              {say('service.p50')}
            </th>
            <th scope="col" className="end">
              {say('service.p95')}
            </th>
            <th scope="col" className="end">
              {say('service.max')}
            </th>
            <th scope="col">{say('board.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.value.map(({ at, state, p50, p95, latencyMs }) => {
            const outage = state === 'down' ? outageAt(outages, at, at + width) : undefined;
            return (
              <tr key={at}>
                <td>
                  <KstTime at={at} form="day" />
                </td>
                <td>
                  <span className="check-state">
                    <StateMark state={state} size={12} silent />
                    <StateWord state={state} />
                  </span>
                </td>
                <td className="end">
                  <Latency ms={p50} />
                </td>
                <td className="end">
                  <Latency ms={p95} />
                </td>
                <td className="end">
                  <Latency ms={latencyMs} />
                </td>
                <td>{outage && <SentenceText of={outage.reason} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
