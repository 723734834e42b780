import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, headed, joined, narrative, orRemark, table } from '../blocks.ts';
import type { Block } from '../document.ts';

export function actionBlocks(
  { text, taken, skipped }: NonNullable<Report['actions']>,
  say: Say,
): Block[] {
  const acts = table(
    [
      column(say, 'report.layout.actions.at', 32),
      column(say, 'report.layout.actions.what', 76),
      column(say, 'report.layout.actions.by', 24),
    ],
    taken.map(({ at, what, by }) => ({ cells: [at, what, by] })),
  );
  const left = table(
    [
      column(say, 'report.layout.actions.item', 50),
      column(say, 'report.layout.actions.reason', 50),
      column(say, 'report.layout.actions.who', 32),
    ],
    skipped.map(({ what, reason, by, at }) => ({ cells: [what, reason, joined(by, at)] })),
  );
  const blocks = [
    ...narrative(text),
    ...headed(say('report.layout.actions.taken'), acts),
    ...headed(say('report.layout.actions.skipped'), left),
  ];
  return orRemark(blocks, say('report.layout.actions.empty'));
}
