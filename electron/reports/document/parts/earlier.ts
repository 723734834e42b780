import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, joined, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

export function earlierBlocks({ rows }: NonNullable<Report['earlier']>, say: Say): Block[] {
  const columns = [
    column(say, 'report.layout.earlier.kind', 18),
    column(say, 'report.layout.earlier.number', 22),
    column(say, 'report.layout.earlier.to', 26),
    column(say, 'report.layout.earlier.at', 26),
    column(say, 'report.layout.earlier.files', 46),
  ];
  const lines = rows.map(({ kind, version, number, to, at, by, files }) => ({
    cells: [joined(kind, version), number, to, joined(at, by), files],
  }));
  return orRemark(table(columns, lines), say('report.layout.earlier.empty'));
}
