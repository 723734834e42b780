import { type RefObject, useCallback, useEffect, useState } from 'react';
import { pageInSight } from './inSight.ts';

/** The page in sight, and the way to another one. */
export function usePageInSight(
  scroller: RefObject<HTMLElement | null>,
  total: number,
): { at: number; jump(page: number): void } {
  const [at, setAt] = useState(1);
  useEffect(() => {
    const element = scroller.current;
    if (!element || total === 0) return;
    let frame = 0;
    const note = (): void => {
      frame = 0;
      const lies = [...element.querySelectorAll<HTMLElement>('.report-page')].map((page) => ({
        top: page.offsetTop,
        height: page.offsetHeight,
      }));
      setAt(pageInSight(lies, element.scrollTop, element.clientHeight));
    };
    const scrolled = (): void => {
      if (frame === 0) frame = requestAnimationFrame(note);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    note();
    return () => {
      element.removeEventListener('scroll', scrolled);
      cancelAnimationFrame(frame);
    };
  }, [scroller, total]);
  const jump = useCallback(
    (page: number) => {
      const number = Math.min(Math.max(page, 1), total);
      scroller.current
        ?.querySelector(`.report-page[data-page="${number}"]`)
        ?.scrollIntoView({ block: 'start' });
    },
    [scroller, total],
  );
  return { at: Math.min(at, Math.max(total, 1)), jump };
}
