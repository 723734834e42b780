import { z } from 'zod';
import { State } from './health.ts';
import { Sentence } from './problem.ts';
import { Millis } from './words.ts';

/** A stretch in which a service was firmly down, from its first failing observation on. */
export const Outage = z.object({
  service: z.string(),
  /** The check that failed first. */
  check: z.string(),
  from: Millis,
  /** Null while it lasts. */
  to: Millis.nullable(),
  reason: Sentence,
  /** Counts the service's outages of the seven days up to this one, itself included. */
  nth: z.number().int().positive(),
});
export type Outage = z.infer<typeof Outage>;

/** How a check or a service fared in a span. Planned maintenance does not count. */
export const Fared = z.object({
  from: Millis,
  to: Millis,
  observations: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  /** 0 to 1 of the time that was judged and not in maintenance; null where there was none. */
  uptime: z.number().min(0).max(1).nullable(),
  downMs: z.number().nonnegative(),
  maintenanceMs: z.number().nonnegative(),
  /** Milliseconds, of answers only; null where there were none. Within 1 % for older data. */
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
});
export type Fared = z.infer<typeof Fared>;

/** One point of a latency chart: everything between `at` and the next point. */
export const LatencyPoint = z.object({
  at: Millis,
  /** The slowest answer; null where there was none. */
  latencyMs: z.number().nullable(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  /** The worst verdict. */
  state: State,
});
export type LatencyPoint = z.infer<typeof LatencyPoint>;

/** One day of the strip, by the calendar of Seoul. */
export const Day = z.object({
  /** `2023-11-24` */
  day: z.string(),
  /** 0 to 1; null where nothing was judged. */
  uptime: z.number().nullable(),
  downMs: z.number().nonnegative(),
  degradedMs: z.number().nonnegative(),
  maintenanceMs: z.number().nonnegative(),
  outages: z.number().int().nonnegative(),
});
export type Day = z.infer<typeof Day>;

/** How a service stood over a span: one stretch per firm state, oldest first. */
export const Lane = z.object({
  service: z.string(),
  stretches: z.array(z.object({ from: Millis, to: Millis, state: State })),
});
export type Lane = z.infer<typeof Lane>;
