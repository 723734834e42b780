import { type RefObject, useEffect } from 'react';

/**
 * Keeps the end in sight when the view gets lower, as when the terminal opens under it, and when
 * its rows turn out to be taller than they were taken for.
 * @param within pixels of the end that count as being there
 */
export function useStayAtEnd(scroller: RefObject<HTMLElement | null>, within: number): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let atEnd = true;
    let top = 0;
    const note = (): void => {
      const below = element.scrollHeight - element.scrollTop - element.clientHeight;
      // Only who goes up leaves the end: rows that grow under the view move it away from nobody.
      if (below <= within) atEnd = true;
      else if (element.scrollTop < top) atEnd = false;
      top = element.scrollTop;
    };
    const sized = new ResizeObserver(() => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', note, { passive: true });
    sized.observe(element);
    const rows = element.firstElementChild;
    if (rows) sized.observe(rows);
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', note);
    };
  }, [scroller, within]);
}
