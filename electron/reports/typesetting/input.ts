import { COLOURS } from '../charts/colours.ts';
import type { Shape } from '../charts/drawing.ts';
import type { Block, Column, Document, Line, Pictures } from '../document/document.ts';

/** Characters of one row, or lines of it, from which it may break over two pages. */
const TALL_CHARACTERS = 400;
const TALL_LINES = 8;
/** With so many lines of tables a report has more pages than go without contents. */
const CERTAINLY_LONG = 500;
/** A word that a narrow column may have to hyphenate; Korean breaks between syllables. */
const LONG_WORD = /\p{sc=Latin}{8,}/u;
/** What parts.typ breaks every few characters; a row without any is set without looking for it. */
const LONG_RUN = /[^\s\p{sc=Hangul}\p{sc=Han}]{18,}/u;

/** A shape with its colour, `#rrggbb`. */
function colouredOf(shape: Shape) {
  switch (shape.kind) {
    case 'line':
      return { dashed: false, ...shape, colour: COLOURS[shape.stroke] };
    case 'text':
      return { ...shape, colour: COLOURS[shape.tone] };
    default:
      return { ...shape, colour: COLOURS[shape.fill] };
  }
}

/** A logo as templates show it. */
export interface Logo {
  /** In the typesetter's own file system. */
  path: string;
  alt: string;
}

/**
 * The document as templates get it (docs/report-templates.md): every member is there, pictures
 * have their path and size, rows say how they may be set.
 * @param pathOf where a picture lies in the typesetter's own file system; null for one that cannot
 *   be shown
 * @param unshown what stands in its place
 */
export function inputOf(
  document: Document,
  pictures: Pictures,
  logo: Logo | null,
  pathOf: (sha256: string) => string | null,
  unshown: string,
) {
  const blockOf = (block: Block) => {
    switch (block.kind) {
      case 'pairs':
        return {
          ...block,
          rows: block.rows.map((row) => ({ ...row, tall: isTall([row.value, row.source]) })),
        };
      case 'table':
        return {
          ...block,
          columns: block.columns.map((column) => ({ figures: false, ...column })),
          lines: block.lines.map((line) => lineOf(line, narrowOf(block.columns))),
        };
      case 'prose':
        return {
          ...block,
          paragraphs: block.paragraphs.map((paragraph) =>
            paragraph.kind === 'code'
              ? paragraph
              : { ...paragraph, spans: paragraph.spans.map((span) => ({ ...PLAIN, ...span })) },
          ),
        };
      case 'chart':
        return {
          ...block,
          drawing: {
            ...block.drawing,
            shapes: block.drawing.shapes.map(colouredOf),
          },
        };
      case 'picture': {
        const picture = pictures.get(block.sha256);
        const path = pathOf(block.sha256);
        const { width = 0, height = 0 } = picture ?? {};
        return { ...block, missing: block.missing ?? (path ? null : unshown), path, width, height };
      }
      default:
        return block;
    }
  };
  const lines = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.lines : [])),
  );
  return {
    ...document,
    logo,
    long: lines.length > CERTAINLY_LONG,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map(blockOf),
    })),
  };
}

const PLAIN = { strong: false, emphasis: false, code: false };

function lineOf(line: Line, narrow: readonly boolean[]) {
  if ('group' in line) return line;
  const tall = isTall(line.cells);
  const fits = (cell: string, column: number): boolean =>
    !LONG_RUN.test(cell) && !(narrow[column] && LONG_WORD.test(cell));
  return { ...line, tall, plain: !tall && line.cells.every(fits) };
}

/** Columns so narrow that a single word may be wider. */
function narrowOf(columns: readonly Column[]): boolean[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => share / whole < 0.1);
}

/** Whether a row of these cells is so tall that a page should not be left empty for it. */
function isTall(cells: readonly string[]): boolean {
  return cells.some(
    (cell) => cell.length > TALL_CHARACTERS || cell.split('\n', TALL_LINES + 1).length > TALL_LINES,
  );
}
