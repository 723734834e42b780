import type { TriageResult } from '../../../shared/triage.ts';
import { estimate, note } from './distinct.ts';
import { BUCKETS, bucketOf, quantile } from './latency.ts';
import { longer, SHORTEST_STEP } from './steps.ts';

/** So many steps are kept at the most; then they are merged into longer ones. */
const KEPT_STEPS = 2048;
/** So many are shown at the most: what a chart on a wall can tell apart. */
const SHOWN_STEPS = 720;
/** 256 registers: different addresses within 7 %, enough to see them multiply. */
const BITS = 8;
const REGISTERS = 2 ** BITS;
const P95 = 0.95;

export type Series = TriageResult['series'];

/** A series with how many different addresses each step had. */
export interface Traffic {
  series: Series;
  distinct: number[];
}

/** What each step of time held. Lines may come in any order. */
export class StepCounts {
  stepMs = SHORTEST_STEP;
  /** Slots by the number of the step since the epoch. */
  #slots = new Map<number, number>();
  #requests = new Float64Array(KEPT_STEPS);
  #clientErrors = new Float64Array(KEPT_STEPS);
  #serverErrors = new Float64Array(KEPT_STEPS);
  #addresses = new Uint8Array(KEPT_STEPS * REGISTERS);
  /** Absent until a line tells how long it took. */
  #latencies: Uint32Array | null = null;
  #last = -1;
  #lastSlot = 0;

