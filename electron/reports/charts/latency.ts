import type { Say } from '../../../shared/messages/say.ts';
import { latencyOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';
import type { Charts } from './availability.ts';
import type { Drawing, Shape } from './drawing.ts';
import { durationsSaid, spanSaid } from './durations.ts';
import { lane, type Stretch } from './lane.ts';
import { LEGEND_HEIGHT, legend, statesIn } from './legend.ts';
import {
  AXIS_HEIGHT,
  axis,
  LEFT,
  RIGHT,
  rule,
  SMALL,
  type Span,
  WIDTH,
  widthOf,
  words,
  xOf,
} from './plot.ts';

type Latency = Charts['latencies'][number];
type Percentile = 'p50' | 'p95';

const TOP = 14;
const PLOT = 84;
const BASE = TOP + PLOT;
/** The states below the plot. */
const BAR = 9;
const AXIS = BASE + BAR + 5;

/** How fast one check was answered: half and 95 of 100 answers within, and when there were none. */
export function latencyDrawing(
  { name, points }: Latency,
  span: Span,
  language: Language,
  say: Say,
): Drawing {
  const stretches = stretchesOf(points, span);
  const most = ceilingOf(Math.max(0, ...valuesOf(points, 'p50'), ...valuesOf(points, 'p95')));
  const yOf = (ms: number) => BASE - (ms / most) * PLOT;
  const grid = [0, most / 2, most].flatMap((ms): Shape[] => [
    rule([LEFT, yOf(ms)], [RIGHT, yOf(ms)]),
    words(latencyOf(ms), LEFT - 6, yOf(ms) + 2.5, { anchor: 'end', tone: 'quiet' }),
  ]);
  const shapes = [
    ...bands(stretches, span),
    ...grid,
    ...curve(points, 'p95', span, yOf),
    ...curve(points, 'p50', span, yOf),
    ...keys(say),
    ...lane(stretches, span, BASE + BAR + 3, BAR),
    ...axis(span, AXIS, language),
    ...legend(statesIn(stretches), AXIS + AXIS_HEIGHT + 2, say),
  ];
  const states = durationsSaid(stretches, span, language, say);
  const sentences = [
    spanSaid(span, language, say),
    say('report.layout.chart.lane', {
      name,
      states: [rangeSaid(points, 'p50', say), rangeSaid(points, 'p95', say), states]
        .filter((text) => text !== '')
        .join(', '),
    }),
  ];
  return {
    width: WIDTH,
    height: AXIS + AXIS_HEIGHT + 2 + LEGEND_HEIGHT + 2,
    shapes,
    alternative: sentences.join(' '),
  };
}

/** A point holds until the next. */
function stretchesOf(points: Latency['points'], span: Span): Stretch[] {
  return points.map(({ at, state }, index) => ({
    from: at,
    to: points[index + 1]?.at ?? span.to,
    state,
  }));
}

function valuesOf(points: Latency['points'], percentile: Percentile): number[] {
  return points.flatMap((point) => point[percentile] ?? []);
}

/** A round number of milliseconds, at least so many. */
function ceilingOf(ms: number): number {
  if (ms <= 10) return 10;
  const power = 10 ** Math.floor(Math.log10(ms));
  return ([1, 2, 4, 5, 6, 8, 10].find((times) => times * power >= ms) ?? 10) * power;
}

/** One line for each run of points that were answered; a lone point is a short dash. */
function curve(
  points: Latency['points'],
  percentile: Percentile,
  span: Span,
  yOf: (ms: number) => number,
): Shape[] {
  const runs: [number, number][][] = [[]];
  for (const point of points) {
    const ms = point[percentile];
    if (ms === null) runs.push([]);
    else runs.at(-1)?.push([xOf(point.at, span), yOf(ms)]);
  }
  return runs.flatMap((run): Shape[] => {
    const [first] = run;
    if (!first) return [];
    const [x, y] = first;
    const line: [number, number][] = run.length > 1 ? run : [first, [Math.min(x + 2, RIGHT), y]];
    return [stroke(line, percentile)];
  });
}

function stroke(points: readonly (readonly [number, number])[], percentile: Percentile): Shape {
  return percentile === 'p50'
    ? { kind: 'line', points, stroke: 'ink', width: 1.1 }
    : { kind: 'line', points, stroke: 'ink', width: 0.7, dashed: true };
}

/** Where it was down, behind the lines. */
function bands(stretches: readonly Stretch[], span: Span): Shape[] {
  return stretches
    .filter(({ state }) => state === 'down')
    .map(({ from, to }) => {
      const x = xOf(from, span);
      return {
        kind: 'rect',
        x,
        y: TOP,
        width: xOf(to, span) - x,
        height: BASE - TOP,
        fill: 'band',
      };
    });
}

/** Which line is which. */
function keys(say: Say): Shape[] {
  let x = LEFT;
  return (['p50', 'p95'] as const).flatMap((percentile): Shape[] => {
    const word = say(`report.layout.chart.${percentile}`);
    const sample = stroke(
      [
        [x, 5],
        [x + 16, 5],
      ],
      percentile,
    );
    const shapes = [sample, words(word, x + 19, 7.5)];
    x += 19 + widthOf(word, SMALL) + 12;
    return shapes;
  });
}

function rangeSaid(points: Latency['points'], percentile: Percentile, say: Say): string {
  const line = say(`report.layout.chart.${percentile}`);
  const values = valuesOf(points, percentile);
  if (values.length === 0) return say('report.layout.chart.rangeEmpty', { line });
  return say('report.layout.chart.range', {
    line,
    least: latencyOf(Math.min(...values)),
    most: latencyOf(Math.max(...values)),
  });
}

/** Longest down first, then the slowest. */
export function worstFirst(latencies: readonly Latency[], span: Span): Latency[] {
  const downOf = ({ points }: Latency) =>
    stretchesOf(points, span)
      .filter(({ state }) => state === 'down')
      .reduce((sum, { from, to }) => sum + to - from, 0);
  const slowestOf = ({ points }: Latency) => Math.max(0, ...valuesOf(points, 'p95'));
  return latencies.toSorted(
    (one, other) => downOf(other) - downOf(one) || slowestOf(other) - slowestOf(one),
  );
}
