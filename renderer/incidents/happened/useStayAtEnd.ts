import { type RefObject, useEffect } from 'react';

/** What scrolls within this time of a hand on the list is taken for its doing, milliseconds. */
const HAND_MS = 1000;
const HANDS = ['wheel', 'touchmove', 'keydown', 'focusin'] as const;

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
    /** Until when a hand is on the list; of performance.now(). */
    let handUntil = 0;
    const hand = (): void => {
      handUntil = Math.max(handUntil, performance.now() + HAND_MS);
    };
    const pressed = (): void => {
      handUntil = Number.POSITIVE_INFINITY;
    };
    const released = (): void => {
      if (handUntil === Number.POSITIVE_INFINITY) handUntil = performance.now() + HAND_MS;
    };
    const note = (): void => {
      const below = element.scrollHeight - element.scrollTop - element.clientHeight;
      // Only who goes up leaves the end: rows that are measured under the view move it, too.
      if (below <= within) atEnd = true;
      else if (element.scrollTop < top && performance.now() < handUntil) atEnd = false;
      top = element.scrollTop;
    };
    const sized = new ResizeObserver(() => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    });
    const ended = new AbortController();
    const listening = { passive: true, signal: ended.signal };
    element.addEventListener('scroll', note, listening);
    element.addEventListener('pointerdown', pressed, listening);
    for (const one of HANDS) element.addEventListener(one, hand, listening);
    for (const one of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(one, released, listening);
    }
    sized.observe(element);
    const rows = element.firstElementChild;
    if (rows) sized.observe(rows);
    return () => {
      sized.disconnect();
      ended.abort();
    };
  }, [scroller, within]);
}
