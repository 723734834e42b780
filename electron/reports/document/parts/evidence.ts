import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, joined, orRemark, table } from '../blocks.ts';
import type { Block, Pictures } from '../document.ts';
import { fileSaid, picturesOf } from './files.ts';

export function evidenceBlocks(
  { rows }: NonNullable<Report['evidence']>,
  say: Say,
  pictures: Pictures,
): Block[] {
  const columns = [
    column(say, 'report.layout.evidence.number', 9),
    column(say, 'report.layout.evidence.text', 56),
    column(say, 'report.layout.evidence.from', 32),
    column(say, 'report.layout.evidence.weight', 11),
    column(say, 'report.layout.evidence.who', 24),
  ];
  const lines = rows.map(({ number, text, from, weight, by, at, withdrawn, files }) => ({
    cells: [
      number,
      joined(text, withdrawn, ...files.map((file) => fileSaid(file, say))),
      from,
      weight,
      joined(by, at),
    ],
  }));
  const shown = rows.flatMap(({ number, files }) =>
    picturesOf(
      files,
      (name) => say('report.layout.evidence.caption', { number, name }),
      pictures,
      say,
    ),
  );
  return orRemark([...table(columns, lines), ...shown], say('report.layout.evidence.empty'));
}
