/** How many sizes are tried at once: eight parts, so that four rounds are exact to the byte. */
const AT_ONCE = 7;

/** Between which two sizes packets begin to be lost. */
export interface Bounds {
  /** The largest size known to pass. */
  passed: number;
  /** The smallest size known to be lost. */
  lost: number;
}

/**
 * Finds where sizes begin to be lost, by cutting the span between a size that passes and one that
 * is lost into parts. Ends early, with what is known by then, when told to.
 * @param passes whether each of some sizes, in rising order, gets through
 */
export async function narrow(
  known: Bounds,
  passes: (sizes: readonly number[]) => Promise<readonly boolean[]>,
  stopped: () => boolean,
): Promise<Bounds> {
  let bounds = known;
  while (bounds.lost - bounds.passed > 1) {
    const sizes = sizesBetween(bounds);
    const passed = await passes(sizes);
    if (stopped()) return bounds;
    const firstLost = passed.indexOf(false);
    const below = firstLost < 0 ? sizes.length : firstLost;
    bounds = {
      passed: sizes[below - 1] ?? bounds.passed,
      lost: sizes[below] ?? bounds.lost,
    };
  }
  return bounds;
}

function sizesBetween({ passed, lost }: Bounds): number[] {
  const parts = Math.min(AT_ONCE + 1, lost - passed);
  return Array.from({ length: parts - 1 }, (_, i) =>
    Math.floor(passed + ((lost - passed) * (i + 1)) / parts),
  );
}
