/**
 * Percentiles that can be added up: counts in buckets whose bounds grow by a constant factor, so
 * that a quantile is known within 2 % of its value. After C. Masson, J. E. Rim, H. K. Lee,
 * "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees" (VLDB 2019).
 */
const ERROR = 0.02;
const GROWTH = (1 + ERROR) / (1 - ERROR);
const LOG_GROWTH = Math.log(GROWTH);
/** The finest that is told apart, milliseconds. */
const FINEST = 0.1;

/** The last bucket takes what is longer than three hours. */
export const BUCKETS = 464;

/** @param ms 0 or more */
export function bucketOf(ms: number): number {
  if (ms <= FINEST) return 0;
  return Math.min(BUCKETS - 1, Math.ceil(Math.log(ms / FINEST) / LOG_GROWTH));
}

/** @param counts of each bucket. @param share 0 to 1. @returns milliseconds; null for no counts */
export function quantile(counts: ArrayLike<number>, share: number): number | null {
  let all = 0;
  for (let i = 0; i < counts.length; i++) all += counts[i] ?? 0;
  if (all === 0) return null;
  let left = Math.max(1, Math.ceil(share * all));
  let bucket = 0;
  for (; bucket < counts.length; bucket++) {
    left -= counts[bucket] ?? 0;
    if (left <= 0) break;
  }
  return bucket === 0 ? FINEST : (FINEST * 2 * GROWTH ** bucket) / (GROWTH + 1);
}
