import type { Block, Document, Paragraph } from '../../document/document.ts';
import type { Draft } from './draft.ts';
import { LETTERS, STANCES } from './looks.ts';
import { line } from './paragraph.ts';

/** Above either a reader wants to see first what there is. */
const MANY_SECTIONS = 12;
const MANY_PAGES = 5;
/** Of a page of A4 as it is set here: lines, and letters of Hangul across it. */
const LINES = 45;
const LETTERS_ACROSS = 44;
/** What a picture or chart takes of it, about. */
const PICTURE_LINES = 18;

/** The headings, for a long document; page numbers would be a guess before it is laid out. */
export function contents(draft: Draft, document: Document): string {
  const { sections } = document;
  if (sections.length <= MANY_SECTIONS && pagesOf(document) <= MANY_PAGES) return '';
  return [
    line(draft, STANCES.caption, LETTERS.subheading, document.contentsHeading),
    ...sections.map(({ heading }) => line(draft, STANCES.contents, LETTERS.cell, heading)),
  ].join('');
}

/** How many pages it will be, roughly. */
function pagesOf({ sections }: Document): number {
  const lines = sections.flatMap(({ blocks }) => blocks).reduce((sum, b) => sum + linesOf(b), 0);
  return lines / LINES;
}

function linesOf(block: Block): number {
  switch (block.kind) {
    case 'pairs':
      return sum(block.rows, ({ value }) => wrapped(value, LETTERS_ACROSS * 0.75));
    case 'table': {
      const whole = sum(block.columns, ({ share }) => share);
      return sum(block.lines, (line) =>
        'group' in line
          ? 1
          : Math.max(
              1,
              ...line.cells.map((cell, index) => {
                const share = block.columns[index]?.share ?? whole;
                return wrapped(cell, (LETTERS_ACROSS * share) / whole);
              }),
            ),
      );
    }
    case 'prose':
      return sum(block.paragraphs, (written) => wrapped(textOf(written), LETTERS_ACROSS));
    case 'command':
      return 3 + wrapped(block.output, LETTERS_ACROSS);
    case 'remark':
    case 'subheading':
      return 1;
    case 'chart':
    case 'picture':
      return PICTURE_LINES;
  }
}

function textOf(written: Paragraph): string {
  return written.kind === 'code' ? written.text : written.spans.map((s) => s.text).join('');
}

/** @param across letters in a line */
function wrapped(text: string, across: number): number {
  return sum(text.split('\n'), (part) => Math.max(1, Math.ceil(part.length / across)));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
