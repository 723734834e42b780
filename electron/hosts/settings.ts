import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Problem, type Sentence } from '../../shared/problem.ts';
import { DEFAULT_SETTINGS, Settings } from '../../shared/settings.ts';
import type { SettingsStore } from './host.ts';
import { SETTINGS_FILE, SETTINGS_LIMIT } from './settingsFile.ts';
import { migrateSettings, type StoredSettings } from './settingsMigrations.ts';

/**
 * As much of conf (and electron-store, which is built on it) as the settings need. Setting the
 * store replaces the file whole: a reader, or the next start, finds the old one or the new one.
 */
export interface KeyValueFile {
  store: Record<string, unknown>;
}

/**
 * Opens the settings of a data folder. A file that cannot be read is set aside under a dated name
 * and said, never overwritten. Single values that do not fit count as their defaults, but stay in
 * the file until that setting is changed: a newer version, which wrote them, finds them again.
 * @param now milliseconds since the epoch, for the dated name
 * @param open makes the host's own store over the file
 */
export function openSettings(
  folder: string,
  now: number,
  open: () => KeyValueFile,
): { store: SettingsStore; notice: Sentence | null } {
  const path = join(folder, SETTINGS_FILE);
  const aside = isSound(path) ? null : setAside(path, now);
  const file = open();
  /** What holds should somebody break the file while the console runs. */
  let known: StoredSettings = {};
  const stored = (): StoredSettings => {
    try {
      known = migrateSettings(file.store);
    } catch {
      // Read again as soon as it is sound; until then what was read last is in force.
    }
    return known;
  };
  return {
    notice: aside === null ? null : new Problem('host.settingsSetAside', { path: aside }).sentence,
    store: {
      read: () => fitting(stored()),
      write(settings) {
        const before = stored();
        const after = { ...before, ...changes(fitting(before), settings) };
        try {
          if (!isSound(path)) setAside(path, now);
          file.store = after;
          known = after;
        } catch (error) {
          const detail = error instanceof Error ? error.message : String(error);
          throw new Problem('host.settingsNotKept', { path, detail }, { cause: error });
        }
      },
    },
  };
}

/** Whether a file is there that holds values by name, or none at all. */
function isSound(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return true;
  if (size > SETTINGS_LIMIT) return false;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** @returns where the file lies now; nothing that lies there already is replaced */
function setAside(path: string, now: number): string {
  let aside = `${path}.${now}.broken`;
  for (let n = 2; existsSync(aside); n++) aside = `${path}.${now}-${n}.broken`;
  renameSync(path, aside);
  return aside;
}

/** The settings, each as stored where that fits, else its default. */
function fitting(stored: StoredSettings): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const parsed = schema.safeParse(stored[name]);
    if (parsed.success) settings[name] = parsed.data;
  }
  return Settings.parse(settings);
}

function changes(before: Settings, after: Settings): Partial<Settings> {
  const names = Object.keys(Settings.shape) as (keyof Settings)[];
  return Object.fromEntries(
    names
      .filter((name) => !isDeepStrictEqual(before[name], after[name]))
      .map((name) => [name, after[name]]),
  );
}
