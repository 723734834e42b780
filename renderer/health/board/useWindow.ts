import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Stretch, scrollFor, stretchOf } from './window.ts';

/** Lines drawn beyond the screen, so that scrolling shows no gaps. */
const BEYOND = 8;
/** So much of that may be used up before more is drawn: not every step of the wheel draws. */
const SPARE = 4;

interface Window extends Stretch {
  scrollTo(line: number): void;
}

/**
 * Which lines of a scroller to draw. Their heights are known, so nothing is measured.
 * @param tops where the lines begin, see `topsOf`
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, tops: Float64Array): Window {
  // Until its own height is known, the whole page's: what is drawn once need not be drawn again.
  const [at, setAt] = useState(() => ({ top: 0, height: window.innerHeight }));
  const stretch = stretchOf(tops, at.top, at.height, BEYOND);
  const drawn = useRef<Stretch>(stretch);
  const latest = useRef(tops);
  latest.current = tops;

  useLayoutEffect(() => {
    const board = scroller.current;
    if (!board) return;
    // Asking for the height anew could make the browser lay everything out in mid-scroll.
    let height = board.clientHeight;
    const look = () => {
      const top = board.scrollTop;
      const seen = stretchOf(latest.current, top, height, BEYOND - SPARE);
      if (seen.first >= drawn.current.first && seen.end <= drawn.current.end) return;
      setAt({ top, height });
    };
    look();
    const resized = new ResizeObserver(() => {
      height = board.clientHeight;
      look();
    });
    resized.observe(board);
    board.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      board.removeEventListener('scroll', look);
    };
  }, [scroller]);

  useEffect(() => {
    drawn.current = stretch;
  });
  const scrollTo = useCallback(
    (line: number) => {
      const board = scroller.current;
      if (!board) return;
      board.scrollTop = scrollFor(latest.current, line, board.scrollTop, board.clientHeight);
    },
    [scroller],
  );
  return { ...stretch, scrollTo };
}
