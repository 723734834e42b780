import uPlot from 'uplot';
import { clockTime } from '../../shared/time.ts';
import type { Outage } from './outages.ts';

/** What is drawn beside the line; asked at every drawing, for it changes without a new chart. */
interface Behind {
  outages: readonly Outage[];
  slow: number | null;
}

/** Milliseconds the picture reaches at least, so that a fast service does not look restless. */
const LEAST_TOP = 10;
const FONT = '12px "Pretendard Variable", sans-serif';

/** In seconds where the picture is tall, so that one axis speaks one unit. */
function axisText(ms: number, all: readonly number[]): string {
  return (all.at(-1) ?? 0) >= 2000 ? `${ms / 1000} s` : `${ms} ms`;
}

/** Minutes are enough unless two marks would read the same. @param step seconds between marks */
function hourText(seconds: number, step: number): string {
  const text = clockTime(seconds * 1000);
  return step < 60 ? text : text.slice(0, 5);
}

/** How a latency chart looks and reads, in the colours in force where it stands. */
export function chartOptions(
  host: HTMLElement,
  width: number,
  height: number,
  behind: () => Behind,
  onPoint: (index: number | null) => void,
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
  return {
    width,
    height,
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Asia/Seoul'),
    scales: {
      y: { range: (_chart, _min, max) => [0, Math.max(LEAST_TOP, (max ?? 0) * 1.15)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        values: (_, at, __, ___, step) => at.map((seconds) => hourText(seconds, step)),
        space: 72,
        size: 26,
      },
      { ...axis, size: 60, values: (_, ms) => ms.map((value) => axisText(value, ms)), space: 36 },
    ],
    series: [
      {},
      {
        stroke: colour('ink'),
        width: 1.25,
        points: { show: false },
        spanGaps: false,
      },
    ],
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 6, fill: colour('accent'), stroke: colour('accent') },
    },
    hooks: {
      drawClear: [(chart) => drawBehind(chart, behind(), colour)],
      setCursor: [(chart) => onPoint(chart.cursor.idx ?? null)],
    },
  };
}

function drawBehind(chart: uPlot, { outages, slow }: Behind, colour: (name: string) => string) {
  const { ctx, bbox } = chart;
  const x = (at: number) =>
    Math.min(bbox.left + bbox.width, Math.max(bbox.left, chart.valToPos(at / 1000, 'x', true)));
  for (const { state, from, to } of outages) {
    const width = Math.max(1, x(to) - x(from));
    ctx.fillStyle = colour(`${state}-wash`);
    ctx.fillRect(x(from), bbox.top, width, bbox.height);
    ctx.fillStyle = colour(state);
    ctx.fillRect(x(from), bbox.top + bbox.height - 3, width, 3);
  }
  if (slow === null) return;
  const y = chart.valToPos(slow, 'y', true);
  if (y < bbox.top) return;
  ctx.strokeStyle = colour('degraded');
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.setLineDash([]);
}
