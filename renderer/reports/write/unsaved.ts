import { z } from 'zod';
import { FieldName } from '../../../shared/reportDraft.ts';
import { Language } from '../../../shared/words.ts';

/** Where the window remembers, over a reload, what was typed and not saved yet. */
const KEY = 'report writing';

const Unsaved = z.array(
  z.object({
    place: z.object({ incident: z.string(), language: Language, field: FieldName }),
    text: z.string(),
    was: z.number().nullable(),
  }),
);
export type Unsaved = z.infer<typeof Unsaved>;

export function recallUnsaved(): Unsaved {
  try {
    return Unsaved.parse(JSON.parse(sessionStorage.getItem(KEY) ?? '[]'));
  } catch {
    // Written by an older window.
    return [];
  }
}

/** The window keeps it, and forgets it with its tab. */
export function rememberUnsaved(unsaved: Unsaved): void {
  try {
    if (unsaved.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(unsaved));
  } catch {
    // The tab's room is full: the text on the screen stays, it only would not outlive a reload.
  }
}
