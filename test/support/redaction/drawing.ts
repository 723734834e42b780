/** Draws from a seeded source, so that each run has the same texts. */
export interface Draw {
  /** From 0 up to `below`. */
  number(below: number): number;
  one<T>(from: readonly T[]): T;
  digits(count: number): string;
  hex(count: number): string;
  chance(share: number): boolean;
}

/** @param random numbers from 0 up to 1 */
export function drawFrom(random: () => number): Draw {
  const number = (below: number): number => Math.floor(random() * below);
  const letters = (of: string, count: number): string =>
    Array.from({ length: count }, () => of.charAt(number(of.length))).join('');
  return {
    number,
    one(from) {
      const one = from[number(from.length)];
      if (one === undefined) throw new Error('Nothing to draw from');
      return one;
    },
    digits: (count) => letters('0123456789', count),
    hex: (count) => letters('0123456789abcdef', count),
    chance: (share) => random() < share,
  };
}
