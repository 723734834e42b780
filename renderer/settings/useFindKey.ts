import { useEffect } from 'react';
import { isPlainKey } from '../ui/keys.ts';

/** The slash leads to the field that finds, as on the board. */
export function useFindKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Slash' || event.shiftKey || !isPlainKey(event)) return;
      const field = document.querySelector<HTMLInputElement>('[data-find-setting]');
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
