import { z } from 'zod';
import { Bilingual, Millis } from './words.ts';

/** One thing to do. `required` items must be done or skipped with a reason before resolving. */
export const ChecklistItem = z.object({
  id: z.string(),
  section: Bilingual,
  text: Bilingual,
  required: z.boolean(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** A template as read from Markdown. An incident copies its items; later edits do not reach it. */
export const ChecklistTemplate = z.object({
  id: z.string(),
  title: Bilingual,
  items: z.array(ChecklistItem),
});
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>;

export const ItemState = z.enum(['open', 'done', 'skipped']);
export type ItemState = z.infer<typeof ItemState>;

/** An item in a running incident, with who set it and when. */
export const RunningItem = ChecklistItem.extend({
  state: ItemState,
  /** Why it was skipped. */
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: Millis.nullable(),
});
export type RunningItem = z.infer<typeof RunningItem>;
