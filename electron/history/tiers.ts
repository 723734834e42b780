/** Observations are added up over minutes, hours and days; days are those of Seoul. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Korea Standard Time is nine hours ahead all year; there has been no summer time since 1988. */
const AHEAD = 9 * HOUR;

export interface Tier {
  /** Its number in the database, never given to another. */
  readonly code: number;
  /** How long one entry is, milliseconds. */
  readonly unit: number;
  /**
   * How many entries share a row that is written anew as they come; null where each packing writes
   * its own once, and an entry is the sum of what several rows say.
   */
  readonly block: number | null;
}

export const MINUTES = { code: 0, unit: MINUTE, block: null } as const satisfies Tier;
export const HOURS = { code: 1, unit: HOUR, block: 24 } as const satisfies Tier;
export const DAYS = { code: 2, unit: DAY, block: 32 } as const satisfies Tier;
/** From fine to coarse. */
export const TIERS: readonly Tier[] = [MINUTES, HOURS, DAYS];
/** A tier of rows that are written anew. */
export type Blocks = typeof HOURS | typeof DAYS;

/** The number of the entry that a moment falls into. */
export function unitAt(tier: Tier, at: number): number {
  return Math.floor((at + AHEAD) / tier.unit);
}

/** When an entry begins, milliseconds since the epoch. */
export function beginOf(tier: Tier, unit: number): number {
  return unit * tier.unit - AHEAD;
}

export function blockOf(tier: Blocks, unit: number): number {
  return Math.floor(unit / tier.block);
}

/** The beginning of the entry a moment falls into. */
export function floorTo(tier: Tier, at: number): number {
  return beginOf(tier, unitAt(tier, at));
}

/** The beginning of the first entry that does not begin before a moment. */
export function ceilTo(tier: Tier, at: number): number {
  return beginOf(tier, Math.ceil((at + AHEAD) / tier.unit));
}

/** `2023-11-24 14:07:32`, Korea Standard Time. */
export function timeName(at: number): string {
  return new Date(at + AHEAD).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2023-11-24`: the day of Seoul a moment falls on. */
export function dayName(at: number): string {
  return timeName(at).slice(0, 10);
}
