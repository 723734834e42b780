import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { clockTime, latencyOf } from '../../shared/time.ts';
import { chartOptions } from './chartOptions.ts';
import { outagesOf, type Point } from './outages.ts';

const HEIGHT = 200;

interface Props {
  points: readonly Point[];
  /** Milliseconds since the epoch: what the picture spans. */
  from: number;
  to: number;
  /** From which latency an answer counts as slow, milliseconds; null where there is no bound. */
  slow: number | null;
  /** What the picture shows, for those who do not see it. */
  label: string;
}

/** Latency over time, with the failures as bands behind it. */
export function LatencyChart({ points, from, to, slow, label }: Props) {
  const scheme = useComputedColorScheme();
  const { ref, width } = useElementSize();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const shown = useRef({ outages: outagesOf(points, to), slow });
  const [pointed, setPointed] = useState<number | null>(null);
  shown.current = { outages: outagesOf(points, to), slow };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the scheme turns.
  useEffect(() => {
    if (!host.current || width === 0) return;
    const made = new uPlot(
      chartOptions(host.current, width, HEIGHT, () => shown.current, setPointed),
      undefined,
      host.current,
    );
    chart.current = made;
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [scheme, width]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart made anew must be given its data too.
  useEffect(() => {
    chart.current?.setData(
      [points.map((point) => point.at / 1000), points.map((point) => point.latencyMs)],
      false,
    );
    chart.current?.setScale('x', { min: from / 1000, max: to / 1000 });
  }, [points, from, to, scheme, width]);

  return (
    <div className="chart" ref={ref}>
      <div ref={host} role="img" aria-label={label} />
      <p className="chart-read num" aria-hidden="true">
        {pointText(points[pointed ?? -1])}
      </p>
    </div>
  );
}

function pointText(point: Point | undefined): string {
  if (!point) return '';
  return `${clockTime(point.at)}  ${point.latencyMs === null ? '–' : latencyOf(point.latencyMs)}`;
}
