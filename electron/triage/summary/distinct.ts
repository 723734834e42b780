/**
 * How many different things there were, by their hashes, in little memory: P. Flajolet, É. Fusy,
 * O. Gandouet, F. Meunier, "HyperLogLog: the analysis of a near-optimal cardinality estimation
 * algorithm" (AofA 2007), with 32-bit hashes and both of its corrections.
 *
 * Works on a stretch of registers that the caller owns, so that a thousand of them are one array.
 * Two stretches are merged by the greater of each.
 */

/** Notes a hash. @param bits there are `2 ** bits` registers from `at` on */
export function note(registers: Uint8Array, at: number, bits: number, hash: number): void {
  const register = at + (hash >>> (32 - bits));
  const rank = Math.clz32((hash << bits) | (1 << (bits - 1))) + 1;
  if (rank > (registers[register] ?? 0)) registers[register] = rank;
}

/** The standard error is 1.04 divided by the root of the number of registers. */
export function estimate(registers: Uint8Array): number {
  const m = registers.length;
  let sum = 0;
  let zeros = 0;
  for (const rank of registers) {
    sum += 2 ** -rank;
    if (rank === 0) zeros++;
  }
  const raw = (alphaOf(m) * m * m) / sum;
  if (raw <= 2.5 * m && zeros > 0) return m * Math.log(m / zeros);
  const hashes = 2 ** 32;
  return raw > hashes / 30 ? -hashes * Math.log(1 - raw / hashes) : raw;
}

/** The constant of the paper for 128 registers and more. */
function alphaOf(m: number): number {
  return 0.7213 / (1 + 1.079 / m);
}
