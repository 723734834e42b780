import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSay } from '../app/language.tsx';
import type { Arrangement } from './arrange.ts';
import { BoardLine } from './BoardLine.tsx';
import { LINE_HEIGHT, type Line, layLines } from './lines.ts';
import { useBoardFocus } from './useBoardFocus.ts';

/** Pixels a quiet service needs. */
const CELL_WIDTH = 560;
/** Lines drawn beyond the screen, so that scrolling shows no gaps. */
const BEYOND = 8;

/** The lines of the board; only those on the screen are drawn. */
export function BoardLines({ board }: { board: Arrangement }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const columns = Math.max(1, Math.floor(width / CELL_WIDTH));
  const lines = useMemo(() => layLines(board, columns, open), [board, columns, open]);
  const drawn = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => LINE_HEIGHT[lines[i]?.kind ?? 'quiet'],
    getItemKey: (i) => lines[i]?.key ?? i,
    overscan: BEYOND,
  });
  const stop = useBoardFocus(scroller, lines, (line) => drawn.scrollToIndex(line));
  const toggle = useCallback((cause: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(cause)) after.add(cause);
      return after;
    });
  }, []);
  return (
    <div className="board-scroller" ref={useMergedRef(scroller, measured)}>
      <ul
        aria-label={say('board.services')}
        className="board-lines"
        style={{ height: drawn.getTotalSize() }}
      >
        {drawn.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return (
            line && (
              <BoardLine
                key={item.key}
                line={line}
                top={item.start}
                columns={columns}
                stop={stopIn(line, stop)}
                onToggle={toggle}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

/** So that a line is drawn again only where the stop moves in or out of it. */
function stopIn(line: Line, stop: string | null): string | null {
  return stop !== null && 'cells' in line && line.cells.includes(stop) ? stop : null;
}
