import type { EvidenceBoard } from '../../shared/evidence.ts';
import type { BoardStanding, RankedHypothesis } from '../../shared/hypotheses.ts';

export const SORTS = ['age', 'diagnosticity'] as const;
export type Sort = (typeof SORTS)[number];

/** Which evidence and which hypothesis stands where, by their ids. */
export interface Arrangement {
  rows: readonly string[];
  columns: readonly string[];
}

/** What nobody judged has nothing against it, and comes after what stood the test. */
export function testedFirst({ ranked }: BoardStanding): RankedHypothesis[] {
  return ranked.toSorted((a, b) => Number(a.judged === 0) - Number(b.judged === 0));
}

/**
 * The least contradicted hypothesis first and those ruled out last; evidence by age or by how well
 * it tells them apart, what was withdrawn last.
 */
export function arrange(board: EvidenceBoard, standing: BoardStanding, sort: Sort): Arrangement {
  const counted = standing.evidence.map(({ evidence }) => evidence);
  const rows = sort === 'age' ? counted.toSorted((a, b) => a.at - b.at) : counted;
  const withdrawn = board.evidence.filter((one) => one.withdrawn !== null);
  return {
    rows: [...rows, ...withdrawn].map(({ id }) => id),
    columns: [
      ...testedFirst(standing).map(({ hypothesis }) => hypothesis.id),
      ...standing.ruledOut.map(({ id }) => id),
    ],
  };
}

/**
 * Keeps everything where it stood, and puts what is new at the end: a cell must not walk away under
 * the hand of who judges it.
 */
export function keepPlaces(before: Arrangement, now: Arrangement): Arrangement {
  return { rows: keep(before.rows, now.rows), columns: keep(before.columns, now.columns) };
}

/** The same list where nothing is new or gone, so that what shows it need not show it again. */
function keep(before: readonly string[], now: readonly string[]): readonly string[] {
  const there = new Set(now);
  const known = new Set(before);
  const stays = before.filter((id) => there.has(id));
  const fresh = now.filter((id) => !known.has(id));
  return stays.length === before.length && fresh.length === 0 ? before : [...stays, ...fresh];
}

export function isSame(a: Arrangement, b: Arrangement): boolean {
  return a.rows.join() === b.rows.join() && a.columns.join() === b.columns.join();
}
