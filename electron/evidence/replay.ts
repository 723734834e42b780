import type { Evidence, EvidenceBoard, Hypothesis } from '../../shared/evidence.ts';
import { assertNever } from '../../shared/words.ts';
import type { KeptChange } from './change.ts';

/** A board, and which hypotheses stand in it as one. */
export interface Replayed {
  board: EvidenceBoard;
  /** By the id of a hypothesis on the board: the ids under which it was ever raised. */
  raisedAs: ReadonlyMap<string, readonly string[]>;
}

/** Each id's own end: merged boards may agree on a cause and not on whether it is ruled out. */
type RuledOut = Hypothesis['ruledOut'];

/**
 * Makes a board of the changes to it. Changes of several boards make one of all: what was raised
 * on each of them for the same cause is one hypothesis, ruled out only where each of them was.
 * @param changes in the order in which they were made
 */
export function replay(incident: string, changes: Iterable<KeptChange>): Replayed {
  const hypotheses = new Map<string, Hypothesis>();
  const evidence = new Map<string, Evidence>();
  const raisedAs = new Map<string, string[]>();
  /** What an id stands for on this board. */
  const standsFor = new Map<string, string>();
  const ends = new Map<string, RuledOut>();

  function raise(hypothesis: Hypothesis): void {
    const same =
      hypothesis.cause !== 'other' &&
      [...hypotheses.values()].find(({ cause }) => cause === hypothesis.cause);
    const { id } = same || hypothesis;
    if (!same) hypotheses.set(id, hypothesis);
    standsFor.set(hypothesis.id, id);
    raisedAs.set(id, [...(raisedAs.get(id) ?? []), hypothesis.id]);
    ends.set(hypothesis.id, null);
  }

  function alter(id: string, part: Partial<Evidence>): void {
    const known = evidence.get(id);
    if (known) evidence.set(id, { ...known, ...part });
  }

  for (const { at, by, what } of changes) {
    switch (what.kind) {
      case 'raised': {
        const { hypothesis: id, cause, name } = what;
        raise({ id, cause, name, at, by, ruledOut: null });
        break;
      }
      case 'ruledOut':
        ends.set(what.hypothesis, what.reason === null ? null : { at, by, reason: what.reason });
        break;
      case 'added': {
        const { evidence: id, text, source, weight, attachments } = what;
        const fresh = { id, text, source, weight, attachments, at, by };
        evidence.set(id, { ...fresh, ratings: {}, withdrawn: null });
        break;
      }
      case 'edited':
        alter(what.evidence, { text: what.text, weight: what.weight });
        break;
      case 'judged': {
        const piece = evidence.get(what.evidence);
        const hypothesis = standsFor.get(what.hypothesis);
        if (!piece || hypothesis === undefined) break;
        // Its own object since it was added: a copy for each of thousands of cells would cost more.
        piece.ratings[hypothesis] = { rating: what.rating, at, by, reason: what.reason };
        break;
      }
      case 'withdrawn':
        alter(what.evidence, { withdrawn: { at, by, reason: what.reason } });
        break;
      default:
        assertNever(what);
    }
  }

  const ended = [...hypotheses.values()].map((hypothesis) => ({
    ...hypothesis,
    ruledOut: lastOf((raisedAs.get(hypothesis.id) ?? []).map((id) => ends.get(id) ?? null)),
  }));
  return {
    board: { incident, hypotheses: ended, evidence: [...evidence.values()] },
    raisedAs,
  };
}

/** The last end, where all have one. */
function lastOf(ends: readonly RuledOut[]): RuledOut {
  return ends.reduce(
    (last, end) => (last === null || end === null ? null : end.at > last.at ? end : last),
    ends[0] ?? null,
  );
}
