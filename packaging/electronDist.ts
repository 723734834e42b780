import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SENTINEL } from '@electron/fuses/dist/constants.js';
import { electronBinary } from '../electron/launch/binary.ts';

/** As long a wire as Electron 45 has, every fuse as Electron ships it. */
const FACTORY_WIRE = '101100011';
const WIRE_VERSION = 1;

/**
 * The unpacked Electron that is present: named by ELECTRON_OVERRIDE_DIST_PATH, or fetched beside
 * its package.
 */
export function realElectron(
  program: string,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  if (!electronBinary(program, env)) return null;
  return env.ELECTRON_OVERRIDE_DIST_PATH || join(program, 'node_modules', 'electron', 'dist');
}

/**
 * Writes what stands in for an unpacked Electron for Linux where there is none: it does not run, but
 * has its files' names and a fuse wire as the real one, so that configuration, contents and fuses of
 * a package can be proven.
 * @param folder need not exist
 */
export function writeDummyElectron(folder: string): string {
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([WIRE_VERSION, FACTORY_WIRE.length]),
    Buffer.from(FACTORY_WIRE),
  ]);
  const files: Readonly<Record<string, Buffer | string>> = {
    electron: Buffer.concat([Buffer.from('a stand-in for Electron\n'), wire, Buffer.alloc(64)]),
    'chrome-sandbox': '',
    LICENSE: 'The real one ships its licence here.\n',
    'LICENSES.chromium.html': '<p>The real one ships Chromium’s licences here.</p>\n',
    'locales/ko.pak': '',
    'locales/en-US.pak': '',
    'locales/fr.pak': '',
  };
  for (const [name, bytes] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}

/** Where the program of a packed folder lies. */
export function packedProgram(folder: string): string {
  const names = [
    'watchroom',
    'Watchroom.exe',
    join('Watchroom.app', 'Contents', 'MacOS', 'Watchroom'),
  ];
  const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new Error(`${folder} holds no packed program`);
  return found;
}
