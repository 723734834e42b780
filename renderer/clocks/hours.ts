const MINUTE_MS = 60_000;

/**
 * `21:14`: hours and minutes, begun minutes left out, so that nobody is told more time than there
 * is. @param ms a span in milliseconds, 0 or more
 */
export function hoursOf(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
