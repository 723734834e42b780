import { type RefObject, useEffect, useRef } from 'react';

/** Who presses longer presses no key any more, and must see what calls, milliseconds. */
const LONGEST_MS = 5000;

/**
 * Keeps the height of an element while a pointer is pressed: what appears in it would move away
 * what is being pressed below it, and the press would be lost or fall on something else.
 */
export function useHeldStill(): RefObject<HTMLElement | null> {
  const held = useRef<HTMLElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = (): void => {
      clearTimeout(timer);
      held.current?.style.removeProperty('height');
      held.current?.style.removeProperty('overflow');
    };
    const hold = (): void => {
      const { current } = held;
      if (!current) return;
      release();
      current.style.height = `${current.offsetHeight}px`;
      current.style.overflow = 'hidden';
      timer = setTimeout(release, LONGEST_MS);
    };
    // The click that a release makes finds everything where it was.
    const letGo = (): void => {
      requestAnimationFrame(release);
    };
    const on = { capture: true, passive: true };
    window.addEventListener('pointerdown', hold, on);
    window.addEventListener('pointerup', letGo, on);
    window.addEventListener('pointercancel', letGo, on);
    return () => {
      release();
      window.removeEventListener('pointerdown', hold, on);
      window.removeEventListener('pointerup', letGo, on);
      window.removeEventListener('pointercancel', letGo, on);
    };
  }, []);
  return held;
}
