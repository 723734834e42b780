import {
  CAUSES,
  type Evidence,
  type EvidenceBoard,
  type Hypothesis,
  type Rating,
} from './evidence.ts';

/**
 * How the hypotheses of a board stand, after the analysis of competing hypotheses (R. Heuer,
 * Psychology of Intelligence Analysis, CIA Center for the Study of Intelligence, 1999, chapter 8):
 * hypotheses are compared by what speaks against them, because evidence that fits one often fits
 * the others as well. The result is an order, never a probability.
 */

/** How much a rating speaks against; what fits or is neutral does not count at all. */
const AGAINST: Record<Rating, number> = { '--': 2, '-': 1, '0': 0, '+': 0, '++': 0 };

/** The ratings on one line, to see how far apart two of them are. */
const PLACE: Record<Rating, number> = { '--': -2, '-': -1, '0': 0, '+': 1, '++': 2 };

/** A hypothesis that is not ruled out. */
export interface RankedHypothesis {
  hypothesis: Hypothesis;
  /**
   * 1 has least against it; equals share a rank, and the next one counts them all. One that nobody
   * judged has a rank too, which says nothing of it: see {@link leadersOf}.
   */
  rank: number;
  /** What speaks against it: each piece's rating times its weight, added up. */
  against: number;
  /** The pieces that do, the heaviest first. */
  contradictedBy: readonly Evidence[];
  /** Pieces nobody has judged it by. */
  unjudged: number;
  /** Pieces somebody has. */
  judged: number;
}

/** What a piece of evidence does for the order. */
export interface WeighedEvidence {
  evidence: Evidence;
  /** How far apart it sets the hypotheses, times its weight: 0 to 12; 0 where it does not. */
  diagnosticity: number;
  /** Every hypothesis was judged by it, and all alike: it tells none from another. */
  alike: boolean;
  /** One hypothesis leads, and without this piece it would not, or not alone. */
  pivotal: boolean;
}

export interface BoardStanding {
  /** The least contradicted first. */
  ranked: readonly RankedHypothesis[];
  /** In the order in which they were ruled out. */
  ruledOut: readonly Hypothesis[];
  /** What was not withdrawn, the most diagnostic first. */
  evidence: readonly WeighedEvidence[];
  /** Cells nobody has judged, of evidence that counts and hypotheses not ruled out. */
  unjudged: number;
  /** From those that lead to the next one that was judged; null where there is none. */
  gap: number | null;
}

/** Orders a board. The same board gives the same order however its lists are arranged. */
export function standingOf(board: EvidenceBoard): BoardStanding {
  const evidence = board.evidence.filter(({ withdrawn }) => withdrawn === null);
  const live = board.hypotheses.filter(({ ruledOut }) => ruledOut === null);
  const ranked = rank(live, evidence);
  return {
    ranked,
    ruledOut: board.hypotheses
      .filter(({ ruledOut }) => ruledOut !== null)
      .toSorted((a, b) => (a.ruledOut?.at ?? 0) - (b.ruledOut?.at ?? 0) || byKind(a, b)),
    evidence: weigh(evidence, ranked),
    unjudged: ranked.reduce((sum, { unjudged }) => sum + unjudged, 0),
    gap: gapOf(ranked),
  };
}

/**
 * The least contradicted of those that were judged by anything. What was put to no evidence has
 * nothing against it either, but only because nobody looked.
 */
export function leadersOf({ ranked }: Pick<BoardStanding, 'ranked'>): RankedHypothesis[] {
  const tested = ranked.filter(({ judged }) => judged > 0);
  const least = leastOf(tested);
  return tested.filter(({ against }) => against === least);
}

function leastOf(of: readonly { against: number }[]): number {
  return Math.min(...of.map(({ against }) => against));
}

function rank(live: readonly Hypothesis[], evidence: readonly Evidence[]): RankedHypothesis[] {
  const scored = live
    .map((hypothesis) => ({ hypothesis, ...scoreOf(hypothesis, evidence) }))
    .toSorted((a, b) => a.against - b.against || byKind(a.hypothesis, b.hypothesis));
  return scored.map((one) => ({
    ...one,
    rank: scored.filter(({ against }) => against < one.against).length + 1,
  }));
}

function scoreOf({ id }: Hypothesis, evidence: readonly Evidence[]) {
  const judged = evidence.filter(({ ratings }) => ratings[id] !== undefined);
  const contradictedBy = judged
    .filter((piece) => againstOf(piece, id) > 0)
    .toSorted((a, b) => againstOf(b, id) - againstOf(a, id) || byAge(a, b));
  return {
    against: contradictedBy.reduce((sum, piece) => sum + againstOf(piece, id), 0),
    contradictedBy,
    judged: judged.length,
    unjudged: evidence.length - judged.length,
  };
}

/** What one piece counts against one hypothesis, 0 to 6. */
export function againstOf({ ratings, weight }: Evidence, hypothesis: string): number {
  const judgement = ratings[hypothesis];
  return judgement ? AGAINST[judgement.rating] * weight : 0;
}

function weigh(
  evidence: readonly Evidence[],
  ranked: readonly RankedHypothesis[],
): WeighedEvidence[] {
  const leaders = leadersOf({ ranked });
  return evidence
    .map((piece) => {
      const places = ranked.flatMap(({ hypothesis }) => {
        const judgement = piece.ratings[hypothesis.id];
        return judgement ? [PLACE[judgement.rating]] : [];
      });
      const spread = places.length < 2 ? 0 : Math.max(...places) - Math.min(...places);
      return {
        evidence: piece,
        diagnosticity: spread * piece.weight,
        alike: ranked.length > 1 && places.length === ranked.length && spread === 0,
        pivotal: isPivotal(piece, ranked, leaders),
      };
    })
    .toSorted((a, b) => b.diagnosticity - a.diagnosticity || byAge(a.evidence, b.evidence));
}

/** Whether leaving out a piece changes who leads; where several do, every piece would. */
function isPivotal(
  piece: Evidence,
  ranked: readonly RankedHypothesis[],
  leaders: readonly RankedHypothesis[],
): boolean {
  if (leaders.length !== 1) return false;
  const without = ranked.map((one) => {
    const { id } = one.hypothesis;
    const judged = one.judged - Number(piece.ratings[id] !== undefined);
    return { one, judged, against: one.against - againstOf(piece, id) };
  });
  const tested = without.filter(({ judged }) => judged > 0);
  const least = leastOf(tested);
  const leading = tested.filter(({ against }) => against === least).map(({ one }) => one);
  return leading.length !== leaders.length || leading.some((one) => !leaders.includes(one));
}

function gapOf(ranked: readonly RankedHypothesis[]): number | null {
  const [leader] = leadersOf({ ranked });
  const behind = ranked.filter(
    ({ judged, against }) => judged > 0 && against > (leader?.against ?? 0),
  );
  return leader && behind.length > 0 ? leastOf(behind) - leader.against : null;
}

/** An order that depends neither on who came first nor on the language. */
function byKind(a: Hypothesis, b: Hypothesis): number {
  return CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause) || byId(a, b);
}

function byAge(a: Evidence, b: Evidence): number {
  return a.at - b.at || byId(a, b);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
