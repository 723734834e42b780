import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

export function contactBlocks({ rows }: NonNullable<Report['contacts']>, say: Say): Block[] {
  const columns = [
    column(say, 'report.layout.service', 28),
    column(say, 'report.layout.contacts.name', 24),
    column(say, 'report.layout.contacts.duty', 24),
    column(say, 'report.layout.contacts.phone', 22),
    column(say, 'report.layout.contacts.email', 46),
  ];
  const lines = rows.map(({ service, name, duty, phone, email }) => ({
    cells: [service, name, duty, phone, email],
  }));
  return orRemark(table(columns, lines), say('report.layout.contacts.empty'));
}
