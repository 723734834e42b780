import { useEffect } from 'react';
import { useSay } from '../app/language.tsx';
import { settingsStore, useSettings } from '../settings/store.ts';
import { LoadingState } from '../ui/Standing.tsx';
import { setPanelOpen } from './panel.ts';
import { panelKeyOf } from './panelKeys.ts';
import { usePanelHeight } from './usePanelHeight.ts';
import './place.css';

/** Whether the panel was shown before anybody could press its key. */
let openBefore: boolean | null = null;

/**
 * In the panel's place until its code is there: the key that shows it works already, and nothing is
 * moved when the panel comes.
 */
export function PanelAhead() {
  const open = useSettings((settings) => settings.terminalOpen);
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
  return open ? <Place /> : null;
}

function Place() {
  const say = useSay();
  const { height } = usePanelHeight();
  return (
    <section
      className="terminal-panel"
      aria-label={say('terminalView.region')}
      aria-busy
      style={{ height: `${height}px` }}
    >
      <LoadingState />
    </section>
  );
}

/** @returns whether the panel was shown when the page started; null where that was told already */
export function takeOpenBefore(): boolean | null {
  const was = openBefore;
  openBefore = null;
  return was;
}
