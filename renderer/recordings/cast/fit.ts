/** Below this nothing can be read: the screen is scrolled instead. CSS pixels. */
const SMALLEST = 9;
const LARGEST = 20;

/**
 * The font size in which a screen fills its place.
 * @param drawn how large the screen is now, in which font size
 */
export function fontSizeFor(
  place: { width: number; height: number },
  drawn: { width: number; height: number; fontSize: number },
): number {
  const scale = Math.min(place.width / drawn.width, place.height / drawn.height);
  // Half steps: finer ones change nothing but make it flicker between two.
  const fitting = Math.floor(drawn.fontSize * scale * 2) / 2;
  return Math.min(Math.max(fitting, SMALLEST), LARGEST);
}
