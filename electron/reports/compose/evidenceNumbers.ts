import type { Evidence } from '../../../shared/evidence.ts';

/** The oldest first; of two of one moment, by id. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** `E1`, `E2` … by id, withdrawn ones included: a number means one piece for ever. */
export function numbersOf(evidence: readonly Evidence[]): ReadonlyMap<string, string> {
  return new Map(inOrder(evidence).map(({ id }, i) => [id, `E${i + 1}`]));
}
