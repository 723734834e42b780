/** Where a page lies in what scrolls, pixels. */
export interface Lie {
  top: number;
  height: number;
}

/**
 * The page one looks at, from 1: the one that covers the upper third of what is in sight.
 * @param scrolled how far down, pixels
 * @param height of what is in sight, pixels
 */
export function pageInSight(pages: readonly Lie[], scrolled: number, height: number): number {
  const line = scrolled + height / 3;
  // Binary search: a report may have hundreds of pages, and scrolling asks at every frame.
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pages[middle]?.top ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
