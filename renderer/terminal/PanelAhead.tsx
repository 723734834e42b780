import { useEffect } from 'react';
import { settingsStore } from '../settings/store.ts';
import { setPanelOpen } from './panel.ts';
import { panelKeyOf } from './panelKeys.ts';

/** Whether the panel was shown before anybody could press its key. */
let openBefore: boolean | null = null;

/** In the panel's place until its code is there: the key that shows it works already. */
export function PanelAhead() {
  useEffect(() => {
    openBefore ??= settingsStore.getState().terminalOpen;
    const keyed = (event: KeyboardEvent): void => {
      if (panelKeyOf(event) !== 'toggle') return;
      event.preventDefault();
      setPanelOpen(!settingsStore.getState().terminalOpen);
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, []);
  return null;
}

/** @returns whether the panel was shown when the page started; null where that was told already */
export function takeOpenBefore(): boolean | null {
  const was = openBefore;
  openBefore = null;
  return was;
}
