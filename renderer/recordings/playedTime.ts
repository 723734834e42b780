const two = (n: number): string => String(n).padStart(2, '0');

/** A place in a recording: `0:07`, `12:30`, `1:02:03`. @param ms from its beginning, 0 or more */
export function playedTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
