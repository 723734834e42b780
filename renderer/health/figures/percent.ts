/**
 * A share of time as people quote it: `99.95 %`. Never rounded up to a perfection that was not
 * there, nor down to a zero.
 * @param share 0 to 1; null where nothing was judged
 */
export function percentOf(share: number | null): string {
  if (share === null) return '–';
  if (share >= 1) return '100 %';
  const percent = Math.floor(share * 100_000) / 1000;
  const digits = percent >= 99.99 ? 3 : 2;
  const cut = Math.floor(percent * 10 ** digits) / 10 ** digits;
  return `${(share > 0 ? Math.max(cut, 0.01) : 0).toFixed(digits)} %`;
}
