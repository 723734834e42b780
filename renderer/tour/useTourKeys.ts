import { useEffect } from 'react';
import { moveTour } from './store.ts';

const BY: Readonly<Record<string, 1 | -1>> = { Period: 1, Comma: -1 };

/** Alt with full stop and comma lead on and back from anywhere but a shell, which has its own. */
export function useTourKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = BY[event.code];
      if (!by || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest('.xterm')) return;
      event.preventDefault();
      event.stopPropagation();
      moveTour(by);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
