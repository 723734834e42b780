import type { Block, Document } from './document.ts';

/** A report of more pages than this has a list of contents, as the printed one has. */
const FEW_PAGES = 5;
/** What stands on an A4 page as reports are set, by eye. */
const LINES_OF_PAGE = 42;
const LETTERS_OF_LINE = 56;
const LINES_OF_PICTURE = 18;

/**
 * Whether a document has contents, in formats that know their pages only once another program has
 * laid them out: by about how many lines it takes.
 */
export function isLong({ sections }: Document): boolean {
  const blocks = sections.flatMap((section) => section.blocks);
  const headings = sections.length * 3;
  return headings + sum(blocks, linesOf) > FEW_PAGES * LINES_OF_PAGE;
}

function linesOf(block: Block): number {
  switch (block.kind) {
    case 'pairs':
      return sum(block.rows, ({ value }) => wrapped(value, 0.75));
    case 'table': {
      const whole = sum(block.columns, ({ share }) => share);
      const tallest = (cells: readonly string[]): number =>
        Math.max(...cells.map((cell, i) => wrapped(cell, (block.columns[i]?.share ?? 0) / whole)));
      // A heading of its own, and the air between rows.
      return 2 + sum(block.lines, (line) => 0.4 + ('group' in line ? 1 : tallest(line.cells)));
    }
    case 'prose':
      return sum(block.paragraphs, (one) =>
        wrapped('text' in one ? one.text : one.spans.map(({ text }) => text).join('')),
      );
    case 'command':
      return 4 + wrapped(block.command) + wrapped(block.output);
    case 'chart':
    case 'picture':
      return LINES_OF_PICTURE;
    case 'remark':
    case 'subheading':
      return 2;
  }
}

/** @param share of the page's width */
function wrapped(text: string, share = 1): number {
  const letters = Math.max(1, LETTERS_OF_LINE * share);
  return sum(text.split('\n'), (line) => Math.max(1, Math.ceil(line.length / letters)));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
