import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, headed, narrative, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

export function nextBlocks({ text, open }: NonNullable<Report['next']>, say: Say): Block[] {
  const columns = [
    column(say, 'report.layout.next.what', 80),
    column(say, 'report.layout.next.who', 28),
    column(say, 'report.layout.next.state', 24),
  ];
  const lines = open.map(({ what, who, state }) => ({ cells: [what, who, state] }));
  const left = headed(say('report.layout.next.open'), table(columns, lines));
  return orRemark([...narrative(text), ...left], say('report.layout.next.empty'));
}
