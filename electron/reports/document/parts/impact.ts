import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { chartsOf } from '../../charts/charts.ts';
import { column, figure, figures, joined, narrative, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

/** What people felt of it, in words, figures and charts. */
export function impactBlocks(report: Report, say: Say): Block[] {
  const columns = [
    column(say, 'report.layout.service', 27),
    column(say, 'report.layout.impact.check', 22),
    figures(say, 'report.layout.impact.observations', 14),
    figures(say, 'report.layout.impact.failed', 13),
    figures(say, 'report.layout.impact.availability', 14),
    figures(say, 'report.layout.impact.outage', 20),
    figures(say, 'report.layout.impact.p50', 14),
    figures(say, 'report.layout.impact.p95', 14),
  ];
  const lines = (report.impact?.rows ?? []).map((row) => ({
    cells: [
      row.service,
      row.check,
      figure(row.observations),
      joined(figure(row.failed), row.failedShare),
      row.availability,
      row.outage,
      row.p50,
      row.p95,
    ],
  }));
  const charts = chartsOf(report, say).map((chart): Block => ({ kind: 'chart', ...chart }));
  const blocks = [...narrative(report.impact?.text ?? ''), ...table(columns, lines), ...charts];
  return orRemark(blocks, say('report.layout.impact.empty'));
}
