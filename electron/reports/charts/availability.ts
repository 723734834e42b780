import type { Say } from '../../../shared/messages/say.ts';
import type { Report } from '../../../shared/report.ts';
import type { Language } from '../../../shared/words.ts';
import type { Drawing, Shape } from './drawing.ts';
import { durationsSaid, spanSaid } from './durations.ts';
import { lane } from './lane.ts';
import { LEGEND_HEIGHT, legend, statesIn } from './legend.ts';
import { markLines, markList, markListHeight, marksHeight, marksSaid, numbered } from './marks.ts';
import { AXIS_HEIGHT, axis, fitted, LEFT, NORMAL, RIGHT, rule, WIDTH, words } from './plot.ts';

export type Charts = NonNullable<NonNullable<Report['impact']>['charts']>;

/** Points from one lane to the next, and the height of its bars. */
const LANE = 19;
const BAR = 14;
/** As many as go on a page beside other things; the words tell of all. */
const MOST_LANES = 24;

/** A row for each service: which state it was in and when, with the times of the incident. */
export function availabilityOf(charts: Charts, language: Language, say: Say): Drawing {
  const { lanes } = charts;
  const marks = numbered(charts.marks);
  const shown = lanes.slice(0, MOST_LANES);
  const top = marksHeight(marks, charts) + 2;
  const bottom = top + shown.length * LANE;
  const below = bottom + AXIS_HEIGHT + 4;
  const states = statesIn(shown.flatMap(({ stretches }) => stretches));
  const shapes: Shape[] = [
    ...shown.flatMap(({ name, stretches }, index) => {
      const y = top + (index + 1) * LANE - 2;
      return [
        words(fitted(name, NORMAL, LEFT - 8), LEFT - 6, y - 4, { size: NORMAL, anchor: 'end' }),
        rule([LEFT, y], [RIGHT, y]),
        ...lane(stretches, charts, y, BAR),
      ];
    }),
    ...axis(charts, bottom, language),
    ...markLines(marks, charts, bottom),
    ...legend(states, below, say),
    ...markList(marks, below + LEGEND_HEIGHT + 2, language),
  ];
  const height = below + LEGEND_HEIGHT + 2 + markListHeight(marks, language) + 2;
  const more = lanes.length - shown.length;
  if (more > 0) {
    shapes.push(words(say('report.layout.chart.more', { count: more }), 0, bottom + 10));
  }
  const sentences = [
    spanSaid(charts, language, say),
    ...lanes.map(({ name, stretches }) => {
      const states = durationsSaid(stretches, charts, language, say);
      return states === ''
        ? say('report.layout.chart.laneEmpty', { name })
        : say('report.layout.chart.lane', { name, states });
    }),
    marksSaid(marks, language),
  ];
  const alternative = sentences.filter((text) => text !== '').join(' ');
  return { width: WIDTH, height, shapes, alternative };
}
