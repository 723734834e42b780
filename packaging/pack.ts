import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { z } from 'zod';
import { packedProgram, realElectron, writeDummyElectron } from './electronDist.ts';
import { holdFuses } from './fuses.ts';
import { writeLegal } from './legal.ts';

export interface Packed {
  /** The unpacked program. */
  folder: string;
  /** The folder that holds app.asar. */
  resources: string;
  /** Installers or the archive. */
  artifacts: string[];
  /** Whether the Electron inside is real. */
  real: boolean;
}

/**
 * Packs the built program.
 * @param program the folder with package.json and dist/
 * @param output where the result goes; need not exist
 * @param installers the system's installers (electron-builder fetches tools for them), else a folder and an archive of it
 * @throws Error where a fuse of the packed program is not as set
 */
export async function pack(
  program: string,
  output: string,
  { installers = false, env = process.env } = {},
): Promise<Packed> {
  writeLegal(program, join(program, 'dist', 'legal'));
  const electron = realElectron(program, env);
  if (!electron && installers)
    throw new Error('installers need a real Electron (ELECTRON_OVERRIDE_DIST_PATH)');
  const workshop = mkdtempSync(join(tmpdir(), 'watchroom-pack-'));
  try {
    // The dummy is one for Linux: it proves the configuration wherever it is packed.
    const platform = electron ? Platform.current() : Platform.LINUX;
    const artifacts = await build({
      projectDir: program,
      publish: 'never',
      targets: installers ? platform.createTarget() : platform.createTarget('dir'),
      config: {
        directories: { output },
        electronDist: electron ?? writeDummyElectron(join(workshop, 'electron')),
      },
    });
    const folder = unpackedFolder(output);
    await holdFuses(packedProgram(folder));
    return {
      folder,
      resources: resourcesOf(folder),
      artifacts: installers
        ? artifacts.filter(isInstaller)
        : [archive(folder, output, versionOf(program))],
      real: electron !== null,
    };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

const isInstaller = (path: string): boolean => /\.(deb|rpm|AppImage|exe|dmg)$/.test(path);

/** electron-builder names it by system and processor. */
function unpackedFolder(output: string): string {
  const [found] = globSync(['*-unpacked', 'mac*/'], { cwd: output });
  if (!found) throw new Error(`${output} holds no packed program`);
  return join(output, found);
}

function resourcesOf(folder: string): string {
  const [found] = globSync('{resources,*.app/Contents/Resources}/app.asar', { cwd: folder });
  if (!found) throw new Error(`${folder} holds no app.asar`);
  return dirname(join(folder, found));
}

/** The version of the program to be packed. */
export function versionOf(program: string): string {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'))).version;
}

/** A .tar.gz by the system's own tar, which Windows and macOS have, too. @returns its path */
function archive(folder: string, output: string, version: string): string {
  const path = join(output, `Watchroom-${version}-${basename(folder)}.tar.gz`);
  execFileSync('tar', ['-czf', path, '-C', dirname(folder), basename(folder)]);
  return path;
}
