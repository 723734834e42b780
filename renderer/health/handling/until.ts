/** How long something is to hold: until it is well, minutes from now, or to a set time. */
export const UNTIL = ['none', '30', '120', '480', 'time'] as const;
export type Until = (typeof UNTIL)[number];

const MINUTE = 60_000;
/** Korea Standard Time runs this far ahead, and has no daylight saving. */
const KST_MS = 9 * 60 * MINUTE;

/** The field's own form, `2026-11-24T14:07`, by the clock of Seoul. @param at milliseconds */
export function toField(at: number): string {
  return new Date(at + KST_MS).toISOString().slice(0, 16);
}

/** @returns milliseconds, null where the field holds no time */
export function fromField(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return null;
  const at = Date.parse(`${text}${text.length === 16 ? ':00' : ''}+09:00`);
  return Number.isNaN(at) ? null : at;
}

/**
 * When a choice ends.
 * @param field the set time, as {@link toField} writes it
 * @param now milliseconds since the epoch
 * @returns milliseconds; null for no end; undefined where the set time is none or has passed
 */
export function endOf(until: Until, field: string, now: number): number | null | undefined {
  if (until === 'none') return null;
  if (until !== 'time') return now + Number(until) * MINUTE;
  const at = fromField(field);
  return at !== null && at > now ? at : undefined;
}
