const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths of a step that read well; each is a whole number of the one before. */
const LADDER = [
  ...[1, 2, 10, 30].map((n) => n * SECOND),
  ...[1, 2, 10, 30].map((n) => n * MINUTE),
  ...[1, 2, 6, 12].map((n) => n * HOUR),
  DAY,
];

/** The shortest there is, milliseconds. */
export const SHORTEST_STEP = SECOND;

/** The next longer step: of the ladder, and beyond a day twice as long each time. */
export function longer(stepMs: number): number {
  return LADDER.find((step) => step > stepMs) ?? stepMs * 2;
}
