import { useEffect } from 'react';
import { settingsStore } from '../settings/store.ts';
import { setPanelOpen } from './panel.ts';
import { screenOf } from './screens.ts';
import { terminalStore } from './store.ts';

/**
 * Ctrl+` shows and hides the panel, F6 moves between it and the view, Ctrl+Shift+F searches it.
 * Keys are told by their place on the keyboard: a Korean layout has ₩ where others have `.
 */
export function usePanelKeys(beginSearch: () => void): void {
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => {
      const open = settingsStore.getState().terminalOpen;
      if (event.ctrlKey && !event.shiftKey && !event.altKey && event.code === 'Backquote') {
        event.preventDefault();
        setPanelOpen(!open);
      } else if (event.key === 'F6' && open) {
        event.preventDefault();
        crossOver();
      } else if (event.ctrlKey && event.shiftKey && event.code === 'KeyF' && open) {
        event.preventDefault();
        beginSearch();
      }
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, [beginSearch]);
}

/** Where the keys were before they went to the shell. */
let lastInView: HTMLElement | null = null;

function crossOver(): void {
  const here = document.activeElement;
  if (here?.closest('.terminal-panel')) {
    const back = lastInView?.isConnected ? lastInView : document.querySelector('main');
    if (back instanceof HTMLElement) back.focus();
    return;
  }
  lastInView = here instanceof HTMLElement ? here : null;
  const { active } = terminalStore.getState();
  if (active) screenOf(active).focus();
}
