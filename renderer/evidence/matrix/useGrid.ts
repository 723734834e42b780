import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';
import { markOf, moved, type Place, placeOf, type Size } from './places.ts';
import type { ShownStore } from './shown.ts';

/**
 * Makes a table a grid of cells that take the focus: one of them the tab key's, the others reached
 * by arrows (WAI-ARIA Authoring Practices, Grid Pattern).
 * @param keyed hears any other key with the place it was pressed on
 */
export function useGrid(
  size: Size,
  shown: ShownStore,
  keyed: (place: Place, event: KeyboardEvent) => void,
) {
  const [chosen, setChosen] = useState<Place>({ row: 1, column: 1 });
  // One of them takes the tab key, also after the matrix has become smaller.
  const active = {
    row: Math.min(chosen.row, size.rows),
    column: Math.min(chosen.column, size.columns),
  };
  const grid = {
    role: 'grid',
    onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
      const from = placeOf(event.target);
      if (!from || event.altKey || event.metaKey) return;
      const to = moved(from, event.key, event.ctrlKey, size);
      if (!to) {
        keyed(from, event);
        return;
      }
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>(`[data-at="${markOf(to)}"]`)?.focus();
    },
    onFocus(event: FocusEvent): void {
      const place = placeOf(event.target);
      if (place) setChosen(place);
      shown.setState({ focused: place });
    },
    onMouseOver(event: MouseEvent): void {
      shown.setState({ hovered: placeOf(event.target) });
    },
    onMouseLeave(): void {
      shown.setState({ hovered: null });
    },
  };
  return { active, grid };
}
