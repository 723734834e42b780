import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Environment } from './environment.ts';

/** Whether a path is a program that may be run. */
export type IsExecutable = (path: string) => boolean;

export const isExecutable: IsExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** Where shells are installed, for a console whose PATH was set by something else than a login. */
const USUAL_FOLDERS = ['/usr/local/bin', '/opt/homebrew/bin', '/usr/bin', '/bin'];

/** A program on the PATH; relative folders of it are passed over. */
export function onPath(
  program: string,
  environment: Environment,
  platform: NodeJS.Platform,
  executable: IsExecutable,
): string | null {
  const rules = platform === 'win32' ? win32 : posix;
  // Windows' own spelling is `Path`.
  const path = environment.PATH ?? environment.Path ?? '';
  const folders = path.split(rules.delimiter).filter((folder) => rules.isAbsolute(folder));
  return first(folders, platform === 'win32' ? `${program}.exe` : program, rules, executable);
}

/** The same where shells usually are, on POSIX. */
export function inUsualPlace(program: string, executable: IsExecutable): string | null {
  return first(USUAL_FOLDERS, program, posix, executable);
}

function first(
  folders: readonly string[],
  program: string,
  rules: typeof posix,
  executable: IsExecutable,
): string | null {
  return folders.map((folder) => rules.join(folder, program)).find(executable) ?? null;
}
