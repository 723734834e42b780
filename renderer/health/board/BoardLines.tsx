import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Arrangement } from '../../../shared/arrange.ts';
import { useSay } from '../../app/language.tsx';
import { BoardLine } from './BoardLine.tsx';
import { columnsOf, heightOf, type Line, layLines, roomOf } from './lines.ts';
import { QuietPlace } from './QuietCell.tsx';
import { useBoardFocus } from './useBoardFocus.ts';
import { useWindow } from './useWindow.ts';
import { topsOf } from './window.ts';

/** The lines of the board; only those on the screen are drawn. */
export function BoardLines({ board }: { board: Arrangement }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const room = roomOf(width);
  const columns = columnsOf(width);
  const lines = useMemo(() => layLines(board, columns, open), [board, columns, open]);
  const tops = useMemo(() => topsOf(lines, ({ kind }) => heightOf(kind, room)), [lines, room]);
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
    <div className="board-scroller" data-room={room} ref={useMergedRef(scroller, measured)}>
      <ul
        aria-label={say('board.services')}
        className="board-lines"
        style={{ height: tops.at(-1) }}
      >
        {lines.slice(first, end).flatMap((line, i) => {
          const top = tops[first + i] ?? 0;
          if (line.kind !== 'quiet') {
            const here = stopIn(line, stop);
            return (
              <BoardLine
                key={line.key}
                height={heightOf(line.kind, room)}
                stop={here}
                onToggle={toggle}
                {...{ line, top }}
              />
            );
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
