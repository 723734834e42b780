import type { KeepPlan } from '../../shared/plans.ts';
import { LATENCY, type Row, VERDICT } from './chunk.ts';
import { DOWN } from './codes.ts';
import type { Kept } from './kept.ts';
import { exactQuantile, isAnswer, Tally } from './tally.ts';
import { ceilTo, DAY, DAYS, floorTo, HOURS, MINUTES, TIERS, type Tier } from './tiers.ts';

/** From so many packed observations on, sums are read instead: about 25 ms of unpacking. */
const MOST_EXACT = 10_000;

/** Longer spans are counted in whole hours: their first and last one are a small part. */
const LONG_MS = 2 * DAY;

/** How far back each kind of record reaches, milliseconds since the epoch. */
export interface Horizons {
  observations: number;
  of(tier: Tier): number;
}

export function horizonsOf(keep: KeepPlan, now: number): Horizons {
  const kept = new Map<Tier, number>([
    [MINUTES, now - keep.minutes],
    [HOURS, now - keep.hours],
  ]);
  return { observations: now - keep.observations, of: (tier) => kept.get(tier) ?? 0 };
}

/**
 * Whether to unpack observations one by one; else sums must do.
 * @param checks how many are asked for share the work
 */
export function isExact(kept: Kept, checks: readonly string[], from: number, to: number): boolean {
  let packed = 0;
  for (const check of checks) {
    for (const chunk of kept.chunks(check, from, to)) packed += chunk.observations;
    if (packed > MOST_EXACT) return false;
  }
  return true;
}

/** What a span's observations add up to. */
export interface Measured {
  observations: number;
  failed: number;
  /** Latencies in tenths of a millisecond; null where none answered. @param share 0 to 1 */
  quantile(share: number): number | null;
}

/**
 * Exact where the observations are kept and few; else from sums, with percentiles within 1 % and
 * the span's edges widened to whole minutes, or whole hours in a span of more than two days.
 */
export function measure(
  kept: Kept,
  checks: readonly string[],
  from: number,
  to: number,
  horizons: Horizons,
): Measured {
  if (from >= horizons.observations && isExact(kept, checks, from, to)) {
    return measureRows(checks.flatMap((check) => kept.rows(check, from, to)));
  }
  const tally = new Tally();
  for (const check of checks) tallySpan(kept, check, from, to, horizons, tally);
  return {
    observations: tally.observations,
    failed: tally.verdicts[DOWN] ?? 0,
    quantile: (share) => tally.quantile(share),
  };
}

function measureRows(rows: readonly Row[]): Measured {
  const answers = rows.filter((row) => isAnswer(row[VERDICT] ?? -1));
  const sorted = Float64Array.from(answers, (row) => row[LATENCY] ?? 0).sort();
  return {
    observations: rows.length,
    failed: rows.filter((row) => row[VERDICT] === DOWN).length,
    quantile: (share) => exactQuantile(sorted, share),
  };
}

/** Adds up everything of one check in a span, by the coarsest sums that fit. */
export function tallySpan(
  kept: Kept,
  check: string,
  from: number,
  to: number,
  horizons: Horizons,
  tally: Tally,
): void {
  const long = to - from > LONG_MS || from < horizons.of(MINUTES);
  const edge = !long ? MINUTES : from < horizons.of(HOURS) ? DAYS : HOURS;
  const begin = floorTo(edge, from);
  const end = ceilTo(edge, to);
  addSums(kept, check, begin, end, TIERS.indexOf(edge), tally);
  kept.addFresh(check, begin, end, tally);
}

/** Whole entries of the next coarser tier in the middle, this one's at both edges. */
function addSums(
  kept: Kept,
  check: string,
  from: number,
  to: number,
  index: number,
  tally: Tally,
): void {
  const tier = TIERS[index];
  const coarser = TIERS[index + 1];
  if (!tier || to <= from) return;
  const innerFrom = coarser ? ceilTo(coarser, from) : to;
  const innerTo = coarser ? floorTo(coarser, to) : to;
  if (innerTo <= innerFrom) {
    kept.entries(tier, check, from, to, () => tally);
    return;
  }
  kept.entries(tier, check, from, innerFrom, () => tally);
  addSums(kept, check, innerFrom, innerTo, index + 1, tally);
  kept.entries(tier, check, innerTo, to, () => tally);
}
