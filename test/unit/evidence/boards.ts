import fc from 'fast-check';
import {
  CAUSES,
  type CauseKind,
  type Evidence,
  type EvidenceBoard,
  type Hypothesis,
  RATINGS,
  type Rating,
} from '../../../shared/evidence.ts';
import { evidenceMessages } from '../../../shared/messages/evidence.ts';

/** A hypothesis under its cause's own name. */
export function hypothesisOf(cause: CauseKind, change: Partial<Hypothesis> = {}): Hypothesis {
  const name = evidenceMessages[`evidence.cause.${cause}`];
  return { id: `h-${cause}`, cause, name, at: 1, by: '당직 1', ruledOut: null, ...change };
}

export function judged(rating: Rating): Evidence['ratings'][string] {
  return { rating, at: 5, by: '당직 1', reason: null };
}

/** A piece of evidence. @param ratings by cause */
export function evidenceOf(
  id: string,
  ratings: Partial<Record<CauseKind, Rating>> = {},
  change: Partial<Evidence> = {},
): Evidence {
  return {
    id,
    text: `증거 ${id}`,
    source: { kind: 'person', name: '당직 1' },
    weight: 1,
    attachments: [],
    at: 2,
    by: '당직 1',
    ratings: Object.fromEntries(
      Object.entries(ratings).map(([cause, rating]) => [`h-${cause}`, judged(rating)]),
    ),
    withdrawn: null,
    ...change,
  };
}

export function boardOf(hypotheses: Hypothesis[], evidence: Evidence[]): EvidenceBoard {
  return { incident: 'i-1', hypotheses, evidence };
}

const ruledOut = fc.option(
  fc.record({
    at: fc.integer({ min: 0, max: 9 }),
    by: fc.constant('당직 2'),
    reason: fc.constant('점검함'),
  }),
  { freq: 4 },
);
const withdrawn = fc.option(
  fc.record({ at: fc.constant(9), by: fc.constant('당직 2'), reason: fc.constant('오인') }),
  { freq: 5 },
);

/** Any board: some ruled out, some withdrawn, some cells judged. */
export const anyBoard: fc.Arbitrary<EvidenceBoard> = fc.subarray([...CAUSES]).chain((causes) =>
  fc.record({
    incident: fc.constant('i-1'),
    hypotheses: fc.tuple(
      ...causes.map((cause) => ruledOut.map((end) => hypothesisOf(cause, { ruledOut: end }))),
    ),
    evidence: fc
      .array(
        fc.record({
          weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
          ratings: fc.tuple(...causes.map(() => fc.option(fc.constantFrom(...RATINGS)))),
          withdrawn,
        }),
        { maxLength: 8 },
      )
      .map((pieces) =>
        pieces.map(({ weight, ratings, withdrawn }, i) =>
          evidenceOf(
            `e-${i}`,
            Object.fromEntries(
              causes.flatMap((cause, j) => {
                const rating = ratings[j];
                return rating ? [[cause, rating]] : [];
              }),
            ),
            { weight, withdrawn, at: i },
          ),
        ),
      ),
  }),
);
