import { z } from 'zod';
import { Transition } from './health.ts';
import { IncidentRef, IncidentState } from './incident.ts';
import { Bilingual, Millis } from './words.ts';

/** What the next shift must know, composed from what the console holds. */
export const HandoverFacts = z.object({
  since: Millis,
  at: Millis,
  incidents: z.array(
    IncidentRef.extend({
      title: z.string(),
      state: IncidentState,
      startedAt: Millis,
      /** Open items: what is in hand, what is blocked and why, what nobody has begun. */
      items: z.array(
        z.object({
          text: Bilingual,
          state: z.enum(['open', 'blocked']),
          required: z.boolean(),
          assignee: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
      clocks: z.array(z.object({ name: Bilingual, due: Millis })),
    }),
  ),
  /** Firm changes since the shift began, the last of each check, newest first. */
  changes: z.array(Transition.extend({ service: z.object({ id: z.string(), name: Bilingual }) })),
  acknowledged: z.array(
    z.object({
      service: Bilingual,
      owner: z.string(),
      reason: z.string(),
      until: Millis.nullable(),
    }),
  ),
  /** Silences and maintenance that end within the next shift. */
  ending: z.array(
    z.object({ kind: z.enum(['silence', 'maintenance']), reason: z.string(), until: Millis }),
  ),
});
export type HandoverFacts = z.infer<typeof HandoverFacts>;

export const Handover = z.object({
  id: z.string(),
  from: z.string(),
  facts: HandoverFacts,
  note: z.string(),
  completedAt: Millis,
  /** Who took over, and when; null while nobody signed. */
  signed: z.object({ by: z.string(), at: Millis }).nullable(),
});
export type Handover = z.infer<typeof Handover>;
