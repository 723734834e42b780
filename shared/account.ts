import type { CauseKind, Evidence, EvidenceBoard } from './evidence.ts';
import { type BoardStanding, leadersOf, type RankedHypothesis, standingOf } from './hypotheses.ts';
import type { Incident } from './incident.ts';
import { messages } from './messages/index.ts';
import type { Say } from './messages/say.ts';
import { type Sentence, sentence } from './problem.ts';
import { both, quoteOf } from './standingWords.ts';
import { fullTime } from './time.ts';

/**
 * The two paragraphs nobody wrote in November 2023: what is known, and what is not known yet. They
 * say nothing that the incident and its evidence board do not hold.
 */
export interface AccountFacts {
  incident: Incident;
  board: EvidenceBoard;
}

/** Causes that somebody means to do. */
const ATTACKS: readonly CauseKind[] = ['ddos', 'repeatedRequests', 'intrusion', 'insider'];

/** As many pieces of evidence as a sentence names. */
const NAMED = 3;

export function knownOf({ incident, board }: AccountFacts): Sentence[] {
  const standing = standingOf(board);
  return [
    ...outageWords(incident),
    ...noticeWords(incident),
    ...leaderWords(standing),
    ...contradictedWords(standing),
    ...standing.ruledOut.flatMap((hypothesis) => {
      const { ruledOut } = hypothesis;
      if (ruledOut === null) return [];
      const { at, by, reason } = ruledOut;
      return sentence('account.ruledOut', {
        ...both([hypothesis]),
        at: timeOf(at),
        by,
        reason: quoteOf({ text: reason }),
      });
    }),
  ];
}

export function unknownOf({ incident, board }: AccountFacts): Sentence[] {
  const standing = standingOf(board);
  const { times, grades, layer } = incident;
  const words: Sentence[] = [];
  if (times.started === null) words.push(sentence('account.startUnknown'));
  if (layer === null) words.push(sentence('account.layerUnknown'));
  words.push(...causeWords(standing), ...attackWords(incident, standing));
  if (times.recovered === null) words.push(sentence('account.notRecovered'));
  if (Object.keys(grades).length === 0) words.push(sentence('account.notGraded'));
  return words;
}

/** Sentences as one paragraph. */
export function paragraphOf(sentences: readonly Sentence[], say: Say): string {
  return sentences.map(({ key, params }) => say(key, params)).join(' ');
}

/** What failed, since when, where it broke first, and until when. */
function outageWords({ services, times, layer, nth }: Incident): Sentence[] {
  const words: Sentence[] = [];
  const names = {
    ko: services.map(({ name }) => name.ko).join(', '),
    en: services.map(({ name }) => name.en).join(', '),
  };
  if (services.length > 0) {
    const over = times.recovered !== null;
    words.push(
      times.started === null
        ? sentence(over ? 'account.servicesWere' : 'account.services', names)
        : sentence(over ? 'account.servicesWereSince' : 'account.servicesSince', {
            ...names,
            at: timeOf(times.started),
          }),
    );
  }
  if (times.detected !== null) words.push(sentence('account.detected', atOf(times.detected)));
  if (layer !== null) words.push(sentence('account.layer', messages[`service.layer.${layer}`]));
  if (nth > 1) words.push(sentence('account.nth', { nth }));
  if (times.recovered !== null) words.push(sentence('account.recovered', atOf(times.recovered)));
  return words;
}

/** When an attack or a leak was suspected, and when those who decide were told: times apart. */
function noticeWords({ times }: Incident): Sentence[] {
  const words: Sentence[] = [];
  if (times.suspected !== null) words.push(sentence('account.suspected', atOf(times.suspected)));
  if (times.leaked !== null) words.push(sentence('account.leaked', atOf(times.leaked)));
  if (times.reported !== null) words.push(sentence('account.reported', atOf(times.reported)));
  return words;
}

/** Who leads alone, and what fits it. */
function leaderWords(standing: BoardStanding): Sentence[] {
  const [leader, ...others] = leadersOf(standing);
  if (!leader || others.length > 0) return [];
  const names = both([leader]);
  const words = [sentence('account.least', names)];
  const fitting = standing.evidence
    .map(({ evidence }) => evidence)
    .filter(({ ratings }) => ratings[leader.hypothesis.id]?.rating.startsWith('+'));
  if (fitting.length > 0) {
    words.push(sentence('account.fits', { ...names, texts: quotesOf(fitting) }));
  }
  return words;
}

/** What speaks against each, the leader included: whoever reads it can weigh it again. */
function contradictedWords({ ranked }: BoardStanding): Sentence[] {
  return ranked
    .filter(({ contradictedBy }) => contradictedBy.length > 0)
    .map((one) =>
      sentence('account.contradicted', {
        ...both([one]),
        texts: quotesOf(one.contradictedBy),
      }),
    );
}

function causeWords(standing: BoardStanding): Sentence[] {
  const { ranked, ruledOut, evidence, unjudged } = standing;
  if (ranked.length === 0) {
    return [sentence(ruledOut.length > 0 ? 'account.allRuledOut' : 'account.noHypothesis')];
  }
  const words: Sentence[] = [];
  const leaders = leadersOf(standing);
  if (evidence.length === 0) words.push(sentence('account.noEvidence', both(ranked)));
  else if (leaders.length > 1) words.push(sentence('account.tied', both(leaders)));
  if (ranked.every(isContradicted)) words.push(sentence('account.allContradicted'));
  const untested = evidence.length > 0 ? ranked.filter(({ judged }) => judged === 0) : [];
  if (untested.length > 0) words.push(sentence('account.untested', both(untested)));
  if (unjudged > 0) words.push(sentence('account.unjudged', { count: unjudged }));
  return words;
}

function isContradicted({ against }: RankedHypothesis): boolean {
  return against > 0;
}

/**
 * Whether it was an attack is open while causes of both kinds are, or while one is suspected and
 * no such cause was put to the evidence.
 */
function attackWords({ times }: Incident, { ranked, ruledOut }: BoardStanding): Sentence[] {
  const attacks = ranked.filter(({ hypothesis }) => ATTACKS.includes(hypothesis.cause));
  const excluded = ruledOut.filter(({ cause }) => ATTACKS.includes(cause));
  const suspected = times.suspected !== null;
  if (suspected && attacks.length + excluded.length === 0) {
    return [sentence('account.suspectedUntested')];
  }
  const open = attacks.length > 0 && attacks.length < ranked.length;
  if (!open) return [];
  return [sentence(suspected ? 'account.suspectedOpen' : 'account.attackOpen', both(attacks))];
}

function quotesOf(evidence: readonly Evidence[]): string {
  const quoted = evidence.slice(0, NAMED).map((one) => `“${quoteOf(one)}”`);
  const more = evidence.length - NAMED;
  return more > 0 ? `${quoted.join(', ')} (+${more})` : quoted.join(', ');
}

const atOf = (at: number) => ({ at: timeOf(at) });

/** `2023. 11. 17. 08:40:00`: without the weekday, the one part of a time that has a language. */
function timeOf(at: number): string {
  return fullTime(at, 'en').replace(/ \([^)]*\)/, '');
}
