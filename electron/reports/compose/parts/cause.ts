import type { Evidence, EvidenceBoard, Hypothesis } from '../../../../shared/evidence.ts';
import { leadersOf, type RankedHypothesis, standingOf } from '../../../../shared/hypotheses.ts';
import type { Report } from '../../../../shared/report.ts';
import { quoteOf } from '../../../../shared/standingWords.ts';
import { numbersOf } from '../evidenceNumbers.ts';
import { narrativeOf } from '../narrative.ts';
import type { Speech, Telling } from '../speech.ts';
import { sourcesOf, writtenBy } from '../written.ts';

export function causeOf(telling: Telling): Report['cause'] {
  const { commission, speech } = telling;
  const { board, draft } = commission.facts;
  const standing = standingOf(board);
  const leaders = leadersOf(standing);
  const told = (hypothesis: Hypothesis, words: string) => ({
    name: hypothesis.name[speech.language],
    standing: words,
    ...judgedOf(hypothesis, board, speech),
  });
  return {
    text: narrativeOf(draft, 'cause'),
    hypotheses: [
      ...standing.ranked.map((one) => told(one.hypothesis, placeOf(one, leaders, speech))),
      ...standing.ruledOut.map((one) => told(one, ruledOutWords(one, speech))),
    ],
    source: sourcesOf(writtenBy(telling, 'cause'), speech.say('report.cause.source')),
  };
}

/** Where a hypothesis stands among the others: by what speaks against it, never by likelihood. */
function placeOf(
  one: RankedHypothesis,
  leaders: readonly RankedHypothesis[],
  { say }: Speech,
): string {
  const { against, judged } = one;
  if (judged === 0) return say('report.standing.untested');
  if (!leaders.includes(one)) return say('report.standing.contradicted', { against });
  const key = leaders.length > 1 ? 'report.standing.tied' : 'report.standing.leading';
  return say(key, { against });
}

function ruledOutWords({ ruledOut }: Hypothesis, { say, when }: Speech): string {
  if (ruledOut === null) return '';
  const { at, by, reason } = ruledOut;
  return say('report.standing.ruledOut', { at: when(at), by, reason });
}

/** The pieces of evidence that fit it and that speak against it, each as it was judged. */
function judgedOf({ id }: Hypothesis, { evidence }: EvidenceBoard, { say }: Speech) {
  const numbers = numbersOf(evidence);
  const judgedAs = (sign: '+' | '-') =>
    evidence
      .filter((piece) => piece.withdrawn === null && piece.ratings[id]?.rating.startsWith(sign))
      .toSorted((a, b) => a.at - b.at)
      .map((piece: Evidence) => {
        const rating = piece.ratings[id]?.rating ?? '0';
        return say('report.cause.judged', {
          number: numbers.get(piece.id) ?? '',
          text: quoteOf(piece),
          rating: say(`evidence.rating.${rating}`),
        });
      });
  return { fits: judgedAs('+'), against: judgedAs('-') };
}
