import { z } from 'zod';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { Attachment } from '../../../../shared/attachment.ts';

/** A half-written note: what a reload or a look at another view must not lose. */
const Draft = z.object({
  text: z.string().default(''),
  /** What the field of its time holds; null for now. */
  when: z.string().nullable().default(null),
  newFact: z.boolean().default(false),
  attachments: z.array(Attachment).default([]),
});
export type Draft = z.infer<typeof Draft>;

const EMPTY: Draft = Draft.parse({});

const draftStore = createStore<Readonly<Record<string, Draft>>>(() => ({}));

const place = (incident: string): string => `note ${incident}`;

function remembered(incident: string): Draft {
  try {
    return Draft.parse(JSON.parse(sessionStorage.getItem(place(incident)) ?? '{}'));
  } catch {
    // Written by an older window.
    return EMPTY;
  }
}

export function draftOf(incident: string): Draft {
  const known = draftStore.getState()[incident];
  if (known) return known;
  const kept = remembered(incident);
  draftStore.setState({ [incident]: kept });
  return kept;
}

/** Changes a draft; the window keeps it, and forgets it with its tab. */
export function changeDraft(incident: string, change: Partial<Draft>): void {
  const next = { ...draftOf(incident), ...change };
  draftStore.setState({ [incident]: next });
  try {
    sessionStorage.setItem(place(incident), JSON.stringify(next));
  } catch {
    // The tab's room is full: the text on the screen stays, it only would not outlive a reload.
  }
}

/** After a note was written: what was typed while it was on its way stays. */
export function draftWritten(incident: string, written: Draft): void {
  const now = draftOf(incident);
  changeDraft(incident, {
    text: now.text === written.text ? '' : now.text,
    when: null,
    newFact: false,
    attachments: now.attachments.filter((one) => !written.attachments.includes(one)),
  });
}

export function useDraft(incident: string): Draft {
  return useStore(draftStore, (drafts) => drafts[incident]) ?? draftOf(incident);
}
