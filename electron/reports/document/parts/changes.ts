import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

export function changeBlocks({ since, rows }: NonNullable<Report['changes']>, say: Say): Block[] {
  const columns = [
    column(say, 'report.layout.changes.how', 14),
    column(say, 'report.layout.changes.where', 34),
    column(say, 'report.layout.changes.from', 42),
    column(say, 'report.layout.changes.to', 42),
  ];
  const lines = rows.map(({ how, where, from, to }) => ({ cells: [how, where, from, to] }));
  const compared: Block[] = since
    ? [{ kind: 'remark', text: say('report.layout.changes.since', { since }) }]
    : [];
  return [...compared, ...orRemark(table(columns, lines), say('report.layout.changes.empty'))];
}
