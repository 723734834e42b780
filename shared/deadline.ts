import { z } from 'zod';
import { Citation, Id, Name } from './checks/fields.ts';
import { durationBetween } from './duration.ts';
import { TIMES, TimeName } from './incident.ts';
import { Bilingual, Millis } from './words.ts';

const MINUTE = 60_000;
const YEAR = 366 * 24 * 60 * MINUTE;

/** What a clock runs from: a time of the incident, or every new fact written down. */
export const ClockStart = z.enum([...TIMES, 'newFact']);
export type ClockStart = z.infer<typeof ClockStart>;

/** A statutory or internal deadline, as its file says it. */
export const DeadlinePlan = z.strictObject({
  id: Id,
  name: Name,
  law: Name.optional(),
  article: Name.optional(),
  from: ClockStart,
  within: durationBetween(MINUTE, YEAR),
  until: TimeName.optional().meta({
    description: 'The time of the incident that meets it by being set; otherwise a person says so',
  }),
  tell: Name.meta({ description: 'Who must be told' }),
  when: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'Only where this is true of the incident' }),
  warn: z
    .array(durationBetween(MINUTE, YEAR))
    .max(10)
    .default([])
    .meta({ description: 'How long before its end a person is called' }),
  source: Citation.optional(),
});
export type DeadlinePlan = z.infer<typeof DeadlinePlan>;

/** The page's copy. */
export const Deadline = z.object({
  id: z.string(),
  name: Bilingual,
  law: Bilingual.nullable(),
  article: Bilingual.nullable(),
  from: ClockStart,
  withinMs: z.number().int().positive(),
  /** The time of the incident that meets it by being set. */
  until: TimeName.nullable().optional(),
  tell: Bilingual,
  when: z.string().nullable(),
  /** The longest first. */
  warnMs: z.array(z.number().int().positive()),
  source: Bilingual.nullable(),
});
export type Deadline = z.infer<typeof Deadline>;

/** A deadline that runs, or ran, in one incident. */
export const Clock = z.object({
  /** The deadline's id; for one that runs from a new fact, with `@` and the entry's number. */
  key: z.string(),
  deadline: Deadline,
  from: Millis,
  due: Millis,
  /** `by` and `note` are empty where a time of the incident, being set, met it. */
  met: z.object({ at: Millis, by: z.string(), note: z.string() }).nullable(),
});
export type Clock = z.infer<typeof Clock>;

/** A person must be told of a clock now. */
export const ClockAlarm = z.object({
  incident: z.object({ id: z.string(), number: z.number().int(), title: z.string() }),
  clock: Clock,
  phase: z.enum(['warning', 'overdue']),
});
export type ClockAlarm = z.infer<typeof ClockAlarm>;

/**
 * The moments at which a person is called before a clock's end, the earliest first, milliseconds. A
 * warning that would come before the clock began is none.
 */
export function warningsOf({ deadline, due, from }: Clock): number[] {
  return deadline.warnMs
    .map((warn) => due - warn)
    .filter((at) => at > from)
    .sort((a, b) => a - b);
}

/** How a clock that nobody met stands. */
export type ClockPhase = 'running' | ClockAlarm['phase'];

export function phaseOf(clock: Clock, now: number): ClockPhase {
  if (now >= clock.due) return 'overdue';
  const [first] = warningsOf(clock);
  return first !== undefined && now >= first ? 'warning' : 'running';
}
