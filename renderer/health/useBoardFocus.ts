import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { firstService, type Line, move, type Place, placeOf, serviceAt } from './lines.ts';

/** Where the operator last was, so that coming back from a service leads there. */
let lastService: string | null = null;

export interface BoardFocus {
  /** The service where Tab stops. */
  stop: string | null;
  onKeyDown(event: KeyboardEvent, service: string): void;
  onFocus(service: string): void;
}

/**
 * Moves the focus over the board's lines by the arrow keys, even to lines that are not drawn yet.
 * @param scrollTo brings a line into view
 */
export function useBoardFocus(
  grid: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  scrollTo: (line: number) => void,
): BoardFocus {
  const [chosen, setChosen] = useState<string | null>(lastService);
  const wanted = useRef<string | null>(null);

  // The line may be drawn only some renders after the scrolling, so this looks after every one.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const link = grid.current?.querySelector<HTMLElement>(
      `[data-service="${CSS.escape(wanted.current)}"]`,
    );
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  const choose = (service: string | null) => {
    lastService = service;
    setChosen(service);
  };
  const go = (place: Place) => {
    const service = serviceAt(lines, place);
    if (service === null) return;
    wanted.current = service;
    choose(service);
    scrollTo(place.line);
  };
  return {
    stop: placeOf(lines, chosen) ? chosen : firstService(lines),
    onFocus: choose,
    onKeyDown: (event, service) => {
      const here = placeOf(lines, service);
      if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = move(lines, here, event.key);
      if (next.line === here.line && next.cell === here.cell) return;
      event.preventDefault();
      go(next);
    },
  };
}
