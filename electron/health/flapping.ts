/** A check's last results, as far as they tell whether it changes to and fro. */
export interface Flapping {
  /** The last 20 results, newest in the lowest bit: 1 where one differed from the one before. */
  readonly changes: number;
  readonly last: 'up' | 'degraded' | 'down' | null;
  readonly flapping: boolean;
}

/** Percent of weighted changes: above `start` it flaps, at `stop` or below no more. */
export interface FlappingBounds {
  start: number;
  stop: number;
}

/** Where the catalogue says nothing. */
export const FLAPPING: FlappingBounds = { start: 30, stop: 25 };

const RESULTS = 20;
const WINDOW = 2 ** RESULTS - 1;
/** What a change weighs, by its age: the newest counts half again as much as the oldest. */
const NEWEST = 1.2;
const OLDEST = 0.8;

export const STEADY: Flapping = { changes: 0, last: null, flapping: false };

/**
 * The rule of Nagios and Icinga: the share of changes in the last 20 results, newer ones weighing
 * more. Results that are missing at the beginning count as unchanged.
 * Source: Nagios Core, "Detection and Handling of State Flapping".
 */
export function flap(
  before: Flapping,
  result: NonNullable<Flapping['last']>,
  bounds: FlappingBounds,
): Flapping {
  const changed = before.last !== null && before.last !== result;
  const changes = ((before.changes << 1) | Number(changed)) & WINDOW;
  const percent = percentOf(changes);
  const flapping = before.flapping ? percent > bounds.stop : percent > bounds.start;
  return { changes, last: result, flapping };
}

/** The weighted share of changes, 0 to 100. */
export function percentOf(changes: number): number {
  if (changes === 0) return 0;
  let weight = 0;
  for (let age = 0; age < RESULTS; age++) {
    if ((changes >> age) & 1) weight += NEWEST - ((NEWEST - OLDEST) * age) / (RESULTS - 1);
  }
  // The weights add up to the number of results.
  return (100 * weight) / RESULTS;
}
