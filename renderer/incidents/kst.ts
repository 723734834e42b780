/** Korea Standard Time is UTC+9 all year. */
const KST_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;

/** A number that two moments share if they are of the same day in Korea. Cheap, for long lists. */
export function kstDay(at: number): number {
  return Math.floor((at + KST_MS) / DAY_MS);
}

/**
 * A moment as a `datetime-local` field shows it, in Korea Standard Time whatever the workstation's
 * own zone is: `2026-11-24T14:07:32`.
 * @param at milliseconds since the epoch
 */
export function kstInput(at: number): string {
  return new Date(at + KST_MS).toISOString().slice(0, 19);
}

/** Reads what such a field holds; browsers leave out seconds that are 0. @returns null where empty */
export function readKstInput(text: string): number | null {
  const at = Date.parse(`${text.length === 16 ? `${text}:00` : text}+09:00`);
  return Number.isNaN(at) || at < 0 ? null : at;
}
