import { answered, type Observation } from '../../shared/health.ts';

/** How long before a failure slowness belongs to it, milliseconds. */
const SHORTLY_MS = 15 * 60_000;

/** The last answers before the failure, of which the median is what the service took at the end. */
const LAST = 5;

/** How many answers before those are needed to say what is usual. */
const FEWEST_USUAL = 10;

/** What is slow: this many times the usual, and by so many milliseconds more that a person notices. */
const TIMES = 3;
const NOTICED_MS = 200;

/** How many observations before a failure tell what was usual, and what came last. */
export const LOOKED_AT = 200;

/** How long a check took before it failed, milliseconds; null where too little is known to say. */
export interface Slowness {
  usualMs: number | null;
  lastMs: number;
}

/**
 * Whether a check was slow before it failed: what many requests do to a server, and a cut cable does
 * not. Slow by the catalogue's own limit, or by what was usual.
 * @param before observations before the failure, newest first
 * @param since when it failed, milliseconds
 * @returns null where it was not slow, or too little is known
 */
export function slowBefore(before: readonly Observation[], since: number): Slowness | null {
  const answers = before.filter((one) => one.at < since && answered(one));
  const last = answers.slice(0, LAST).filter(({ at }) => since - at <= SHORTLY_MS);
  if (last.length < LAST) return null;
  // Those that were late already say nothing of what is usual.
  const usual = answers.slice(LAST).filter(({ verdict }) => verdict === 'up');
  const usualMs = usual.length < FEWEST_USUAL ? null : medianOf(usual);
  const lastMs = medianOf(last);
  const late = last.every(({ errorClass }) => errorClass === 'latency');
  const later = usualMs !== null && lastMs >= TIMES * usualMs && lastMs >= usualMs + NOTICED_MS;
  return late || later ? { usualMs, lastMs } : null;
}

function medianOf(observations: readonly Observation[]): number {
  const sorted = observations.map(({ latencyMs }) => latencyMs).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
