import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useMemo, useRef } from 'react';
import { useSay } from '../app/language.tsx';
import type { Arrangement } from './arrange.ts';
import { BoardLine } from './BoardLine.tsx';
import { LINE_HEIGHT, layLines } from './lines.ts';
import { useBoardFocus } from './useBoardFocus.ts';

/** Pixels a quiet service needs. */
const CELL_WIDTH = 460;
/** Pixels of the margin in which organisations stand: a wide screen has room for whole names. */
const OWNER_WIDTH = 160;
const OWNER_WIDTH_WIDE = 232;
const WIDE = 1400;
/** Lines drawn beyond the screen, so that scrolling shows no gaps. */
const BEYOND = 12;

/** The lines of the board; only those on the screen are drawn. */
export function BoardLines({ board }: { board: Arrangement }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const owner = width < WIDE ? OWNER_WIDTH : OWNER_WIDTH_WIDE;
  const columns = Math.max(1, Math.floor((width - owner) / CELL_WIDTH));
  const lines = useMemo(() => layLines(board, columns), [board, columns]);
  const drawn = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => LINE_HEIGHT[lines[i]?.kind ?? 'quiet'],
    overscan: BEYOND,
  });
  const focus = useBoardFocus(scroller, lines, (line) => drawn.scrollToIndex(line));
  const style: CSSProperties & Record<'--owner', string> = {
    height: drawn.getTotalSize(),
    '--owner': `${owner}px`,
  };
  return (
    <div className="board-scroller" ref={useMergedRef(scroller, measured)}>
      <ul aria-label={say('board.services')} className="board-lines" style={style}>
        {drawn.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return (
            line && (
              <BoardLine
                key={item.key}
                line={line}
                top={item.start}
                columns={columns}
                focus={focus}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}
