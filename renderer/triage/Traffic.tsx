import { useState } from 'react';
import { fullTime, latencyOf } from '../../shared/time.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { countOf } from './amounts.ts';
import type { Narrow } from './Only.tsx';
import { TimeForm } from './TimeForm.tsx';
import { TrafficChart } from './TrafficChart.tsx';
import type { Series } from './trafficOptions.ts';
import '../health/charts/charts.css';

interface Props {
  series: Series;
  onNarrow: Narrow | undefined;
}

/** Requests over time by how they were answered, and how long the slow ones took. */
export function Traffic({ series, onNarrow }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [figures, setFigures] = useState(false);
  const to = series.from + series.steps.length * series.stepMs;
  const sum = (of: (step: Series['steps'][number]) => number) =>
    countOf(
      series.steps.reduce((all, step) => all + of(step), 0),
      language,
    );
  return (
    <section className="traffic" aria-labelledby="triage-traffic">
      <div className="traffic-head">
        <h2 id="triage-traffic">{say('triageView.traffic')}</h2>
        <ul className="chart-legend traffic-legend">
          {(['ok', 'clientErrors', 'serverErrors', 'p95'] as const).map((what) => (
            <li key={what}>
              <span className="traffic-mark" data-what={what} aria-hidden="true" />
              {say(`triageView.${what}`)}
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="key traffic-figures-key"
          aria-expanded={figures}
          onClick={() => setFigures(!figures)}
        >
          {say('triageView.figures')}
        </button>
      </div>
      <TrafficChart
        series={series}
        label={say('triageView.chartLabel', {
          from: fullTime(series.from, language),
          to: fullTime(to, language),
          requests: sum((step) => step.requests),
          clientErrors: sum((step) => step.clientErrors),
          serverErrors: sum((step) => step.serverErrors),
        })}
        onStretch={(from, until) => onNarrow?.({ from: Math.floor(from), to: Math.ceil(until) })}
      />
      {onNarrow && (
        <TimeForm
          key={`${series.from} ${to}`}
          from={series.from}
          to={to}
          onChosen={(from, until) => onNarrow({ from, to: until })}
        />
      )}
      {figures && <TrafficTable series={series} />}
    </section>
  );
}

function TrafficTable({ series }: { series: Series }) {
  const say = useSay();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className="top-rows" aria-label={say('triageView.figures')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('triageView.at')}</th>
            <th scope="col" className="end">
              {say('triageView.requests')}
            </th>
            <th scope="col" className="end">
              {say('triageView.clientErrors')}
            </th>
            <th scope="col" className="end">
              {say('triageView.serverErrors')}
            </th>
            <th scope="col" className="end">
              {say('triageView.p95')}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.steps.map(({ requests, clientErrors, serverErrors, p95 }, i) => {
            const at = series.from + i * series.stepMs;
            return (
              <tr key={at}>
                <td>
                  <KstTime at={at} form="day" />
                </td>
                <td className="end num">{countOf(requests, language)}</td>
                <td className="end num">{countOf(clientErrors, language)}</td>
                <td className="end num">{countOf(serverErrors, language)}</td>
                <td className="end num">{p95 === null ? '–' : latencyOf(p95)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
