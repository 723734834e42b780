import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { CheckSummary } from '../../../shared/catalogue.ts';
import type { LatencyPoint, Outage } from '../../../shared/history.ts';
import { dayOf, latencyOf, waitOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { bandsOf } from './bands.ts';
import type { Behind } from './behind.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { LatencyChart } from './LatencyChart.tsx';
import { LatencyTable } from './LatencyTable.tsx';
import { anchorOf, limitsAt, pan, SPAN_NAMES, type SpanName, zoom } from './span.ts';
import { usePointRoom } from './usePointRoom.ts';
import type { ShownSpan } from './useSpan.ts';
import './charts.css';

const NONE: readonly LatencyPoint[] = [];
/** A beginning later than this share of the span was not watched; earlier is the grain of points. */
const UNWATCHED = 0.03;

interface Props {
  check: CheckSummary;
  shown: ShownSpan;
  outages: readonly Outage[];
}

/** The latency of one check over a span, with the keys that move it. */
export function LatencySection({ check, shown, outages }: Props) {
  const say = useSay();
  const language = useLanguage();
  const name = useNames()(check.name);
  const [table, setTable] = useState(false);
  const { from, to, asked } = shown;
  const room = usePointRoom();
  const answer = useAnswer(
    'health.latency',
    { check: check.key, ...asked, points: room },
    0,
    check.key,
  );
  const points = answer.state === 'ready' ? answer.value : NONE;
  const slow = check.latency.degraded ?? null;
  const first = points[0]?.at;
  const { begins } = shown;
  useEffect(() => begins(points[0]?.at ?? null), [begins, points]);
  const behind: Behind = useMemo(
    () => ({
      bands: bandsOf(points, to),
      slow,
      slowText: slow === null ? '' : say('service.slowBound', { limit: waitOf(slow, language) }),
      watchedFrom: first !== undefined && first > from + (to - from) * UNWATCHED ? first : null,
    }),
    [points, from, to, slow, first, say, language],
  );
  const slowest = points.reduce((max, { latencyMs }) => Math.max(max, latencyMs ?? 0), 0);
  const limits = () => limitsAt(Date.now());
  const anchor = anchorOf(shown.span, to);
  const moved = shown.span.to !== null;
  return (
    <section aria-labelledby="service-latency" className="latency">
      <div className="section-head">
        <h2 id="service-latency">{say('board.latency')}</h2>
        <span className="muted clip">{name}</span>
        <span className="num muted chart-ends">{endsText(from, to, language)}</span>
        <span className="chart-keys">
          <ActionIcon
            aria-label={say('service.earlier')}
            onClick={() => shown.move(pan(shown.span, -0.5, limits()))}
          >
            <IconChevronLeft size={16} stroke={1.5} />
          </ActionIcon>
          <ActionIcon
            aria-label={say('service.later')}
            aria-disabled={!moved}
            onClick={() => shown.move(pan(shown.span, 0.5, limits()))}
          >
            <IconChevronRight size={16} stroke={1.5} />
          </ActionIcon>
          <ActionIcon
            aria-label={say('service.closer')}
            onClick={() => shown.move(zoom(shown.span, 0.5, anchor, limits()))}
          >
            <IconPlus size={16} stroke={1.5} />
          </ActionIcon>
          <ActionIcon
            aria-label={say('service.wider')}
            onClick={() => shown.move(zoom(shown.span, 2, anchor, limits()))}
          >
            <IconMinus size={16} stroke={1.5} />
          </ActionIcon>
        </span>
        <SegmentedControl
          aria-label={say('board.span')}
          value={shown.chosen}
          // A press on the choice that stands is how one comes back from a zoom.
          onClick={(event) => {
            if (event.target instanceof HTMLInputElement) shown.choose(shown.chosen);
          }}
          onChange={(value) => shown.choose(value as SpanName)}
          data={SPAN_NAMES.map((of) => ({ value: of, label: say(`service.span.${of}`) }))}
        />
      </div>
      {answer.state === 'loading' && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
      {answer.state === 'ready' && (
        <>
          <LatencyChart
            points={points}
            outages={outages}
            shown={shown}
            behind={behind}
            label={say('board.chartOf', {
              check: name,
              count: points.length,
              failed: points.filter((point) => point.state === 'down').length,
              slowest: latencyOf(slowest),
            })}
          />
          {points.length === 0 && <p className="muted">{say('board.noPoints')}</p>}
          <div className="chart-foot">
            <ChartLegend />
            <Button
              variant="subtle"
              size="compact-xs"
              aria-expanded={table}
              onClick={() => setTable((open) => !open)}
            >
              {say(table ? 'service.hideTable' : 'service.showTable')}
            </Button>
          </div>
          {table && (
            <LatencyTable check={check} from={asked.from} to={asked.to} outages={outages} />
          )}
        </>
      )}
    </section>
  );
}

/** `11. 24. (금) 13:00–14:00`, the second day where it is another. */
function endsText(from: number, to: number, language: Parameters<typeof dayOf>[1]): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Seoul',
    hour: '2-digit',
    minute: '2-digit',
  });
  const days = [dayOf(from, language), dayOf(to, language)];
  const end = days[0] === days[1] ? '' : `${days[1]} `;
  return `${days[0]} ${time.format(from)}–${end}${time.format(to)}`;
}
