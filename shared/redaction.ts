import { z } from 'zod';
import { Millis } from './words.ts';

/** What is looked for before a report leaves the office. */
export const SENSITIVE = [
  'residentNumber',
  'foreignerNumber',
  'passport',
  'phone',
  'mail',
  'address',
  'card',
  'account',
  'ip',
  'name',
  'picture',
] as const;
export const SensitiveKind = z.enum(SENSITIVE);
export type SensitiveKind = z.infer<typeof SensitiveKind>;

/** What was decided of one finding; what nobody decided is covered. */
export const RedactionDecision = z.object({
  finding: z.string(),
  keep: z.boolean(),
  /** Why it is kept; empty for what is covered. */
  reason: z.string().max(10_000),
  by: z.string(),
  at: Millis,
});
export type RedactionDecision = z.infer<typeof RedactionDecision>;

/** One piece of personal data, wherever it stands in the report. */
export const Finding = z.object({
  /** The same for the same text of the same kind, in every report of the incident. */
  id: z.string(),
  kind: SensitiveKind,
  text: z.string(),
  /** What stands there instead when it is covered. */
  mask: z.string(),
  /** How often it stands there. */
  count: z.number().int().positive(),
  /** The first places, in the report's order. */
  places: z.array(z.object({ where: z.string(), before: z.string(), after: z.string() })).max(20),
  decision: RedactionDecision.nullable(),
});
export type Finding = z.infer<typeof Finding>;
