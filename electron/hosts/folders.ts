import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
 * The program's own folder, which holds `assets/` and the built window: the nearest one above with
 * a package.json. The same from source (`electron/`), from the bundle (`dist/main/`) and packed.
 */
export function programFolder(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('no package.json above the program');
  return programFolder(above);
}
