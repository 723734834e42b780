import type { Say } from '../../../shared/messages/say.ts';
import type { Report } from '../../../shared/report.ts';
import { availabilityOf } from './availability.ts';
import type { Drawing } from './drawing.ts';
import { latencyDrawing, worstFirst } from './latency.ts';

/** More would be a history, not a report. */
const MOST_LATENCIES = 6;

/** What the charts of a report show: states over time first, then the worst checks' latency. */
export function chartsOf(report: Report, say: Say): { caption: string; drawing: Drawing }[] {
  const charts = report.impact?.charts ?? null;
  if (charts === null) return [];
  const { language } = report;
  const answered = charts.latencies.filter(({ points }) => points.length > 0);
  const worst = worstFirst(answered, charts).slice(0, MOST_LATENCIES);
  const availability = {
    caption: say('report.layout.chart.availability'),
    drawing: availabilityOf(charts, language, say),
  };
  return [
    ...(charts.lanes.length + charts.marks.length > 0 ? [availability] : []),
    ...worst.map((one) => ({
      caption: say('report.layout.chart.latency', { name: one.name }),
      drawing: latencyDrawing(one, charts, language, say),
    })),
  ];
}
