import { knownOf, unknownOf } from '../../../../shared/account.ts';
import type { Sentence } from '../../../../shared/problem.ts';
import type { Report } from '../../../../shared/report.ts';
import type { Telling } from '../speech.ts';

export function accountOf({ commission, speech }: Telling): Report['account'] {
  const { say } = speech;
  const { facts } = commission;
  const said = (sentences: readonly Sentence[]) =>
    sentences.map(({ key, params }) => say(key, params));
  return {
    known: said(knownOf(facts)),
    unknown: said(unknownOf(facts)),
    source: say('report.account.source', { count: facts.board.evidence.length }),
  };
}
