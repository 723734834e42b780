import { z } from 'zod';
import { Millis } from '../../shared/words.ts';

/** Wrong PINs in a row. */
export const Misses = z.strictObject({ count: z.number().int().positive(), lastAt: Millis });
export type Misses = z.infer<typeof Misses>;

/** Misses after which nobody waits: fingers slip, at night most of all. */
const FREE = 2;
/** The first wait, doubled by each further miss; NIST SP 800-63B, 5.2.2, names 30 s to begin with. */
const FIRST_MS = 30_000;
/**
 * The longest wait. With it a guesser has 96 tries a day, so the 10,000 PINs of four digits take
 * over a hundred days, each miss in the journal; longer would keep out the one who is needed.
 */
const LONGEST_MS = 15 * 60_000;

/** @returns how long to wait after so many misses, milliseconds */
export function waitAfter(count: number): number {
  return count <= FREE ? 0 : Math.min(FIRST_MS * 2 ** (count - FREE - 1), LONGEST_MS);
}

/** @returns how long is still to wait, milliseconds; 0 for not at all */
export function waitLeft(misses: Misses | null, now: number): number {
  if (!misses) return 0;
  return Math.max(0, misses.lastAt + waitAfter(misses.count) - now);
}

/** A clock that was set back must not make the wait longer than it is. */
export function notLater(misses: Misses | null, now: number): Misses | null {
  return misses && misses.lastAt > now ? { ...misses, lastAt: now } : misses;
}

export function missed(misses: Misses | null, now: number): Misses {
  return { count: (misses?.count ?? 0) + 1, lastAt: now };
}
