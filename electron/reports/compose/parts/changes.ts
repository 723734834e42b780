import type { Report } from '../../../../shared/report.ts';
import { changesBetween } from '../../changes/changes.ts';
import type { Commission } from '../../facts.ts';
import type { Speech } from '../speech.ts';

type Previous = NonNullable<Commission['previous']>;

/** What is new since the last one of the same account was sent. */
export function changesOf(
  present: Report,
  { report, sent }: Previous,
  { say, when }: Speech,
): Report['changes'] {
  const since = say('report.changes.since', {
    kind: say(`report.kind.${sent.kind}`),
    version: say('report.version', { version: sent.version }),
    number: sent.number,
    at: when(sent.at),
    to: sent.to,
  });
  // Words of two languages cannot be told apart by meaning.
  const comparable = report.language === present.language;
  return {
    since,
    rows: comparable ? changesBetween(report, present, say) : [],
    source: say(comparable ? 'report.changes.source' : 'report.changes.otherLanguage'),
  };
}
