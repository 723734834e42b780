/** A frame lasts 16 ms at 60 a second; this leaves the page some of it. */
const SLICE_MS = 10;

/**
 * For long work in small slices: awaited between two steps, it lets the page draw and answer keys
 * where the last slice was long enough, and goes straight on where not.
 */
export function createBreath(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
