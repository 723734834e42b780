import { IconChevronRight } from '@tabler/icons-react';
import { memo, useId, useState } from 'react';
import type { CheckSummary } from '../../../shared/catalogue.ts';
import type { Observation } from '../../../shared/health.ts';
import { clockTime } from '../../../shared/time.ts';
import { useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { Latency } from '../../ui/Latency.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useCheckHealth } from '../store.ts';
import { ObservationDetail } from './ObservationDetail.tsx';

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
              <th scope="col" className="end">
                {say('board.status')}
              </th>
              <th scope="col">{say('board.reason')}</th>
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
  const say = useSay();
  const [open, setOpen] = useState(false);
  const detail = useId();
  return (
    <>
      <tr data-open={open}>
        <td>
          <button
            type="button"
            className="fold-key"
            aria-expanded={open}
            aria-controls={open ? detail : undefined}
            aria-label={say('service.detailOf', { at: clockTime(seen.at) })}
            onClick={() => setOpen((was) => !was)}
          >
            <IconChevronRight size={14} stroke={1.5} aria-hidden />
            <KstTime at={seen.at} />
          </button>
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
        <td className="end num">{seen.status ?? '–'}</td>
        <td className="observed-reason">
          <SentenceText of={seen.reason} />
        </td>
      </tr>
      {open && (
        <tr id={detail}>
          <td colSpan={5}>
            <ObservationDetail seen={seen} />
          </td>
        </tr>
      )}
    </>
  );
});
