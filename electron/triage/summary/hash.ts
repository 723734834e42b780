/**
 * A 32-bit hash of `text[from, to)`: FNV-1a (Fowler, Noll, Vo) with MurmurHash3's last mixing
 * (Appleby), so that all bits are even.
 * @param seed of this reading alone, so that nobody can choose paths which fall together
 */
export function hashOf(text: Uint8Array, from: number, to: number, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (text[at] ?? 0), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
