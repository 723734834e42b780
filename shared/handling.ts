import { z } from 'zod';
import { Millis } from './words.ts';

/** What operators have said about failing or resting services. Kept over restarts. */

/** Somebody has a failing service in hand: its alarm rests. */
export const Acknowledgement = z.object({
  id: z.string(),
  service: z.string(),
  /** Who has it in hand; not always the one who wrote it down. */
  owner: z.string(),
  reason: z.string(),
  by: z.string(),
  at: Millis,
  /** Null: until the service is well again. */
  until: Millis.nullable(),
  /** Holds until the service is well; else until its state changes at all. */
  sticky: z.boolean(),
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** Which services: those that meet every list that is not empty. All lists empty is nobody. */
export const Match = z.strictObject({
  services: z.array(z.string().min(1).max(200)).max(1000).default([]),
  /** Services that stand on one of these, directly or not. */
  grounds: z.array(z.string().min(1).max(200)).max(100).default([]),
  organisations: z.array(z.string().min(1).max(200)).max(1000).default([]),
});
export type Match = z.infer<typeof Match>;

/** Time announced beforehand in which failures are expected. */
export const Maintenance = z.object({
  id: z.string(),
  match: Match,
  reason: z.string(),
  /** Null for what the catalogue says. */
  by: z.string().nullable(),
  when: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('once'), from: Millis, until: Millis }),
    z.object({
      kind: z.literal('recurring'),
      /** Five fields: minute hour day month weekday. */
      cron: z.string(),
      timezone: z.string(),
      durationMs: z.number().int().positive(),
    }),
  ]),
  /** The span that holds now, or the next one; null where none is to come. */
  next: z.object({ from: Millis, until: Millis }).nullable(),
});
export type Maintenance = z.infer<typeof Maintenance>;

/** Failures are shown as ever, but nobody is called. */
export const Silence = z.object({
  id: z.string(),
  match: Match,
  reason: z.string(),
  by: z.string(),
  at: Millis,
  until: Millis,
});
export type Silence = z.infer<typeof Silence>;

/** Everything that holds now or is to come. */
export const Handling = z.object({
  acknowledgements: z.array(Acknowledgement),
  maintenance: z.array(Maintenance),
  silences: z.array(Silence),
});
export type Handling = z.infer<typeof Handling>;

export const NO_HANDLING: Handling = { acknowledgements: [], maintenance: [], silences: [] };
