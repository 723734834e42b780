import { codeOfVerdict } from './codes.ts';

/**
 * Percentiles that can be added up: a histogram whose bounds grow by a constant factor, so that
 * any quantile is known within 1 % of its value. After C. Masson, J. E. Rim, H. K. Lee, "DDSketch:
 * a fast and fully-mergeable quantile sketch with relative-error guarantees", VLDB 2019
 * (https://arxiv.org/abs/1908.10693).
 */
export const ERROR = 0.01;
const GROWTH = (1 + ERROR) / (1 - ERROR);
const LOG_GROWTH = Math.log(GROWTH);

/** The last bucket takes what is longer: 38 days in tenths of a millisecond. */
export const BUCKETS = 1100;

/** @param tenths of a millisecond; less than one counts as one, the finest that is kept */
export function bucketOf(tenths: number): number {
  if (tenths <= 1) return 0;
  return Math.min(BUCKETS - 1, Math.ceil(Math.log(tenths) / LOG_GROWTH));
}

/** The value whose distance to either bound of the bucket is the same share of it. */
function middleOf(bucket: number): number {
  return (2 * GROWTH ** bucket) / (GROWTH + 1);
}

const UP = codeOfVerdict('up');
const DEGRADED = codeOfVerdict('degraded');
const VERDICTS = 4;

/** Whether the verdict of this number is an answer, so that its latency is one. */
export function isAnswer(verdict: number): boolean {
  return verdict === UP || verdict === DEGRADED;
}

/** Observations added up. Latencies in tenths of a millisecond, of answers only. */
export class Tally {
  /** How many observations had the verdict of each number. */
  readonly verdicts = new Array<number>(VERDICTS).fill(0);
  /** How many answers fell into each bucket; absent until the first. */
  #buckets: Uint32Array | null = null;
  answers = 0;
  /** Infinity and 0 where there was no answer. */
  min = Number.POSITIVE_INFINITY;
  max = 0;
  sum = 0;

  get observations(): number {
    return this.verdicts.reduce((sum, count) => sum + count, 0);
  }

  /** The greatest verdict there was; -1 where there was none. */
  get worst(): number {
    return this.verdicts.findLastIndex((count) => count > 0);
  }

  observe(verdict: number, latency: number): void {
    this.verdicts[verdict] = (this.verdicts[verdict] ?? 0) + 1;
    if (!isAnswer(verdict)) return;
    this.limits(latency, latency, latency);
    this.bucket(bucketOf(latency), 1);
  }

  /** Takes in what a packed entry says of the answers beside their buckets. */
  limits(min: number, max: number, sum: number): void {
    this.min = Math.min(this.min, min);
    this.max = Math.max(this.max, max);
    this.sum += sum;
  }

  bucket(index: number, count: number): void {
    this.#buckets ??= new Uint32Array(BUCKETS);
    this.#buckets[index] = (this.#buckets[index] ?? 0) + count;
    this.answers += count;
  }

  add(other: Tally): void {
    for (const [verdict, count] of other.verdicts.entries()) {
      this.verdicts[verdict] = (this.verdicts[verdict] ?? 0) + count;
    }
    if (other.answers === 0) return;
    this.limits(other.min, other.max, other.sum);
    for (const [index, count] of other.filled()) this.bucket(index, count);
  }

  /** The buckets that have any, in order. */
  filled(): [index: number, count: number][] {
    const found: [number, number][] = [];
    if (!this.#buckets) return found;
    for (let i = bucketOf(this.min); i < BUCKETS; i++) {
      const count = this.#buckets[i] ?? 0;
      if (count > 0) found.push([i, count]);
    }
    return found;
  }

  /** @param share 0 to 1. @returns within 1 % of the value of that rank; null where none answered */
  quantile(share: number): number | null {
    if (this.answers === 0 || !this.#buckets) return null;
    let left = rankOf(share, this.answers);
    for (let i = bucketOf(this.min); i < BUCKETS; i++) {
      left -= this.#buckets[i] ?? 0;
      if (left <= 0) return Math.min(this.max, Math.max(this.min, middleOf(i)));
    }
    return this.max;
  }
}

/** Which of `count` values in order a quantile is, from 1 on: the nearest rank. */
function rankOf(share: number, count: number): number {
  return Math.max(1, Math.ceil(share * count));
}

/** @param sorted ascending. @returns null where there is none */
export function exactQuantile(sorted: ArrayLike<number>, share: number): number | null {
  return sorted[rankOf(share, sorted.length) - 1] ?? null;
}
