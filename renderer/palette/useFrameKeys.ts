import { useLayoutEffect } from 'react';
import { lockSeat, openSeat } from '../desk/desk.ts';
import { isPlainKey } from '../ui/keys.ts';
import { type FrameKey, frameKeyOf } from './keyTable.ts';
import { toggleFloating } from './store.ts';

const DOES: Record<FrameKey, () => void> = {
  palette: () => toggleFloating('palette'),
  seat: openSeat,
  lock: () => void lockSeat(),
  sheet: () => toggleFloating('keys'),
};

/** The keys that hold in every view. They are taken before a shell gets them. */
export function useFrameKeys(): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = frameKeyOf(event);
      if (key === null || (key === 'sheet' && !isPlainKey(event))) return;
      event.preventDefault();
      event.stopPropagation();
      DOES[key]();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
