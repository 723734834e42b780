/** Lines that PageUp and PageDown pass over. */
const PAGE = 8;

/**
 * Where a key leads in a list that has no end. Home and End stay with the text that is typed.
 * @param at the present line, from 0 @param length how many there are
 * @returns null where the key is not about moving, or there is nowhere to go
 */
export function movedTo(key: string, at: number, length: number): number | null {
  if (length === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length;
    case 'ArrowUp':
      return (at - 1 + length) % length;
    case 'PageDown':
      return Math.min(at + PAGE, length - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    default:
      return null;
  }
}
