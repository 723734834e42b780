import { useLayoutEffect } from 'react';
import { isTyping, letterOf } from '../../ui/keys.ts';
import { closePanel } from '../panel/panel.ts';
import { openWall } from '../wallboard/openWall.ts';

/** The keys that hold wherever on the board the focus is. @param search where `/` leads */
export function useBoardKeys(search: HTMLInputElement | null): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') closePanel();
      if (isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        search?.focus();
        search?.select();
      }
      if (letterOf(event) === 'w' && !event.shiftKey) {
        event.preventDefault();
        void openWall();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [search]);
}
