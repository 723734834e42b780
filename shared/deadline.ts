import { z } from 'zod';
import { Id, Name } from './checks/fields.ts';
import { durationBetween } from './duration.ts';
import { TIMES } from './incident.ts';
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
  source: z.string().max(500).optional(),
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
  tell: Bilingual,
  when: z.string().nullable(),
  /** The longest first. */
  warnMs: z.array(z.number().int().positive()),
  source: z.string().nullable(),
});
export type Deadline = z.infer<typeof Deadline>;

/** A deadline that runs, or ran, in one incident. */
export const Clock = z.object({
  /** The deadline's id; for one that runs from a new fact, with `@` and the entry's number. */
  key: z.string(),
  deadline: Deadline,
  from: Millis,
  due: Millis,
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
