import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, joined, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

export function deadlineBlocks({ rows }: NonNullable<Report['deadlines']>, say: Say): Block[] {
  const columns = [
    column(say, 'report.layout.deadlines.name', 36),
    column(say, 'report.layout.deadlines.tell', 24),
    column(say, 'report.layout.deadlines.from', 24),
    column(say, 'report.layout.deadlines.due', 24),
    column(say, 'report.layout.deadlines.state', 26),
  ];
  const lines = rows.map(({ name, law, tell, from, due, state, note }) => ({
    cells: [joined(name, law), tell, from, due, joined(state, note)],
  }));
  return orRemark(table(columns, lines), say('report.layout.deadlines.empty'));
}
