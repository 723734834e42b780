/** How a jump is told from noise. */
export interface Leap {
  /** How many times what was usual it must be. */
  times: number;
  /** And by how much more, so that little beside nothing is no jump. */
  more: number;
  /** Whether steps with 0 tell what is usual; else they are gaps, after which nothing jumps. */
  zeros: boolean;
}

/** What is usual is the median of so many steps before; with fewer than the least nobody knows. */
const USUAL_STEPS = 10;
const LEAST_STEPS = 4;
/** It must last: one busy moment is none. */
const LASTING_STEPS = 3;
/**
 * Counts scatter by their root (Poisson). Beyond six times that no day of any site would jump by
 * chance.
 */
const SCATTER = 6;

/** The first step at which values leave what was usual and stay there; -1 where none does. */
export function jumpIn(values: readonly number[], { times, more, zeros }: Leap): number {
  for (let step = LEAST_STEPS; step + LASTING_STEPS <= values.length; step++) {
    const before = values.slice(0, step).filter((value) => zeros || value > 0);
    const usual = median(before.slice(-USUAL_STEPS));
    const bound = Math.max(usual * times, usual + more, usual + SCATTER * Math.sqrt(usual));
    if (values.slice(step, step + LASTING_STEPS).every((value) => value >= bound)) return step;
  }
  return -1;
}

/** @returns 0 for none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
