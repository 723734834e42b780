import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/** Where a user's data lies when `--data` does not say: one folder for both hosts. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Watchroom');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Watchroom');
    default:
      return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'watchroom');
  }
}

/**
 * Makes a folder of the data folder, and the data folder with it.
 * @throws {Problem} that names the data folder, where the system refuses
 */
export function makeDataFolder(dataFolder: string, folder = dataFolder): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('host.noDataFolder', { path: dataFolder, detail }, { cause: error });
  }
}

/**
 * The program's own folder, which holds `assets/` and the built window: the nearest one above with
 * a package.json. The same from source (`electron/`), from the bundle (`dist/main/`) and packed.
 */
export function programFolder(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('no package.json above the program');
  return programFolder(above);
}
