import { RATINGS, type Rating } from '../../shared/evidence.ts';

/** How a rating looks in a cell: with real minus signs, which are as wide as the plus. */
export const RATING_SIGN: Record<Rating, string> = {
  '--': '−−',
  '-': '−',
  '0': '0',
  '+': '+',
  '++': '++',
};

/**
 * Which rating a key means: 1 to 5 from the harshest on, 0 for neutral, and the signs, which pressed
 * again say the same more strongly.
 * @param now how the cell is judged, if it is
 */
export function ratingOfKey(key: string, now: Rating | undefined): Rating | null {
  switch (key) {
    case '0':
      return '0';
    case '-':
    case '−':
      return now?.startsWith('-') ? '--' : '-';
    case '+':
    case '=':
      return now?.startsWith('+') ? '++' : '+';
    default:
      return /^[1-5]$/.test(key) ? (RATINGS[Number(key) - 1] ?? null) : null;
  }
}
