/** Idle time beyond this is cut where the operator wants it, milliseconds. */
export const IDLE_MS = 2000;

export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** Where the player stands among the events. Milliseconds from the recording's beginning. */
export interface Place {
  positionMs: number;
  /** The last event before the position; the recording's beginning where there was none. */
  previousMs: number;
  /** The event after the position; the recording's end where there is none. */
  nextMs: number;
}

/**
 * Where the player stands a moment later. Never past the next event: what comes after may be idle
 * again. Called again with the time that is over, it goes on from there.
 * @param passedMs by the clock of who watches
 * @returns the new position, and how much of the time it took
 */
export function advance(
  { positionMs, previousMs, nextMs }: Place,
  passedMs: number,
  { speed, skipIdle }: { speed: number; skipIdle: boolean },
): { positionMs: number; usedMs: number } {
  const idleFrom = previousMs + IDLE_MS;
  const isIdle = skipIdle && nextMs > idleFrom;
  const walkTo = isIdle ? Math.max(positionMs, idleFrom) : nextMs;
  const reached = positionMs + passedMs * speed;
  if (reached < walkTo) return { positionMs: reached, usedMs: passedMs };
  const usedMs = Math.max(0, (walkTo - positionMs) / speed);
  return { positionMs: Math.max(positionMs, nextMs), usedMs };
}
