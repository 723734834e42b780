import type { Draft } from './draft.ts';
import { BOXES, type Box, LETTERS, STANCES } from './looks.ts';
import { millimetres, POINT, TEXT_WIDTH } from './measures.ts';
import { paragraph, rawRun, subList } from './paragraph.ts';

/** A cell of the grid and the paragraphs within. */
export interface Cell {
  /** How many columns and rows it takes; 1 where not said. */
  columns?: number;
  rows?: number;
  box: Box;
  paragraphs: string;
  /** Its row is set again at the top of every page. */
  header?: boolean;
  vertical?: 'TOP' | 'CENTER';
}

const PADDING = { side: millimetres(1.8), edge: millimetres(0.8) };
const MARGINS =
  `left="${PADDING.side}" right="${PADDING.side}"` +
  ` top="${PADDING.edge}" bottom="${PADDING.edge}"`;
/** Above and below the table. */
const GAP = millimetres(1);
/** Of one line of a cell's letters; a row grows with what is in it. */
const ROW_HEIGHT = 12 * POINT + 2 * PADDING.edge;

/**
 * A table across the text, `hp:tbl`, in a paragraph of its own. It may break between pages, within
 * a row too: a row longer than a page would be cut off otherwise.
 * @param shares the columns' widths, relative to each other
 * @param rows the cells that begin in each row; together they cover the grid, each place once
 */
export function table(
  draft: Draft,
  shares: readonly number[],
  rows: readonly (readonly Cell[])[],
): string {
  const edges = edgesOf(shares);
  const covered = new Uint32Array(shares.length);
  const lines = rows.map((row, index) => `<hp:tr>${cellsOf(row, index, edges, covered)}</hp:tr>`);
  const height = rows.length * ROW_HEIGHT;
  const box = draft.boxes.id(BOXES.cell);
  return paragraph(
    draft,
    STANCES.anchor,
    rawRun(
      draft,
      LETTERS.anchor,
      `<hp:tbl id="${draft.next()}" zOrder="0" numberingType="TABLE" textWrap="TOP_AND_BOTTOM"` +
        ` textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="1"` +
        ` rowCnt="${rows.length}" colCnt="${shares.length}" cellSpacing="0"` +
        ` borderFillIDRef="${box}" noAdjust="0">` +
        `<hp:sz width="${TEXT_WIDTH}" widthRelTo="ABSOLUTE" height="${height}"` +
        ` heightRelTo="ABSOLUTE" protect="0"/>` +
        `<hp:pos treatAsChar="0" affectLSpacing="0" flowWithText="1" allowOverlap="0"` +
        ` holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP"` +
        ` horzAlign="LEFT" vertOffset="0" horzOffset="0"/>` +
        `<hp:outMargin left="0" right="0" top="${GAP}" bottom="${GAP}"/><hp:inMargin ${MARGINS}/>` +
        `${lines.join('')}</hp:tbl><hp:t/>`,
    ),
  );

  /** @param covered by column, the row from which on it is free; brought up to date */
  function cellsOf(
    row: readonly Cell[],
    index: number,
    edges: readonly number[],
    covered: Uint32Array,
  ): string {
    let column = 0;
    let xml = '';
    for (const cell of row) {
      while ((covered[column] ?? 0) > index) column += 1;
      const { columns = 1, rows: span = 1 } = cell;
      const width = (edges[column + columns] ?? TEXT_WIDTH) - (edges[column] ?? 0);
      covered.fill(index + span, column, column + columns);
      xml +=
        `<hp:tc name="" header="${cell.header ? 1 : 0}" hasMargin="0" protect="0" editable="0"` +
        ` dirty="0" borderFillIDRef="${draft.boxes.id(cell.box)}">` +
        subList(cell.paragraphs, cell.vertical ?? 'CENTER') +
        `<hp:cellAddr colAddr="${column}" rowAddr="${index}"/>` +
        `<hp:cellSpan colSpan="${columns}" rowSpan="${span}"/>` +
        `<hp:cellSz width="${width}" height="${span * ROW_HEIGHT}"/>` +
        `<hp:cellMargin ${MARGINS}/></hp:tc>`;
      column += columns;
    }
    return xml;
  }
}

/** Where each column begins, and where the last one ends: rounding goes to nobody's loss. */
function edgesOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let so = 0;
  const edges = [0];
  for (const share of shares) {
    so += share;
    edges.push(Math.round((so / whole) * TEXT_WIDTH));
  }
  return edges;
}
