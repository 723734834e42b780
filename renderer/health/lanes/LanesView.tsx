import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import { useNow } from '../../app/now.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { endsOf, fitted, type Span } from '../charts/span.ts';
import { useHealth } from '../store.ts';
import { LaneField } from './LaneField.tsx';
import { byGround, inOrder, type LaneRow, type Lanes } from './lanes.ts';
import { LANES_BACK, useLanes } from './store.ts';
import './lanes.css';

const HOUR = 3_600_000;
const HOURS = [1, 3, 6, 12, 24] as const;
/** The picture moves on with the clock by one part in so many: about a pixel. */
const STEPS = 1000;
const NONE: Lanes = new Map();

/** All services side by side over the last hours, so that what failed together lines up. */
export function LanesView() {
  const say = useSay();
  const now = useNow();
  const services = useHealth((copy) => copy.services);
  const answer = useLanes();
  const [hours, setHours] = useState<number>(3);
  /** Null while it is what was chosen. */
  const [moved, setMoved] = useState<Span | null>(null);
  const [order, setOrder] = useState<'time' | 'ground'>('time');
  const lanes = answer.state === 'ready' ? answer.lanes : NONE;
  // The order is that of the hours chosen: it must not change under a hand that zooms.
  const since = Math.floor((now - hours * HOUR) / 60_000) * 60_000;
  const ordered = useMemo(
    () => inOrder([...services.values()], lanes, since),
    [services, lanes, since],
  );
  const rows = useMemo(
    (): LaneRow[] =>
      order === 'ground'
        ? byGround(ordered, lanes, since)
        : ordered.map((service) => ({ kind: 'lane', service })),
    [order, ordered, lanes, since],
  );
  const choose = (chosen: number) => {
    setHours(chosen);
    setMoved(null);
  };
  const begin = useMemo(() => beginOf(lanes), [lanes]);
  const span = moved ?? fitted(hours * HOUR, begin, now);
  const step = Math.max(1000, span.length / STEPS);
  const { from, to } = endsOf(span, Math.ceil(now / step) * step);
  return (
    <article className="lanes">
      <header className="lanes-head">
        <h1>{say('service.lanes')}</h1>
        <SegmentedControl
          aria-label={say('service.lanesOrder')}
          value={order}
          onChange={(value) => setOrder(value === 'ground' ? 'ground' : 'time')}
          data={[
            { value: 'time', label: say('service.lanesByTime') },
            { value: 'ground', label: say('service.lanesByGround') },
          ]}
        />
        <SegmentedControl
          aria-label={say('board.span')}
          value={String(hours)}
          onChange={(value) => choose(Number(value))}
          data={HOURS.map((of) => ({ value: String(of), label: say(`service.lanesSpan.${of}`) }))}
        />
      </header>
      {services.size === 0 && <EmptyState title={say('service.lanesEmpty')} />}
      {answer.state === 'loading' && services.size > 0 && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
      {answer.state === 'ready' && services.size > 0 && (
        <LaneField
          rows={rows}
          services={ordered}
          lanes={lanes}
          span={span}
          chosen={hours * HOUR}
          from={from}
          to={to}
          oldest={LANES_BACK}
          now={now}
          onMove={setMoved}
          onReset={() => choose(hours)}
        />
      )}
    </article>
  );
}

/** When the oldest lane begins, milliseconds; null where there is none. */
function beginOf(lanes: Lanes): number | null {
  let begin = Number.POSITIVE_INFINITY;
  for (const lane of lanes.values()) begin = Math.min(begin, lane[0]?.from ?? begin);
  return Number.isFinite(begin) ? begin : null;
}
