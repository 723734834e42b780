import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { allows, seatStore } from '../../desk/seat.ts';
import { letterOf } from '../../ui/keys.ts';
import { openPanel } from '../panel/panel.ts';
import { cellAt, firstCell, type Line, move, type Place, placeOf, servicesAt } from './lines.ts';

/** Where the operator last was, so that coming back from a service leads there. */
let lastCell: string | null = null;

/** Keys that press the key of the same letter in the row where the focus is. */
const ROW_KEYS: ReadonlySet<string> = new Set(['a', 'i', 'e']);

/** Forms about whatever the focus is on; asked for too seldom to have a key in every row. */
const FORMS = {
  m: { form: 'maintenance', call: 'handling.maintain' },
  s: { form: 'silence', call: 'handling.silence' },
} as const;

/** The form that a letter opens for who sits here; null where it opens none. */
function formOf(letter: string): 'maintenance' | 'silence' | null {
  if (letter !== 'm' && letter !== 's') return null;
  const { form, call } = FORMS[letter];
  return allows(seatStore.getState().seat, call) ? form : null;
}

/** What stands in the document for one place of the board. */
function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
}

/** Leads to the place of the board where Tab stops. */
export function focusBoard(): void {
  document.querySelector<HTMLElement>('.board-lines [data-cell][tabindex="0"]')?.focus();
}

/**
 * Moves the focus over the board's lines by the arrow keys, even to lines that are not drawn yet,
 * and lets letters press the keys of the row. One listener serves all rows.
 * @param scrollTo brings a line into view
 * @returns where Tab stops
 */
export function useBoardFocus(
  grid: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  scrollTo: (line: number) => void,
): string | null {
  const [chosen, setChosen] = useState<string | null>(lastCell);
  const wanted = useRef<string | null>(null);
  const latest = useRef({ lines, scrollTo });
  latest.current = { lines, scrollTo };

  // The line may be drawn only some renders after the scrolling, so this looks after every one.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-cell="${CSS.escape(wanted.current)}"]`,
    );
    if (!cell) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });

  useEffect(() => {
    const board = grid.current;
    if (!board) return;
    const choose = (cell: string) => {
      lastCell = cell;
      setChosen(cell);
    };
    const go = (place: Place) => {
      const cell = cellAt(latest.current.lines, place);
      if (cell === null) return;
      wanted.current = cell;
      choose(cell);
      latest.current.scrollTo(place.line);
    };
    const onFocus = (event: FocusEvent) => {
      const cell = cellOf(event.target)?.dataset.cell;
      if (cell !== undefined) choose(cell);
    };
    const onKey = (event: KeyboardEvent) => {
      const cell = cellOf(event.target);
      if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
      const letter = event.shiftKey ? event.key : letterOf(event);
      if (ROW_KEYS.has(letter)) {
        if (pressIn(cell, letter)) event.preventDefault();
        return;
      }
      const here = placeOf(latest.current.lines, cell.dataset.cell ?? null);
      if (!here) return;
      const form = formOf(letter);
      if (form) {
        event.preventDefault();
        openPanel({ kind: form, services: servicesAt(latest.current.lines, here) });
        return;
      }
      const next = move(latest.current.lines, here, event.key);
      if (next.line === here.line && next.cell === here.cell) return;
      event.preventDefault();
      go(next);
    };
    board.addEventListener('focusin', onFocus);
    board.addEventListener('keydown', onKey);
    return () => {
      board.removeEventListener('focusin', onFocus);
      board.removeEventListener('keydown', onKey);
    };
  }, [grid]);

  return useMemo(() => (placeOf(lines, chosen) ? chosen : firstCell(lines)), [lines, chosen]);
}

/** Presses the key that a row shows for a letter. @returns false where it shows none */
function pressIn(cell: HTMLElement, letter: string): boolean {
  const row = cell.closest('[data-row]');
  const key = row?.querySelector<HTMLElement>(`[data-key="${letter}"]`);
  key?.click();
  return key !== null && key !== undefined;
}
