import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, type Sentence } from '../../shared/problem.ts';
import { DEFAULT_SETTINGS, Settings } from '../../shared/settings.ts';
import type { SettingsStore } from './host.ts';

/** As much of conf (and electron-store, which is built on it) as the settings need. */
export interface KeyValueFile {
  readonly store: Record<string, unknown>;
  set(values: Record<string, unknown>): void;
}

/** The settings' file name without its ending, in the data folder. */
export const SETTINGS_NAME = 'settings';

/**
 * Opens the settings of a data folder. A file that cannot be read is set aside under a dated name
 * and said, never overwritten; single values that do not fit fall back to their defaults.
 * @param open makes the host's own store over the file
 */
export function openSettings(
  folder: string,
  now: number,
  open: () => KeyValueFile,
): { store: SettingsStore; notice: Sentence | null } {
  let notice: Sentence | null = null;
  let file: KeyValueFile;
  try {
    file = open();
  } catch (error) {
    const path = join(folder, `${SETTINGS_NAME}.json`);
    if (!existsSync(path)) throw error;
    const aside = `${path}.${now}.broken`;
    renameSync(path, aside);
    notice = new Problem('host.settingsSetAside', { path: aside }).sentence;
    file = open();
  }
  return {
    notice,
    store: {
      read: () => fitting(file.store),
      write: (settings) => file.set({ ...settings }),
    },
  };
}

function fitting(stored: Record<string, unknown>): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const parsed = schema.safeParse(stored[name]);
    if (parsed.success) settings[name] = parsed.data;
  }
  return Settings.parse(settings);
}
