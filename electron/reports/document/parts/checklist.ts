import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, grouped, headed, joined, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

export function checklistBlocks(
  { title, items }: NonNullable<Report['checklist']>,
  say: Say,
): Block[] {
  const columns = [
    column(say, 'report.layout.checklist.item', 74),
    column(say, 'report.layout.checklist.state', 16),
    column(say, 'report.layout.checklist.who', 40),
  ];
  const lines = grouped(
    items.map(({ section, text, required, state, reason, by, at }) => {
      const item = required ? say('report.layout.checklist.required', { text }) : text;
      const why = reason && say('report.layout.checklist.reason', { reason });
      return { group: section, cells: [joined(item, why), state, joined(by, at)] };
    }),
  );
  const listed = table(columns, lines);
  return orRemark(title ? headed(title, listed) : listed, say('report.layout.checklist.empty'));
}
