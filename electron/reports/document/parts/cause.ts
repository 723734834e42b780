import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, headed, narrative, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

export function causeBlocks({ text, hypotheses }: NonNullable<Report['cause']>, say: Say): Block[] {
  const columns = [
    column(say, 'report.layout.cause.name', 26),
    column(say, 'report.layout.cause.standing', 34),
    column(say, 'report.layout.cause.fits', 36),
    column(say, 'report.layout.cause.against', 36),
  ];
  const lines = hypotheses.map(({ name, standing, fits, against }) => ({
    cells: [name, standing, listed(fits), listed(against)],
  }));
  const examined = headed(say('report.layout.cause.hypotheses'), table(columns, lines));
  return orRemark([...narrative(text), ...examined], say('report.layout.unwritten'));
}

/** Several in one cell must be told apart. */
function listed(texts: readonly string[]): string {
  return texts.length > 1 ? texts.map((text) => `• ${text}`).join('\n') : texts.join('');
}
