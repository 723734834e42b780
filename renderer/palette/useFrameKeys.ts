import { useLayoutEffect } from 'react';
import { lockSeat, openSeat } from '../desk/desk.ts';
import { toggleHelp } from '../help/store.ts';
import { isPlainKey } from '../ui/keys.ts';
import { type FrameKey, frameKeyOf } from './keyTable.ts';
import { toggleFloating } from './store.ts';

const DOES: Record<FrameKey, () => void> = {
  palette: () => toggleFloating('palette'),
  seat: openSeat,
  lock: () => void lockSeat(),
  sheet: () => toggleFloating('keys'),
  help: toggleHelp,
};

function inShell(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.xterm') !== null;
}

/** The keys that hold in every view. They are taken before a shell gets them, but for F1. */
export function useFrameKeys(): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = frameKeyOf(event);
      if (key === null || (key === 'sheet' && !isPlainKey(event))) return;
      // Programs of a terminal have a help of their own on this key.
      if (key === 'help' && inShell(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      DOES[key]();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
