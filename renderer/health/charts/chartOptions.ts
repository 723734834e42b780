import uPlot from 'uplot';
import type { Language } from '../../../shared/words.ts';
import { axisTimes } from './axisTimes.ts';
import { type Behind, drawBehind } from './behind.ts';

/** Milliseconds the picture reaches at least, so that a fast service does not look restless. */
const LEAST_TOP = 10;
const FONT = '12px "Pretendard Variable", sans-serif';
/** A drag shorter than this, pixels, was a click. */
const LEAST_DRAG = 6;

/** In seconds where the picture is tall, so that one axis speaks one unit. */
function axisText(ms: number, all: readonly number[]): string {
  return (all.at(-1) ?? 0) >= 2000 ? `${ms / 1000} s` : `${ms} ms`;
}

export interface Hands {
  language: Language;
  /** What is drawn beside the lines; asked at every drawing, for it changes without a new chart. */
  behind(): Behind;
  /** The point under the cursor; null where the pointer left. */
  onPoint(index: number | null): void;
  /** A stretch was drawn with the pointer, milliseconds since the epoch. */
  onStretch(from: number, to: number): void;
  onReset(): void;
}

/** How a latency chart looks and reads, in the colours in force where it stands. */
export function chartOptions(
  host: HTMLElement,
  width: number,
  height: number,
  hands: Hands,
): uPlot.Options {
  const style = getComputedStyle(host);
  const colour = (name: string) => style.getPropertyValue(`--wr-${name}`).trim();
  const axis: uPlot.Axis = {
    stroke: colour('muted'),
    font: FONT,
    grid: { stroke: colour('hairline'), width: 1 },
    ticks: { show: false },
    border: { show: false },
  };
  const line = { points: { show: false }, spanGaps: false };
  return {
    width,
    height,
    // Room at the right for half of a last mark's words.
    padding: [8, 20, 0, 0],
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Asia/Seoul'),
    scales: {
      // The span is set by hand: data that comes must not move it.
      x: { auto: false },
      y: { range: (_chart, _min, max) => [0, Math.max(LEAST_TOP, (max ?? 0) * 1.15)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        values: (_, at, __, ___, step) => axisTimes(at, step, hands.language),
        space: 84,
        size: 26,
      },
      { ...axis, size: 60, values: (_, ms) => ms.map((value) => axisText(value, ms)), space: 36 },
    ],
    series: [
      {},
      { ...line, stroke: colour('edge'), width: 0.75, alpha: 0.7 },
      { ...line, stroke: colour('accent'), width: 1 },
      { ...line, stroke: colour('ink'), width: 1.5 },
    ],
    bands: [{ series: [2, 3], fill: colour('accent-wash') }],
    cursor: {
      y: false,
      drag: { x: true, y: false, setScale: false, dist: LEAST_DRAG },
      points: { size: 6, fill: colour('ink'), stroke: colour('paper') },
      bind: {
        dblclick: () => () => {
          hands.onReset();
          return null;
        },
      },
    },
    hooks: {
      drawClear: [(chart) => drawBehind(chart, hands.behind(), colour)],
      setCursor: [(chart) => hands.onPoint(chart.cursor.idx ?? null)],
      setSelect: [
        (chart) => {
          const { left, width: wide } = chart.select;
          if (wide < LEAST_DRAG) return;
          const at = (pixels: number) => chart.posToVal(pixels, 'x') * 1000;
          hands.onStretch(at(left), at(left + wide));
          chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        },
      ],
    },
  };
}
