import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Outage } from '../../../shared/history.ts';
import { clockTime, dayOf, spanOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { useNow } from '../../app/now.ts';
import { KstTime } from '../../ui/KstTime.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { ErrorState, LoadingState } from '../../ui/Standing.tsx';
import type { Answered } from '../../ui/useAnswer.ts';
import { lastedOf } from './count.ts';

/** As many as are read at a glance. */
const FIRST = 6;

interface Props {
  answer: Answered<Outage[]> & { reload(): void };
  /** Shows an outage's stretch of time in the chart. */
  onShow(outage: Outage): void;
}

/** The outages of a service, newest first, each with its duration and reason. */
export function OutageTable({ answer, onShow }: Props) {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  const [all, setAll] = useState(false);
  const outages = answer.state === 'ready' ? answer.value : [];
  const shown = all ? outages : outages.slice(0, FIRST);
  return (
    <section aria-labelledby="service-outages">
      <h2 id="service-outages">{say('service.outages')}</h2>
      {answer.state === 'loading' && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
      {answer.state === 'ready' && outages.length === 0 && (
        <p className="muted">{say('service.noOutages')}</p>
      )}
      {shown.length > 0 && (
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">{say('service.from')}</th>
              <th scope="col">{say('service.until')}</th>
              <th scope="col" className="end">
                {say('service.lasted')}
              </th>
              <th scope="col">{say('service.cause')}</th>
              <th scope="col">{say('service.nth')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((outage) => {
              const at = `${dayOf(outage.from, language)} ${clockTime(outage.from)}`;
              return (
                <tr key={`${outage.check} ${outage.from}`}>
                  <td>
                    <button
                      type="button"
                      className="plain-key num"
                      aria-label={say('service.showOutage', { at })}
                      onClick={() => onShow(outage)}
                    >
                      {at}
                    </button>
                  </td>
                  <td>
                    <Until outage={outage} />
                  </td>
                  <td className="end num">{spanOf(lastedOf(outage, now), language)}</td>
                  <td className="outage-reason">
                    <SentenceText of={outage.reason} />
                  </td>
                  <td className="num muted">
                    {outage.nth > 1 && say('service.recurrence', { nth: outage.nth })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!all && outages.length > FIRST && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {say('service.moreOutages', { count: outages.length - FIRST })}
        </Button>
      )}
    </section>
  );
}

function Until({ outage: { from, to } }: { outage: Outage }) {
  const say = useSay();
  const language = useLanguage();
  if (to === null) return <span className="outage-lasting">{say('service.lasting')}</span>;
  return <KstTime at={to} form={dayOf(from, language) === dayOf(to, language) ? 'time' : 'day'} />;
}
