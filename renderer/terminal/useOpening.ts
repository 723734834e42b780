import { useEffect, useRef } from 'react';
import { allows, seatStore } from '../desk/seat.ts';
import { takeOpenBefore } from './PanelAhead.tsx';
import { screenOf } from './screens.ts';
import { openSession, showTrouble, terminalStore } from './store.ts';

/**
 * What happens when the operator shows the panel: the keys go to the shell, and a first shell is
 * opened for who may. When it is hidden, the keys go back to where they were. A panel that was open when the
 * page started, or that is shown for a step that runs in it, takes nothing.
 */
export function useOpening(open: boolean): void {
  const was = useRef<boolean | null>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    // Somebody may have shown it before its code was there.
    was.current ??= takeOpenBefore() ?? open;
    if (was.current === open) return;
    was.current = open;
    if (!open) {
      if (document.activeElement !== document.body) return;
      const back = before.current?.isConnected ? before.current : document.querySelector('main');
      if (back instanceof HTMLElement) back.focus();
      return;
    }
    const { active, revealed } = terminalStore.getState();
    terminalStore.setState({ revealed: false });
    before.current = revealed ? null : document.activeElement;
    if (revealed) return;
    if (active) screenOf(active).focus();
    else if (allows(seatStore.getState().seat, 'terminal.open'))
      openSession().then(({ id }) => screenOf(id).focus(), showTrouble);
  }, [open]);
}
