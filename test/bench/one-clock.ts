/**
 * Milliseconds since the epoch with fractions, from the machine's one clock: the same in every
 * process and in every page on it.
 */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
