import { latencyOf } from '../../shared/time.ts';
import type { TriageResult } from '../../shared/triage.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { KstTime } from '../ui/KstTime.tsx';
import { countOf, shareOf } from './amounts.ts';
import { type Narrow, Only } from './Only.tsx';

interface Props {
  result: TriageResult;
  onNarrow: Narrow | undefined;
}

/** The sums of a reading: how much, from when to when, answered how, and how fast. */
export function Mix({ result, onNarrow }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { requests, addresses, bytes, from, to, latency, statuses } = result;
  return (
    <dl className="mix">
      <div>
        <dt>{say('triageView.requests')}</dt>
        <dd className="num">{countOf(requests, language)}</dd>
      </div>
      <div>
        <dt>{say('triageView.addresses')}</dt>
        <dd className="num">{countOf(addresses, language)}</dd>
      </div>
      <div>
        <dt>{say('triageView.sent')}</dt>
        <dd className="num">{sizeOf(bytes)}</dd>
      </div>
      {from !== null && to !== null && (
        <div>
          <dt>{say('triageView.span')}</dt>
          <dd>
            <KstTime at={from} form="day" /> – <KstTime at={to} form="day" />
          </dd>
        </div>
      )}
      <div>
        <dt>{say('triageView.latency')}</dt>
        <dd className={latency ? 'num' : 'muted'}>
          {latency
            ? say('triageView.latencyOf', {
                p50: latencyOf(latency.p50),
                p95: latencyOf(latency.p95),
                p99: latencyOf(latency.p99),
                max: latencyOf(latency.max),
              })
            : say('triageView.noLatency')}
        </dd>
      </div>
      <div>
        <dt>{say('triageView.statuses')}</dt>
        <dd className="statuses">
          {statuses.map(({ status, requests: count }) => {
            const part = say('triageView.part.status', { value: status });
            return (
              <span key={status} className="status">
                <Only
                  query={{ status: String(status) }}
                  label={say('triageView.only', { part })}
                  title={say('triageView.only', { part })}
                  onNarrow={onNarrow}
                  statusClass={Math.floor(status / 100)}
                >
                  {status}
                </Only>
                <span className="num muted">{shareOf(count, requests)}</span>
              </span>
            );
          })}
        </dd>
      </div>
    </dl>
  );
}
