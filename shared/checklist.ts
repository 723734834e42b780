import { z } from 'zod';
import { Symptom } from './symptom.ts';
import { Bilingual, Millis } from './words.ts';

/** Whose work an item is unless somebody takes it. Names as in {@link Incident.duties}. */
const For = z.enum(['commander', 'operations', 'communications', 'scribe']);

/** One thing to do. `required` items that apply must be settled before the incident is resolved. */
export const ChecklistItem = z.object({
  id: z.string(),
  section: Bilingual,
  text: Bilingual,
  required: z.boolean(),
  /** A condition on the incident's facts (`shared/condition.ts`); null: always. */
  when: z.string().nullable(),
  for: For.nullable(),
  /** Milliseconds after the incident was detected; null where there is no haste. */
  dueMs: z.number().int().positive().nullable(),
  /** The runbook that does it, and the step of it. */
  runbook: z.object({ id: z.string(), step: z.string().nullable() }).nullable(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** A template as read from Markdown. An incident copies its items; later edits do not reach it. */
export const ChecklistTemplate = z.object({
  id: z.string(),
  title: Bilingual,
  /** What it is for: it is proposed where an incident shows one of these. */
  symptoms: z.array(Symptom),
  /** Ids of services whose incidents begin with it. */
  services: z.array(z.string()),
  items: z.array(ChecklistItem),
});
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>;

export const ItemState = z.enum(['open', 'done', 'skipped', 'notApplicable', 'blocked']);
export type ItemState = z.infer<typeof ItemState>;

/** An item in a running incident, with who set it and when. */
export const RunningItem = ChecklistItem.extend({
  /** The template it came from; null where an operator added it. */
  checklist: z.string().nullable(),
  state: ItemState,
  /** Why it was skipped, does not apply, or is blocked. */
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: Millis.nullable(),
  assignee: z.string().nullable(),
});
export type RunningItem = z.infer<typeof RunningItem>;
