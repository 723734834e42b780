import uPlot from 'uplot';
import type { TriageResult } from '../../shared/triage.ts';
import type { Language } from '../../shared/words.ts';
import { axisTimes } from '../health/charts/axisTimes.ts';

const FONT = '12px "Pretendard Variable", sans-serif';
/** A drag shorter than this, pixels, was a click. */
const LEAST_DRAG = 6;

/** Requests over time, as a reading tells them. */
export type Series = TriageResult['series'];

export interface Hands {
  language: Language;
  /** The step under the cursor; null where the pointer left. */
  onPoint(index: number | null): void;
  /** A stretch was drawn, milliseconds since the epoch. */
  onStretch(from: number, to: number): void;
}

/**
 * The steps as the chart draws them: each layer holds what lies above it too, so that drawing the
 * largest first stacks them. A last mark closes the last step.
 */
export function seriesData({ from, stepMs, steps }: Series): uPlot.AlignedData {
  const last = steps.at(-1);
  const closed = last ? [...steps, { ...last, p95: null }] : steps;
  return [
    closed.map((_, i) => (from + i * stepMs) / 1000),
    closed.map(({ requests }) => requests),
    closed.map(({ clientErrors, serverErrors }) => clientErrors + serverErrors),
    closed.map(({ serverErrors }) => serverErrors),
    closed.map(({ p95 }) => p95),
  ];
}

/** How the traffic chart looks and reads, in the colours in force where it stands. */
export function trafficOptions(
  host: HTMLElement,
  width: number,
  height: number,
  { language, onPoint, onStretch }: Hands,
): uPlot.Options {
  const style = getComputedStyle(host);
  const colour = (name: string) => style.getPropertyValue(`--wr-${name}`).trim();
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  const layer = (name: string, alpha: string): uPlot.Series => ({
    stroke: colour(name),
    fill: `${colour(name)}${alpha}`,
    width: 1,
    points: { show: false },
    ...(stepped ? { paths: stepped } : {}),
  });
  const axis: uPlot.Axis = {
    stroke: colour('muted'),
    font: FONT,
    ticks: { show: false },
    border: { show: false },
    grid: { show: false },
  };
  const count = new Intl.NumberFormat(language, { notation: 'compact' });
  return {
    width,
    height,
    padding: [8, 0, 0, 0],
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Asia/Seoul'),
    scales: {
      y: { range: (_chart, _min, max) => [0, Math.max(1, (max ?? 0) * 1.1)] },
      ms: { range: (_chart, _min, max) => [0, Math.max(10, (max ?? 0) * 1.1)] },
    },
    axes: [
      {
        ...axis,
        values: (_, at, __, ___, step) => axisTimes(at, step, language),
        space: 84,
        size: 26,
      },
      {
        ...axis,
        grid: { stroke: colour('hairline'), width: 1 },
        size: 60,
        space: 36,
        values: (_, counts) => counts.map((value) => count.format(value)),
      },
      {
        ...axis,
        scale: 'ms',
        side: 1,
        size: 60,
        space: 36,
        stroke: colour('accent'),
        values: (_, ms) => ms.map((value) => (value >= 1000 ? `${value / 1000} s` : `${value} ms`)),
      },
    ],
    series: [
      {},
      layer('up', '40'),
      layer('degraded', '99'),
      layer('down', 'cc'),
      { scale: 'ms', stroke: colour('accent'), width: 1.5, points: { show: false } },
    ],
    cursor: {
      y: false,
      drag: { x: true, y: false, setScale: false, dist: LEAST_DRAG },
      points: { show: false },
    },
    hooks: {
      setCursor: [(chart) => onPoint(chart.cursor.idx ?? null)],
      setSelect: [
        (chart) => {
          const { left, width: wide } = chart.select;
          if (wide < LEAST_DRAG) return;
          const at = (pixels: number) => chart.posToVal(pixels, 'x') * 1000;
          onStretch(at(left), at(left + wide));
          chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        },
      ],
    },
  };
}
