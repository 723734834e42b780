/** What may stand between the groups of one number: a hyphen, dot or stroke, spaces, a line's end. */
export const GAP = '[ \\n]{0,3}[-./·]?[ \\n]{0,3}';

/** The digits of a text. */
export function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '');
}

/** The remainder sum of digits, each times its weight. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}
