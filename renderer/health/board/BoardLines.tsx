import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import type { Arrangement } from './arrange.ts';
import { BoardLine } from './BoardLine.tsx';
import { LINE_HEIGHT, type Line, layLines } from './lines.ts';
import { QuietPlace } from './QuietCell.tsx';
import { useBoardFocus } from './useBoardFocus.ts';
import { useWindow } from './useWindow.ts';
import { topsOf } from './window.ts';

/** Pixels a quiet service needs. */
const CELL_WIDTH = 640;

/** How much room the lines have, in a word for the styles. @param width pixels */
function roomOf(width: number): 'tiny' | 'narrow' | 'plain' | 'wide' {
  if (width < 600) return 'tiny';
  if (width < 1000) return 'narrow';
  return width < 1400 ? 'plain' : 'wide';
}

/** The lines of the board; only those on the screen are drawn. */
export function BoardLines({ board }: { board: Arrangement }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const columns = Math.max(1, Math.floor(width / CELL_WIDTH));
  const lines = useMemo(() => layLines(board, columns, open), [board, columns, open]);
  const tops = useMemo(() => topsOf(lines, ({ kind }) => LINE_HEIGHT[kind]), [lines]);
  const { first, end, scrollTo } = useWindow(scroller, tops);
  const stop = useBoardFocus(scroller, lines, scrollTo);
  const toggle = useCallback((cause: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(cause)) after.add(cause);
      return after;
    });
  }, []);
  return (
    <div
      className="board-scroller"
      data-room={roomOf(width)}
      ref={useMergedRef(scroller, measured)}
    >
      <ul
        aria-label={say('board.services')}
        className="board-lines"
        style={{ height: tops.at(-1) }}
      >
        {lines.slice(first, end).flatMap((line, i) => {
          const top = tops[first + i] ?? 0;
          if (line.kind !== 'quiet') {
            const here = stopIn(line, stop);
            return <BoardLine key={line.key} line={line} top={top} stop={here} onToggle={toggle} />;
          }
          return line.services.map((service, column) => (
            <QuietPlace
              key={service.id}
              service={service}
              stop={stop === service.id}
              {...{ top, column, columns }}
            />
          ));
        })}
      </ul>
    </div>
  );
}

/** So that a line is drawn again only where the stop moves in or out of it. */
function stopIn(line: Line, stop: string | null): string | null {
  return stop !== null && 'cells' in line && line.cells.includes(stop) ? stop : null;
}
