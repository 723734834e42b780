import type { Draft } from './draft.ts';
import { type Letters, STYLES, type Stance } from './looks.ts';
import { broken } from './text.ts';

/** One text in one look as `hp:run`. */
export function run(draft: Draft, letters: Letters, text: string): string {
  return rawRun(draft, letters, `<hp:t>${broken(text)}</hp:t>`);
}

/** A run of XML: an object, or a control. */
export function rawRun(draft: Draft, letters: Letters, xml: string): string {
  return `<hp:run charPrIDRef="${draft.letters.id(letters)}">${xml}</hp:run>`;
}

/** A paragraph, `hp:p`; a heading's style follows from its stance. @param runs at least one */
export function paragraph(draft: Draft, stance: Stance, runs: string): string {
  const style = Math.max(
    0,
    STYLES.findIndex((candidate) => candidate.stance === stance),
  );
  return (
    `<hp:p id="${draft.next()}" paraPrIDRef="${draft.stances.id(stance)}" styleIDRef="${style}"` +
    ` pageBreak="0" columnBreak="0" merged="0">${runs}</hp:p>`
  );
}

/** A paragraph of one text in one look. */
export function line(draft: Draft, stance: Stance, letters: Letters, text: string): string {
  return paragraph(draft, stance, run(draft, letters, text));
}

/** Paragraphs within something: a cell, a page's header, a box of text. */
export function subList(paragraphs: string, vertAlign: 'TOP' | 'CENTER' | 'BOTTOM'): string {
  return (
    `<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="${vertAlign}"` +
    ` linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0"` +
    ` hasNumRef="0">${paragraphs}</hp:subList>`
  );
}
