/** From here on before its end an item is told to be near it, milliseconds. */
const NEAR_MS = 10 * 60_000;

/** How an item's limit stands. */
export type DueStanding = 'ahead' | 'near' | 'over';

/** @param due when it is due, @param now milliseconds since the epoch both */
export function dueStanding(due: number, now: number): DueStanding {
  if (now >= due) return 'over';
  return due - now <= NEAR_MS ? 'near' : 'ahead';
}
