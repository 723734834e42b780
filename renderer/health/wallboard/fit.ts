/**
 * How many lines fit under each other. Where not all do, one line's room is kept for saying how
 * many more there are.
 * @param room pixels there are
 * @param line pixels a line needs, more than 0
 */
export function fitting(room: number, line: number, count: number): number {
  const fits = Math.max(1, Math.floor(room / line));
  return count <= fits ? count : Math.max(1, fits - 1);
}
