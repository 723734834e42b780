import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, headed, joined, narrative, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

type Services = NonNullable<Report['services']>;

/** What the public is told has neither grades nor reasons: a column that holds nothing is left out. */
export function serviceBlocks({ users, rows }: Services, say: Say): Block[] {
  const columns = [
    { of: column(say, 'report.layout.service', 24), cell: (row: Row) => row.name },
    { of: column(say, 'report.layout.services.owner', 22), cell: (row: Row) => row.owner },
    { of: column(say, 'report.layout.services.grade', 12), cell: (row: Row) => row.grade },
    {
      of: column(say, 'report.layout.services.state', 28),
      cell: (row: Row) => joined(row.state, row.since),
    },
    { of: column(say, 'report.layout.services.reason', 38), cell: (row: Row) => row.reason },
  ].filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  const lines = rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)) }));
  const affected = headed(say('report.layout.services.users'), narrative(users));
  const listed = orRemark(
    table(
      columns.map(({ of }) => of),
      lines,
    ),
    say('report.layout.services.empty'),
  );
  return [...listed, ...affected];
}

type Row = Services['rows'][number];
