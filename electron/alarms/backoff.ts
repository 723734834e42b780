const FIRST_MS = 5000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait before a message is tried again: 5 s doubled with every failure, 15 minutes at
 * most, of which the upper half is left to chance, so that what failed together does not come back
 * together.
 * @param failures how many attempts have failed, 1 or more
 * @param random from 0 to 1
 * @returns milliseconds
 */
export function backoff(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(whole * (0.5 + random / 2));
}
