import { type RefObject, useEffect } from 'react';
import { isPlainKey } from '../ui/keys.ts';

/** Whether the focus is nowhere in particular: nothing is taken from anybody. */
function atRest(): boolean {
  const here = document.activeElement;
  return here === null || here === document.body || here.tagName === 'MAIN';
}

/**
 * Leads to the PIN: at once where the focus is at rest when the seat locks, later by Enter. Who was
 * reading or had a text half written stays there. When it opens again the view has the focus.
 */
export function useLockFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    if (atRest()) field.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !isPlainKey(event) || !atRest()) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      // What had the focus in the band is gone with it.
      queueMicrotask(() => {
        if (document.activeElement === document.body) document.querySelector('main')?.focus();
      });
    };
  }, [field]);
}
