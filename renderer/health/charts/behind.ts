import type uPlot from 'uplot';
import type { Band } from './bands.ts';

/** What is drawn behind the lines. */
export interface Behind {
  bands: readonly Band[];
  /** From which latency an answer counts as slow, milliseconds; null where there is no bound. */
  slow: number | null;
  slowText: string;
  /** Milliseconds since the epoch: before this nothing was watched; null where all of it was. */
  watchedFrom: number | null;
}

type Colour = (name: string) => string;

/** The foot of a band, CSS pixels: its cut says the kind without its colour. */
const FOOT = 4;
/** How much of its colour a band has above its foot. */
const WASH = 0.07;
const FEET: Record<Band['state'], number[]> = { down: [], degraded: [5, 3], maintenance: [2, 2] };
const FONT = '12px "Pretendard Variable", sans-serif';

/** Draws the bands of failure and planned work, and the bound of slowness. */
export function drawBehind(chart: uPlot, behind: Behind, colour: Colour): void {
  const { ctx, bbox } = chart;
  const ratio = devicePixelRatio;
  const right = bbox.left + bbox.width;
  const bottom = bbox.top + bbox.height;
  const x = (at: number) =>
    Math.min(right, Math.max(bbox.left, chart.valToPos(at / 1000, 'x', true)));
  ctx.save();
  if (behind.watchedFrom !== null) {
    ctx.fillStyle = colour('sunken');
    ctx.fillRect(bbox.left, bbox.top, x(behind.watchedFrom) - bbox.left, bbox.height);
  }
  for (const { state, from, to } of behind.bands) {
    const left = x(from);
    if (left >= right || x(to) <= bbox.left) continue;
    const width = Math.max(ratio, x(to) - left);
    ctx.globalAlpha = WASH;
    ctx.fillStyle = colour(state);
    ctx.fillRect(left, bbox.top, width, bbox.height);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = colour(state);
    ctx.lineWidth = FOOT * ratio;
    ctx.setLineDash(FEET[state].map((length) => length * ratio));
    ctx.beginPath();
    ctx.moveTo(left, bottom - (FOOT / 2) * ratio);
    ctx.lineTo(left + width, bottom - (FOOT / 2) * ratio);
    ctx.stroke();
  }
  if (behind.slow !== null) drawBound(chart, behind.slow, behind.slowText, colour);
  ctx.restore();
}

function drawBound(chart: uPlot, slow: number, text: string, colour: Colour): void {
  const { ctx, bbox } = chart;
  const ratio = devicePixelRatio;
  const y = chart.valToPos(slow, 'y', true);
  if (y < bbox.top) return;
  ctx.strokeStyle = colour('degraded');
  ctx.lineWidth = ratio;
  ctx.setLineDash([4 * ratio, 4 * ratio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.fillStyle = colour('degraded');
  ctx.font = FONT.replace('12', String(12 * ratio));
  ctx.textAlign = 'right';
  ctx.textBaseline = 'bottom';
  ctx.fillText(text, bbox.left + bbox.width - 4 * ratio, y - 2 * ratio);
}
