import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { CheckSummary } from '../../shared/catalogue.ts';
import { latencyOf } from '../../shared/time.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { LatencyChart } from './LatencyChart.tsx';
import type { Point } from './outages.ts';

const MINUTE = 60_000;
const SPANS = [15, 60, 360, 1440] as const;
const POINTS = 300;

/** Pixels of a picture are wasted on hours that were not watched: a young history fills it. */
function beginOf(points: readonly Point[], from: number, to: number): number {
  const first = points[0]?.at ?? from;
  return Math.max(from, Math.min(first, to - MINUTE));
}

/** The latency of one check over a span that ends now. */
export function LatencySection({ check }: { check: CheckSummary }) {
  const say = useSay();
  const name = useNames()(check.name);
  const [minutes, setMinutes] = useState<number>(SPANS[0]);
  const span = minutes * MINUTE;
  // The span moves on when there is room for one more point, not with every second.
  const step = Math.max(2000, span / POINTS);
  const to = Math.ceil(useNow() / step) * step;
  const answer = useAnswer(
    'health.latency',
    { check: check.key, from: to - span, to, points: POINTS },
    0,
    `${check.key} ${minutes}`,
  );
  const points = answer.state === 'ready' ? answer.value : [];
  const slowest = points.reduce((max, { latencyMs }) => Math.max(max, latencyMs ?? 0), 0);
  return (
    <section aria-labelledby="service-latency">
      <div className="section-head">
        <h2 id="service-latency">{say('board.latency')}</h2>
        <span className="muted clip">{name}</span>
        <SegmentedControl
          aria-label={say('board.span')}
          value={String(minutes)}
          onChange={(value) => setMinutes(Number(value))}
          data={SPANS.map((of) => ({ value: String(of), label: say(`board.span${of}`) }))}
        />
      </div>
      {answer.state === 'loading' && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
      {answer.state === 'ready' && points.length === 0 && (
        <p className="muted">{say('board.noPoints')}</p>
      )}
      {points.length > 0 && (
        <LatencyChart
          points={points}
          from={beginOf(points, to - span, to)}
          to={to}
          slow={check.latency.degraded ?? null}
          label={say('board.chartOf', {
            check: name,
            count: points.length,
            failed: points.filter((point) => point.state === 'down').length,
            slowest: latencyOf(slowest),
          })}
        />
      )}
    </section>
  );
}
