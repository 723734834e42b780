/** Where something stands in the matrix; row 0 holds the hypotheses, column 0 the evidence. */
export interface Place {
  row: number;
  column: number;
}

/** Rows of evidence and columns of hypotheses. */
export interface Size {
  rows: number;
  columns: number;
}

/**
 * Where an arrow leads, or Home and End along the row; with Ctrl to the first and the last.
 * @returns null where it leads nowhere, or the key is none of them
 */
export function moved(from: Place, key: string, far: boolean, size: Size): Place | null {
  const to = led(from, key, far, size);
  if (!to) return null;
  const place = {
    row: Math.min(Math.max(to.row, 0), size.rows),
    column: Math.min(Math.max(to.column, 0), size.columns),
  };
  const corner = place.row === 0 && place.column === 0;
  const same = place.row === from.row && place.column === from.column;
  return corner || same ? null : place;
}

function led({ row, column }: Place, key: string, far: boolean, size: Size): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return far ? { row: Math.min(1, size.rows), column: 1 } : { row, column: 1 };
    case 'End':
      return { row: far ? size.rows : row, column: size.columns };
    default:
      return null;
  }
}

/** How a place is written on what stands there. */
export function markOf({ row, column }: Place): string {
  return `${row} ${column}`;
}

/** The place of what an event happened on. */
export function placeOf(target: EventTarget | null): Place | null {
  const mark = target instanceof Element && target.closest('[data-at]')?.getAttribute('data-at');
  if (!mark) return null;
  const [row, column] = mark.split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