  /** @param source the hash of the address. @param tookMs below 0 where nobody knows */
  add(at: number, status: number, source: number, tookMs: number): void {
    const slot = this.#slotAt(at);
    this.#requests[slot] = (this.#requests[slot] ?? 0) + 1;
    if (status >= 500) this.#serverErrors[slot] = (this.#serverErrors[slot] ?? 0) + 1;
    else if (status >= 400) this.#clientErrors[slot] = (this.#clientErrors[slot] ?? 0) + 1;
    note(this.#addresses, slot * REGISTERS, BITS, source);
    if (tookMs < 0) return;
    this.#latencies ??= new Uint32Array(KEPT_STEPS * BUCKETS);
    const bucket = slot * BUCKETS + bucketOf(tookMs);
    this.#latencies[bucket] = (this.#latencies[bucket] ?? 0) + 1;
  }

  /** Everything, in steps as short as fit between the first and the last moment. */
  traffic(): Traffic {
    const steps = [...this.#slots.keys()];
    if (steps.length === 0)
      return { series: { from: 0, stepMs: this.stepMs, steps: [] }, distinct: [] };
    const [first, last] = this.#shown(steps.toSorted((a, b) => a - b));
    let shownMs = this.stepMs;
    const numberOf = (step: number): number => Math.floor((step * this.stepMs) / shownMs);
    while (numberOf(last) - numberOf(first) >= SHOWN_STEPS) shownMs = longer(shownMs);
    const groups = Map.groupBy(
      steps.filter((step) => step >= first && step <= last),
      numberOf,
    );
    const begin = numberOf(first);
    const shown = Array.from({ length: numberOf(last) - begin + 1 }, (_, i) =>
      this.#merged((groups.get(begin + i) ?? []).map((step) => this.#slots.get(step) ?? 0)),
    );
    return {
      series: { from: begin * shownMs, stepMs: shownMs, steps: shown.map(({ step }) => step) },
      distinct: shown.map(({ distinct }) => distinct),
    };
  }

  #slotAt(at: number): number {
    const step = Math.floor(at / this.stepMs);
    if (step === this.#last) return this.#lastSlot;
    let slot = this.#slots.get(step);
    if (slot === undefined) {
      if (this.#slots.size === KEPT_STEPS) {
        this.#lengthen();
        return this.#slotAt(at);
      }
      slot = this.#slots.size;
      this.#slots.set(step, slot);
    }
    this.#last = step;
    this.#lastSlot = slot;
    return slot;
  }

  /** Merges into longer steps, until some are free. */
  #lengthen(): void {
    const before = this.stepMs;
    this.stepMs = longer(before);
    this.#last = -1;
    const groups = Map.groupBy(this.#slots, ([step]) => Math.floor((step * before) / this.stepMs));
    this.#requests = merge(this.#requests, 1, groups, plus);
    this.#clientErrors = merge(this.#clientErrors, 1, groups, plus);
    this.#serverErrors = merge(this.#serverErrors, 1, groups, plus);
    this.#addresses = merge(this.#addresses, REGISTERS, groups, Math.max);
    if (this.#latencies) this.#latencies = merge(this.#latencies, BUCKETS, groups, plus);
    this.#slots = new Map([...groups.keys()].map((step, slot) => [step, slot]));
  }

  /**
   * First and last step to show. A clock that was wrong for a moment puts single lines years away;
   * shown with them, everything else would be one bar. So where the shortest stretch with nearly
   * all requests is a small part of the whole, it alone is shown.
   */
  #shown(sorted: readonly number[]): [number, number] {
    const counts = sorted.map((step) => this.#requests[this.#slots.get(step) ?? 0] ?? 0);
    const wanted = counts.reduce(plus, 0) * NEARLY_ALL;
    const whole: [number, number] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
    let shortest = whole;
    let held = 0;
    for (let last = 0, first = 0; last < sorted.length; last++) {
      held += counts[last] ?? 0;
      for (; held - (counts[first] ?? 0) >= wanted; first++) held -= counts[first] ?? 0;
      const stretch: [number, number] = [sorted[first] ?? 0, sorted[last] ?? 0];
      if (held >= wanted && lengthOf(stretch) < lengthOf(shortest)) shortest = stretch;
    }
    return lengthOf(shortest) < lengthOf(whole) * SMALL_PART ? shortest : whole;
  }

  #merged(slots: readonly number[]): { step: Series['steps'][number]; distinct: number } {
    const sum = (column: Float64Array): number =>
      slots.reduce((total, slot) => total + (column[slot] ?? 0), 0);
    const addresses = new Uint8Array(REGISTERS);
    const counts = new Uint32Array(BUCKETS);
    for (const slot of slots) {
      fold(addresses, 0, this.#addresses, slot * REGISTERS, REGISTERS, Math.max);
      if (this.#latencies) fold(counts, 0, this.#latencies, slot * BUCKETS, BUCKETS, plus);
    }
    const step = {
      requests: sum(this.#requests),
      clientErrors: sum(this.#clientErrors),
      serverErrors: sum(this.#serverErrors),
      p95: this.#latencies ? quantile(counts, P95) : null,
    };
    return { step, distinct: Math.round(estimate(addresses)) };
  }
}

/** One request in a thousand may lie astray. */
const NEARLY_ALL = 0.999;
const SMALL_PART = 0.1;

function lengthOf([first, last]: readonly [number, number]): number {
  return last - first + 1;
}

type Column = Float64Array | Uint8Array | Uint32Array;
const plus = (a: number, b: number): number => a + b;

/** A column in which the slots of each group are one, in the order of the groups. */
function merge<C extends Column>(
  column: C,
  width: number,
  groups: ReadonlyMap<number, readonly (readonly [number, number])[]>,
  join: (a: number, b: number) => number,
): C {
  // A copy is of the same kind.
  const merged = column.slice().fill(0) as C;
  let to = 0;
  for (const group of groups.values()) {
    for (const [, slot] of group) fold(merged, to, column, slot * width, width, join);
    to += width;
  }
  return merged;
}

function fold(
  into: Column,
  to: number,
  column: Column,
  from: number,
  width: number,
  join: (a: number, b: number) => number,
): void {
  for (let i = 0; i < width; i++) into[to + i] = join(into[to + i] ?? 0, column[from + i] ?? 0);
}
