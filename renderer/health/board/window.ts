/** Where lines of known heights begin: `tops[i]` is the top of line `i`, the last one the end of all. */
export function topsOf<T>(lines: readonly T[], height: (line: T) => number): Float64Array {
  const tops = new Float64Array(lines.length + 1);
  for (const [i, line] of lines.entries()) tops[i + 1] = (tops[i] ?? 0) + height(line);
  return tops;
}

/** The line that covers a height: the last one whose top is not below it. */
export function lineAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A stretch of lines: from `first` up to, not including, `end`. */
export interface Stretch {
  first: number;
  end: number;
}

/**
 * Which lines to draw.
 * @param top pixels scrolled away
 * @param height pixels in sight
 * @param beyond lines to draw above and below those in sight
 */
export function stretchOf(
  tops: Float64Array,
  top: number,
  height: number,
  beyond: number,
): Stretch {
  const count = tops.length - 1;
  return {
    first: Math.max(0, lineAt(tops, top) - beyond),
    end: Math.min(count, lineAt(tops, top + height) + 1 + beyond),
  };
}

/** Where to scroll so that a line is in sight; where it is already, nowhere. */
export function scrollFor(tops: Float64Array, line: number, top: number, height: number): number {
  const start = tops[line] ?? 0;
  const end = tops[line + 1] ?? start;
  if (start < top) return start;
  return end > top + height ? end - height : top;
}
