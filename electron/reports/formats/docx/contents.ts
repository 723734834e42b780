import { type FileChild, Paragraph, TableOfContents } from 'docx';
import type { Block, Document } from '../../document/document.ts';
import { runsOf } from './runs.ts';

/** A report of more pages than this has a list of contents, as the printed one has. */
const PAGES = 5;
/** What stands on an A4 page of this look, by eye. */
const LINES_OF_PAGE = 42;
const LETTERS_OF_LINE = 60;
const LINES_OF_PICTURE = 18;

/**
 * The headings, linked, without page numbers: only the program that opens the file knows its
 * pages, and a field that is to be renewed makes Word ask its reader about "other files".
 */
export function contentsOf(document: Document): FileChild[] {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), document.sections.length * 3);
  if (lines <= PAGES * LINES_OF_PAGE) return [];
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

/** About how many lines of the page a block takes. */
function linesOf(block: Block): number {
  switch (block.kind) {
    case 'pairs':
      return block.rows.reduce((sum, { value }) => sum + linesOfText(value, 0.75), 0);
    case 'table': {
      const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
      const cells = (texts: readonly string[]) =>
        texts.map((text, i) => linesOfText(text, (block.columns[i]?.share ?? whole) / whole));
      return block.lines.reduce(
        (sum, line) => sum + ('group' in line ? 1.4 : Math.max(1, ...cells(line.cells)) + 0.4),
        2,
      );
    }
    case 'prose':
      return block.paragraphs.reduce(
        (sum, one) =>
          sum + linesOfText('text' in one ? one.text : one.spans.map(({ text }) => text).join('')),
        0,
      );
    case 'command':
      return 4 + linesOfText(block.command) + linesOfText(block.output);
    case 'chart':
    case 'picture':
      return LINES_OF_PICTURE;
    case 'remark':
    case 'subheading':
      return 2;
  }
}

/** @param share of the page's width */
function linesOfText(text: string, share = 1): number {
  const letters = LETTERS_OF_LINE * share;
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
