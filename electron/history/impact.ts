import { VERDICT } from './chunk.ts';
import { DOWN } from './codes.ts';
import { isIn, type Kept } from './kept.ts';
import { type Horizons, tallySpan } from './measure.ts';
import { outageMs } from './outage.ts';
import { Tally } from './tally.ts';
import { readTransition, TRANSITION_COLUMNS } from './transitions.ts';

/** How one check fared in a span. */
export interface Impact {
  check: string;
  observations: number;
  /** Those that found it down. */
  failed: number;
  outageMs: number;
}

/** @param to belongs to the span */
export function impactOf(
  kept: Kept,
  check: string,
  from: number,
  to: number,
  horizons: Horizons,
): Impact {
  const transitions = kept.database
    .prepare(
      `SELECT ${TRANSITION_COLUMNS} FROM check_key k JOIN transition t ON t.check_id = k.id
       WHERE k.key = ? AND t.since < ? ORDER BY t.id`,
    )
    .all(check, to)
    .map(readTransition);
  return {
    check,
    ...countsOf(kept, check, from, to + 1, horizons),
    outageMs: outageMs(transitions, from, to),
  };
}

/** Exact while the observations are kept: only chunks at the span's edges are unpacked. */
function countsOf(kept: Kept, check: string, from: number, to: number, horizons: Horizons) {
  if (from < horizons.observations) {
    const tally = new Tally();
    tallySpan(kept, check, from, to, horizons, tally);
    return { observations: tally.observations, failed: tally.verdicts[DOWN] ?? 0 };
  }
  const fresh = kept.database
    .prepare(
      `SELECT count(*) AS observations, count(*) FILTER (WHERE verdict = ${DOWN}) AS failed
       FROM observation WHERE check_id = ? AND at >= ? AND at < ?`,
    )
    .get(kept.idOf(check), from, to);
  const counts = { observations: Number(fresh?.observations), failed: Number(fresh?.failed) };
  for (const chunk of kept.chunks(check, from, to)) {
    if (chunk.from >= from && chunk.to < to) {
      counts.observations += chunk.observations;
      counts.failed += chunk.failed;
      continue;
    }
    const rows = kept.rowsOf(check, chunk).filter((row) => isIn(row, from, to));
    counts.observations += rows.length;
    counts.failed += rows.filter((row) => row[VERDICT] === DOWN).length;
  }
  return counts;
}
