import { escaped } from './escaped.ts';
import { HAIRLINE, INK, TINT } from './styles.ts';

/** A paragraph of a cell: its style by id, its text. */
export interface CellParagraph {
  style: string;
  text: string;
}

export interface Cell {
  paragraphs: readonly CellParagraph[];
  tinted?: boolean;
  /** How many columns it covers; 1 where it is not said. */
  span?: number;
}

export interface Row {
  cells: readonly Cell[];
  /** Stands at the top of every page the table goes on to; only the first rows may. */
  heading?: boolean;
  /** Is never the last on its page. */
  kept?: boolean;
}

export interface TableLook {
  /** In twentieths of a point. */
  widths: readonly number[];
  /** Whether the first column tells what the row is, for who has the table read aloud. */
  labels: boolean;
}

/** Rows with a cell longer than this many characters or lines may run on to the next page. */
const WHOLE = { characters: 1500, lines: 20 };

/** A table across the page (ISO/IEC 29500-1, 17.4.38), whose elements stand in the schema's order. */
export function tableXml(look: TableLook, rows: readonly Row[]): string {
  const columns = look.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  // The last row goes with what follows: mostly the source, which says nothing on a page alone.
  const written = rows.map((row, i) =>
    rowXml(i === rows.length - 1 ? { ...row, kept: true } : row, look.widths),
  );
  return `<w:tbl>${properties(look)}<w:tblGrid>${columns}</w:tblGrid>${written.join('')}</w:tbl>`;
}

function properties({ widths, labels }: TableLook): string {
  const border = (side: string, size: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  return [
    `<w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblBorders>`,
    border('top', 8, INK),
    border('bottom', 8, INK),
    border('insideH', 4, HAIRLINE),
    '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>',
    margin('top', 40),
    margin('left', 90),
    margin('bottom', 40),
    margin('right', 90),
    `</w:tblCellMar><w:tblLook w:val="${labels ? '0680' : '0620'}" w:firstRow="${labels ? 0 : 1}"`,
    ` w:lastRow="0" w:firstColumn="${labels ? 1 : 0}" w:lastColumn="0" w:noHBand="1"`,
    ' w:noVBand="1"/></w:tblPr>',
  ].join('');
}

function rowXml(row: Row, widths: readonly number[]): string {
  const whole = row.cells.every(isShort) ? '<w:cantSplit/>' : '';
  const repeated = row.heading ? '<w:tblHeader/>' : '';
  const properties = whole || repeated ? `<w:trPr>${whole}${repeated}</w:trPr>` : '';
  let column = 0;
  const cells = row.cells.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    return cellXml(cell, sum(widths.slice(from, column)), row.kept ?? false);
  });
  return `<w:tr>${properties}${cells.join('')}</w:tr>`;
}

function isShort(cell: Cell): boolean {
  return cell.paragraphs.every(
    ({ text }) =>
      text.length <= WHOLE.characters && text.split('\n', WHOLE.lines).length < WHOLE.lines,
  );
}

function cellXml({ paragraphs, span, tinted }: Cell, width: number, kept: boolean): string {
  const spanned = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`;
  const shade = tinted ? `<w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/>` : '';
  const written = paragraphs.map((one) => paragraphXml(one, kept)).join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}${shade}</w:tcPr>${written}</w:tc>`;
}

function paragraphXml({ style, text }: CellParagraph, kept: boolean): string {
  const properties = `<w:pPr><w:pStyle w:val="${style}"/>${kept ? '<w:keepNext/>' : ''}</w:pPr>`;
  return `<w:p>${properties}${text === '' ? '' : runXml(text)}</w:p>`;
}

const BEGIN = '<w:t xml:space="preserve">';
const END = '</w:t>';

/** Line feeds start a new line of the same paragraph, tabs stay tabs. */
function runXml(text: string): string {
  const content = escaped(text)
    .replaceAll('\n', `${END}<w:br/>${BEGIN}`)
    .replaceAll('\t', `${END}<w:tab/>${BEGIN}`);
  return `<w:r>${BEGIN}${content}${END}</w:r>`;
}

function sum(of: readonly number[]): number {
  return of.reduce((a, b) => a + b, 0);
}
