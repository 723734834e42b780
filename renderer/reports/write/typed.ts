import type { Sentence } from '../../../shared/problem.ts';
import type { FieldName, ReportDraft } from '../../../shared/reportDraft.ts';

/** A field's text as the console holds it. */
export interface Saved {
  text: string;
  /** When it was written, milliseconds; null where nobody wrote anything. */
  at: number | null;
  by: string;
}

/** What was typed into a field and is not saved yet. */
export interface Typed {
  text: string;
  /** When the saved text that it began from was written. */
  was: number | null;
  /** What was sent to be saved and may have been, for its answer is not there. */
  sent: readonly string[];
  /** Whether it is on its way. */
  sending: boolean;
  /** What somebody else wrote meanwhile: the operator chooses. */
  theirs: Saved | null;
  problem: Sentence | null;
}

export function savedIn(draft: ReportDraft | undefined, field: FieldName): Saved {
  return draft?.fields[field] ?? { text: '', at: null, by: '' };
}

/** What is typed after another stroke of a key. */
export function typedOn(typed: Typed | undefined, saved: Saved, text: string): Typed {
  if (typed) return { ...typed, text, problem: null };
  return { text, was: saved.at, sent: [], sending: false, theirs: null, problem: null };
}

/**
 * What becomes of typed text when the console's own arrives; null where nothing is left to save.
 * While it is on its way its answer decides.
 */
export function met(typed: Typed, saved: Saved): Typed | null {
  if (typed.sending) return typed;
  if (saved.text === typed.text) {
    // Something else that was sent may be there by now, although this is what was there last.
    return typed.sent.length > 0 && saved.at === typed.was ? typed : null;
  }
  if (saved.at === typed.was) return typed.theirs ? { ...typed, theirs: null } : typed;
  // It was saved although the answer got lost; more was typed since.
  if (typed.sent.includes(saved.text)) return { ...typed, was: saved.at, sent: [], theirs: null };
  return { ...typed, theirs: saved };
}

/** How an operator settles two texts of one field. */
export type Settlement = 'mine' | 'theirs' | 'both';

/** What is typed once it was settled; null where the other text stays. */
export function settled(typed: Typed, how: Settlement): Typed | null {
  const { theirs } = typed;
  if (!theirs) return typed;
  if (how === 'theirs') return null;
  const text = how === 'mine' ? typed.text : joined(theirs.text, typed.text);
  return { ...typed, text, was: theirs.at, sent: [], theirs: null, problem: null };
}

/** Two texts as two paragraphs of one. */
function joined(first: string, second: string): string {
  return first.trim() === '' ? second : `${first.trimEnd()}\n\n${second}`;
}
