import type { IBuffer } from '@xterm/xterm';

type Rows = Pick<IBuffer, 'getLine' | 'length'>;

/** From a column of a row up to a column of another, of a screen's buffer. */
export interface Stretch {
  from: { row: number; column: number };
  /** Not included. At column 0 nothing of the row is. */
  to: { row: number; column: number };
}

/** What stands there as text: rows that the screen broke are one line again. */
export function textOf(rows: Rows, { from, to }: Stretch): string {
  let text = '';
  const last = to.column > 0 ? to.row : to.row - 1;
  for (let row = from.row; row <= last; row += 1) {
    const line = rows.getLine(row);
    if (!line) break;
    // Trimmed are cells that nothing was printed to; printed spaces stay.
    const end = row === to.row ? to.column : undefined;
    text += line.translateToString(true, row === from.row ? from.column : 0, end);
    if (row < last && rows.getLine(row + 1)?.isWrapped !== true) text += '\n';
  }
  return text;
}
