/** How often the console is told at most, milliseconds: a lock counts in minutes. */
export const TOLD_EVERY_MS = 30_000;

/**
 * Tells that somebody is at work: at once, and then at most every {@link TOLD_EVERY_MS}.
 * @returns what to run at every act
 */
export function createActivity(clock: () => number, tell: () => void): () => void {
  let told = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock();
    // A clock that was set back must not silence it for hours.
    if (now >= told && now - told < TOLD_EVERY_MS) return;
    told = now;
    tell();
  };
}
