import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { registerStore } from '../app/sync.ts';
import { call } from '../bridge.ts';
import { keepLook, lookShownLast } from './firstPaint.ts';

export const settingsStore = createStore<Settings>(() => ({
  ...DEFAULT_SETTINGS,
  ...lookShownLast(),
}));

settingsStore.subscribe(keepLook);

registerStore({
  hydrate: ({ settings }) => settingsStore.setState(settings, true),
  remember: ({ settings }) => settingsStore.setState(settings, true),
  apply: ({ settings }) => {
    if (settings) settingsStore.setState(settings, true);
  },
});

export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(settingsStore, select);
}

/**
 * What the operator may change here; the catalogue is remembered when it is opened, and where
 * updates come from is a call of its own.
 */
export type SettingsChange = Partial<Omit<Settings, 'catalogue' | 'updateFrom'>>;

/**
 * Shows the change at once and has the console remember it.
 * @throws {Problem} where the console refuses; what it holds is shown again
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const before = settingsStore.getState();
  settingsStore.setState(change);
  try {
    settingsStore.setState(await call('settings.change', change), true);
  } catch (error) {
    settingsStore.setState(before, true);
    throw error;
  }
}
