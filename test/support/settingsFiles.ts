import { createRequire } from 'node:module';
import './electron/register.ts';
import type { KeyValueFile } from '../../electron/hosts/settings.ts';
import { SETTINGS_NAME } from '../../electron/hosts/settingsFile.ts';

/** What keeps the settings: conf in the browser host, electron-store on the desktop. */
export const SETTINGS_FILES = ['conf', 'electron-store'] as const;
export type SettingsFile = (typeof SETTINGS_FILES)[number];

/** @returns what opens the file in a folder, made as the host makes it */
export async function settingsFileOf(
  kind: SettingsFile,
  folder: string,
): Promise<() => KeyValueFile> {
  if (kind === 'conf') {
    const { default: Conf } = await import('conf');
    return () => new Conf({ projectName: 'watchroom', cwd: folder, configName: SETTINGS_NAME });
  }
  // Past any bundler, so that it is the stand-in that electron-store itself meets.
  const { app }: typeof import('electron') = createRequire(import.meta.url)('electron');
  app.setPath('userData', folder);
  const { default: ElectronStore } = await import('electron-store');
  return () => new ElectronStore({ cwd: folder, name: SETTINGS_NAME });
}
