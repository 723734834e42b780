import { useEffect, useRef } from 'react';
import { screenOf } from './screens.ts';
import { openSession, showTrouble, terminalStore } from './store.ts';

/**
 * What happens when the operator shows the panel: the keys go to the shell, and a first shell is
 * opened. When it is hidden, the keys go back to where they were. A panel that was open when the
 * page started takes nothing.
 */
export function useOpening(open: boolean): void {
  const was = useRef(open);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (was.current === open) return;
    was.current = open;
    if (!open) {
      if (before.current instanceof HTMLElement) before.current.focus();
      return;
    }
    before.current = document.activeElement;
    const { active } = terminalStore.getState();
    if (active) screenOf(active).focus();
    else openSession().then(({ id }) => screenOf(id).focus(), showTrouble);
  }, [open]);
}
