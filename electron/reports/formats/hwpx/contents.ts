import type { Document } from '../../document/document.ts';
import { isLong } from '../../document/length.ts';
import type { Draft } from './draft.ts';
import { LETTERS, STANCES } from './looks.ts';
import { line } from './paragraph.ts';

/** The headings, for a long document; page numbers would be a guess before it is laid out. */
export function contents(draft: Draft, document: Document): string {
  if (!isLong(document)) return '';
  return [
    line(draft, STANCES.caption, LETTERS.subheading, document.contentsHeading),
    ...document.sections.map(({ heading }) => line(draft, STANCES.contents, LETTERS.cell, heading)),
  ].join('');
}
