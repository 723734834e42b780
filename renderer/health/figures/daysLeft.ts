const DAY = 86_400_000;

/** Whole days from a moment to a certificate's end; below 0 where it is over. */
export function daysLeft(until: number, at: number): number {
  return Math.floor((until - at) / DAY);
}
