import type { Attachment } from '../../shared/attachment.ts';
import type {
  CauseKind,
  Evidence,
  EvidenceBoard,
  EvidenceSource,
  Hypothesis,
  Rating,
  Weight,
} from '../../shared/evidence.ts';
import type { Happening } from '../../shared/incident.ts';
import { messages } from '../../shared/messages/index.ts';
import { Problem } from '../../shared/problem.ts';
import { quoteOf } from '../../shared/standingWords.ts';
import type { Change } from './change.ts';
import type { Replayed } from './replay.ts';

/** What is kept of an act, and what the timeline tells of it; null where another step tells it. */
export interface Step {
  change: Change;
  told: Happening | null;
}

/** More columns than anybody can judge by. */
export const MOST_HYPOTHESES = 50;
/** More rows than anybody can judge. */
export const MOST_EVIDENCE = 1000;

/** A new hypothesis. @param name what it is called; the words of its cause when left out */
export function raise(
  { hypotheses }: EvidenceBoard,
  { cause, name }: { cause: CauseKind; name?: string | undefined },
  id: string,
): Step[] {
  const same = hypotheses.find((one) => one.cause === cause);
  if (same && cause !== 'other') throw new Problem('evidence.raisedAlready', same.name);
  if (name === undefined && cause === 'other') throw new Problem('evidence.nameless');
  if (hypotheses.length >= MOST_HYPOTHESES) {
    throw new Problem('evidence.tooManyHypotheses', { limit: MOST_HYPOTHESES });
  }
  const words = name === undefined ? messages[`evidence.cause.${cause}`] : { ko: name, en: name };
  return [
    {
      change: { kind: 'raised', hypothesis: id, cause, name: words },
      told: { kind: 'hypothesis', hypothesis: id, name: words, change: 'raised', reason: null },
    },
  ];
}

/** Rules a hypothesis out, or takes it up again where the reason is null. */
export function ruleOut(
  { board, raisedAs }: Replayed,
  { hypothesis: id, reason }: { hypothesis: string; reason: string | null },
): Step[] {
  const { name, ruledOut } = hypothesisOf(board, id);
  if (reason !== null && ruledOut) throw new Problem('evidence.ruledOutAlready', name);
  if (reason === null && !ruledOut) throw new Problem('evidence.notRuledOut', name);
  const change = reason === null ? 'takenUp' : 'ruledOut';
  // What several boards raised ends as a whole.
  return (raisedAs.get(id) ?? []).map((own, index) => ({
    change: { kind: 'ruledOut', hypothesis: own, reason },
    told: index === 0 ? { kind: 'hypothesis', hypothesis: id, name, change, reason } : null,
  }));
}

/** A new piece of evidence, with what the one who adds it thinks of it. */
export function add(
  board: EvidenceBoard,
  piece: {
    text: string;
    source: EvidenceSource;
    weight: Weight;
    attachments: Attachment[];
    ratings: Readonly<Record<string, Rating>>;
  },
  id: string,
): Step[] {
  const { ratings, ...rest } = piece;
  if (board.evidence.length >= MOST_EVIDENCE) {
    throw new Problem('evidence.tooMuchEvidence', { limit: MOST_EVIDENCE });
  }
  const added: Step = {
    change: { kind: 'added', evidence: id, ...rest },
    told: { kind: 'evidence', evidence: id, change: 'added', reason: null, ...rest },
  };
  const judged = Object.entries(ratings).map(([hypothesis, rating]) =>
    judgement(liveHypothesisOf(board, hypothesis), { id, text: piece.text, ratings: {} }, rating),
  );
  return [added, ...judged];
}

/** Says it anew, or counts it otherwise; nothing where it stays as it is. */
export function edit(
  board: EvidenceBoard,
  {
    evidence: id,
    ...part
  }: { evidence: string; text?: string | undefined; weight?: Weight | undefined },
): Step[] {
  const { text: was, weight: counted, source, attachments } = liveEvidenceOf(board, id);
  const { text = was, weight = counted } = part;
  if (text === was && weight === counted) return [];
  const told = { kind: 'evidence', evidence: id, change: 'edited', reason: null } as const;
  return [
    {
      change: { kind: 'edited', evidence: id, text, weight },
      told: { ...told, text, weight, source, attachments },
    },
  ];
}

/** Judges one piece by one hypothesis; nothing where it was judged just so. */
export function judge(
  board: EvidenceBoard,
  act: { evidence: string; hypothesis: string; rating: Rating; reason?: string | undefined },
): Step[] {
  const piece = liveEvidenceOf(board, act.evidence);
  const hypothesis = liveHypothesisOf(board, act.hypothesis);
  const reason = act.reason ?? null;
  const now = piece.ratings[hypothesis.id];
  if (now?.rating === act.rating && now.reason === reason) return [];
  return [judgement(hypothesis, piece, act.rating, reason)];
}

/** Takes a piece of evidence back. It stays to be seen, and counts no more. */
export function withdraw(
  board: EvidenceBoard,
  { evidence: id, reason }: { evidence: string; reason: string },
): Step[] {
  const { text, weight, source, attachments } = liveEvidenceOf(board, id);
  const told = { kind: 'evidence', evidence: id, change: 'withdrawn', reason } as const;
  return [
    {
      change: { kind: 'withdrawn', evidence: id, reason },
      told: { ...told, text, weight, source, attachments },
    },
  ];
}

function judgement(
  { id, name }: Hypothesis,
  piece: Pick<Evidence, 'id' | 'text' | 'ratings'>,
  rating: Rating,
  reason: string | null = null,
): Step {
  return {
    change: { kind: 'judged', evidence: piece.id, hypothesis: id, rating, reason },
    told: {
      kind: 'judgement',
      evidence: piece.id,
      // The whole text stands in the entry that added it.
      text: quoteOf(piece),
      name,
      from: piece.ratings[id]?.rating ?? null,
      to: rating,
      reason,
    },
  };
}

function hypothesisOf({ hypotheses }: EvidenceBoard, id: string): Hypothesis {
  const found = hypotheses.find((one) => one.id === id);
  if (!found) throw new Problem('evidence.noHypothesis', { hypothesis: id });
  return found;
}

function liveHypothesisOf(board: EvidenceBoard, id: string): Hypothesis {
  const found = hypothesisOf(board, id);
  if (found.ruledOut) throw new Problem('evidence.ruledOutAlready', found.name);
  return found;
}

function liveEvidenceOf({ evidence }: EvidenceBoard, id: string): Evidence {
  const found = evidence.find((one) => one.id === id);
  if (!found) throw new Problem('evidence.noEvidence', { evidence: id });
  if (found.withdrawn) throw new Problem('evidence.withdrawnAlready');
  return found;
}
