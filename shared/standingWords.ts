import type { Evidence, Hypothesis } from './evidence.ts';
import { type BoardStanding, leadersOf, type RankedHypothesis } from './hypotheses.ts';
import { type Sentence, sentence } from './problem.ts';

/** More pieces than this are counted, not named. */
const NAMED = 3;
/** How much of a piece of evidence a sentence quotes, in characters. */
const QUOTED = 120;

/**
 * How a board stands, in words: who is least contradicted, how far apart they are, on what it
 * hangs, and what is not judged yet. No number here is a probability.
 */
export function standingWords(standing: BoardStanding): Sentence[] {
  const { ranked, evidence } = standing;
  if (ranked.length === 0) {
    return [sentence(standing.ruledOut.length > 0 ? 'standing.allRuledOut' : 'standing.none')];
  }
  if (evidence.length === 0) return [sentence('standing.noEvidence', both(ranked))];
  return [...leastWords(standing), ...sensitivityWords(standing), ...openWords(standing)];
}

/** Who is least contradicted, and by how much the next one is behind. */
function leastWords({ ranked, gap }: BoardStanding): Sentence[] {
  const leaders = leadersOf({ ranked });
  const [first] = leaders;
  if (!first) return [];
  const names = both(leaders);
  const words: Sentence[] = [];
  if (leaders.length > 1) {
    words.push(sentence('standing.tied', { ...names, count: leaders.length }));
  } else if (first.against === 0) words.push(sentence('standing.leastUnopposed', names));
  else words.push(sentence('standing.least', { ...names, against: first.against }));
  if (gap !== null) {
    const next = ranked.filter((one) => one.judged > 0 && one.against === first.against + gap);
    words.push(sentence('standing.next', { ...both(next), gap }));
  }
  return words;
}

/** On which single pieces the first place hangs, and which tell the hypotheses apart best. */
function sensitivityWords({ ranked, evidence }: BoardStanding): Sentence[] {
  if (ranked.filter(({ judged }) => judged > 0).length < 2) return [];
  const pivotal = evidence.filter((one) => one.pivotal);
  const best = evidence.find((one) => one.diagnosticity > 0);
  const words = pivotal
    .slice(0, NAMED)
    .map((one) => sentence('standing.pivotal', { text: quoteOf(one.evidence) }));
  if (pivotal.length > NAMED) {
    words.push(sentence('standing.pivotalMore', { count: pivotal.length - NAMED }));
  }
  if (pivotal.length === 0 && leadersOf({ ranked }).length === 1)
    words.push(sentence('standing.robust'));
  if (best) words.push(sentence('standing.diagnostic', { text: quoteOf(best.evidence) }));
  return words;
}

function openWords({ ranked, evidence, unjudged }: BoardStanding): Sentence[] {
  const words: Sentence[] = [];
  const untested = ranked.filter(({ judged }) => judged === 0);
  const alike = evidence.filter((one) => one.alike).length;
  if (untested.length > 0) words.push(sentence('standing.untested', both(untested)));
  if (unjudged > 0) words.push(sentence('standing.unjudged', { count: unjudged }));
  if (alike > 0) words.push(sentence('standing.alike', { count: alike }));
  return words;
}

/** The names of hypotheses, for a sentence that has each language's own. */
export function both(of: readonly (RankedHypothesis | Hypothesis)[]): { ko: string; en: string } {
  const names = of.map((one) => ('hypothesis' in one ? one.hypothesis : one).name);
  return { ko: names.map(({ ko }) => ko).join(', '), en: names.map(({ en }) => en).join(', ') };
}

/** The beginning of a piece of evidence, on one line. */
export function quoteOf({ text }: Pick<Evidence, 'text'>): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length <= QUOTED ? line.join('') : `${line.slice(0, QUOTED - 1).join('')}…`;
}
