import type { Pictures } from '../../document/document.ts';
import { BOXES, type Box, type Letters, STYLES, type Stance } from './looks.ts';

/** Numbers the looks that are used, in the order in which they first are. */
export interface Registry<Look> {
  id(look: Look): number;
  /** By id, from the first. */
  entries(): readonly Look[];
}

/** @param first the id of the first one */
function registry<Look>(first: number): Registry<Look> {
  const entries: Look[] = [];
  const byLook = new Map<Look, number>();
  // Most looks are one object wherever they are used; others are alike, but not the same.
  const byContent = new Map<string, number>();
  return {
    id(look) {
      const known = byLook.get(look);
      if (known !== undefined) return known;
      const content = JSON.stringify(look);
      const id = byContent.get(content) ?? first + entries.push(look) - 1;
      byLook.set(look, id);
      byContent.set(content, id);
      return id;
    },
    entries: () => entries,
  };
}

/** Hancom Office counts borders from 1. */
export const FIRST_BOX = 1;

/** What comes together while the text is written: the header and the package tell of it. */
export interface Draft {
  pictures: Pictures;
  letters: Registry<Letters>;
  stances: Registry<Stance>;
  boxes: Registry<Box>;
  /** The pictures that are shown, by SHA-256. */
  shown: Registry<string>;
  /** A number for a paragraph or an object, no two alike. */
  next(): number;
}

/** @returns a draft in which the styles have the lowest ids, so that 바탕글 has 0 */
export function createDraft(pictures: Pictures): Draft {
  const draft: Draft = {
    pictures,
    letters: registry(0),
    stances: registry(0),
    boxes: registry(FIRST_BOX),
    shown: registry(1),
    next: counter(),
  };
  draft.boxes.id(BOXES.none);
  for (const style of STYLES) {
    draft.letters.id(style.letters);
    draft.stances.id(style.stance);
  }
  return draft;
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
