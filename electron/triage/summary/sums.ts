import type { Frequent, Sums } from './frequent.ts';

export type SumsBy<K> = Map<K, Sums>;

/** The sums of a key, which begin empty. */
function sumsAt<K>(all: SumsBy<K>, key: K): Sums {
  let sums = all.get(key);
  if (!sums) {
    sums = { requests: 0, over: 0, bytes: 0, errors: 0, from: Number.POSITIVE_INFINITY, to: 0 };
    all.set(key, sums);
  }
  return sums;
}

/** Adds sums with all that is unsure about them. */
export function addSums<K>(all: SumsBy<K>, key: K, more: Sums): void {
  const sums = sumsAt(all, key);
  sums.requests += more.requests;
  sums.over += more.over;
  sums.bytes += more.bytes;
  sums.errors += more.errors;
  sums.from = Math.min(sums.from, more.from);
  sums.to = Math.max(sums.to, more.to);
}

/**
 * Adds what is certain of a slot: what its key may have done before it was held is counted
 * elsewhere. Reads the columns, for it is done with all of a table at once.
 */
export function addCertain<K>(all: SumsBy<K>, key: K, table: Frequent, slot: number): void {
  const sums = sumsAt(all, key);
  sums.requests += (table.requests[slot] ?? 0) - (table.over[slot] ?? 0);
  sums.bytes += table.bytes[slot] ?? 0;
  sums.errors += table.errors[slot] ?? 0;
  sums.from = Math.min(sums.from, table.from[slot] ?? 0);
  sums.to = Math.max(sums.to, table.to[slot] ?? 0);
}

/** The keys with the most requests, the most first, each with its label; by label where equal. */
export function mostOf<K>(
  all: SumsBy<K>,
  count: number,
  label: (key: K) => string,
): ({ key: string } & Sums)[] {
  const requests = Float64Array.from(all.values(), (sums) => sums.requests).sort();
  const least = requests[Math.max(0, requests.length - count)] ?? 0;
  return [...all]
    .filter(([, sums]) => sums.requests >= least)
    .map(([key, sums]) => ({ key: label(key), ...sums }))
    .sort((a, b) => b.requests - a.requests || (a.key < b.key ? -1 : 1))
    .slice(0, count);
}
