import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A line of 10 Mbit/s fetches Electron in two minutes; a closed network refuses within seconds. */
export const FETCH_MINUTES = 4;

/** Where Electron's program lies inside its folder. */
function nameOn(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return join('Electron.app', 'Contents', 'MacOS', 'Electron');
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

/**
 * Finds Electron as its own package does: in ELECTRON_OVERRIDE_DIST_PATH, or fetched beside the
 * package, in the version the package was made for.
 * @param program the folder that has node_modules
 */
export function electronBinary(
  program: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const given = env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = join(program, 'node_modules', 'electron');
  const path = join(given || join(folder, 'dist'), nameOn(platform));
  if (!existsSync(path)) return null;
  return given || fetchedVersion(folder) === electronVersion(program) ? path : null;
}

/** The version of Electron the program is made for. */
export function electronVersion(program: string): string {
  const text = readFileSync(join(program, 'node_modules', 'electron', 'package.json'), 'utf8');
  return JSON.parse(text).version;
}

function fetchedVersion(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
  } catch {
    return null;
  }
}

/** Lets Electron's own installer fetch the program, quietly. Ends after {@link FETCH_MINUTES}. */
export async function fetchElectron(program: string): Promise<void> {
  const installer = join(program, 'node_modules', 'electron', 'install.js');
  const child = spawn(process.execPath, [installer], {
    stdio: 'ignore',
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
    timeout: FETCH_MINUTES * 60_000,
  });
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}
