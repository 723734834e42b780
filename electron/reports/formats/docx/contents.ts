import { type FileChild, Paragraph, TableOfContents } from 'docx';
import type { Document } from '../../document/document.ts';
import { isLong } from '../../document/length.ts';
import { runsOf } from './runs.ts';

/**
 * The headings of a long document, linked, without page numbers: only the program that opens the
 * file knows its pages, and a field that is to be renewed makes Word ask its reader about "other
 * files".
 */
export function contentsOf(document: Document): FileChild[] {
  if (!isLong(document)) return [];
  return [
    new Paragraph({ style: 'ContentsHeading', children: runsOf(document.contentsHeading) }),
    new TableOfContents('', {
      hyperlink: true,
      headingStyleRange: '1-1',
      pageNumbersEntryLevelsRange: '1-1',
      beginDirty: false,
    }),
  ];
}
