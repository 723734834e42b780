import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { closePanel } from '../panel/panel.ts';
import { fillScreen } from '../wallboard/fullScreen.ts';

/** Where a letter is text and not a key. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, .xterm') !== null)
  );
}

/** The keys that hold wherever on the board the focus is. @param search where `/` leads */
export function useBoardKeys(search: HTMLInputElement | null): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') closePanel();
      if (isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        search?.focus();
        search?.select();
      }
      if (event.key === 'w') {
        event.preventDefault();
        void fillScreen();
        navigate('/wall');
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [search, navigate]);
}
