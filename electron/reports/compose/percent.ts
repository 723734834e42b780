/** Below half of the last digit that is shown. */
const LEAST = 0.0005;

/**
 * `98.2 %`. What rounds to nothing or to all without being it says so: a service that failed for a
 * second was not up 100.0 % of the time.
 * @param share 0 to 1
 */
export function percentOf(share: number): string {
  if (share > 0 && share < LEAST) return '< 0.1 %';
  if (share < 1 && share >= 1 - LEAST) return '> 99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}
