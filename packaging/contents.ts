import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import { packageName } from './loaded.ts';

/** A file of the packed program, by its path inside it with `/`. */
export interface PackedFile {
  path: string;
  /** Bytes. */
  size: number;
  /** Whether it lies beside the archive, where native code and other programs can read it. */
  unpacked: boolean;
}

/** Everything a packed program brings besides Electron. @param resources the folder of app.asar */
export function packedFiles(resources: string): PackedFile[] {
  const archive = join(resources, 'app.asar');
  return listPackage(archive, { isPack: false }).flatMap((name) => {
    const path = name.replace(/^[\\/]/, '').replaceAll('\\', '/');
    const entry = statFile(archive, path.replaceAll('/', sepOfHost(name)), false);
    if (!('size' in entry)) return [];
    const unpacked = entry.unpacked === true;
    const size = unpacked ? lstatSync(join(`${archive}.unpacked`, path)).size : entry.size;
    return [{ path, size, unpacked }];
  });
}

const sepOfHost = (name: string): string => (name.includes('\\') ? '\\' : '/');

/** What a packed program weighs, bytes. */
export interface Weights {
  /** JavaScript, window and assets: what the budget bounds. */
  program: number;
  /** Native code, by package. */
  native: Record<string, number>;
  /** Data of other packages: the registries' address ranges. */
  data: number;
}

const NATIVE = /^node_modules\/(@lydell|@myriaddreamin)\/([^/]+)\//;

export function weigh(files: readonly PackedFile[]): Weights {
  const weights: Weights = { program: 0, native: {}, data: 0 };
  for (const { path, size } of files) {
    const native = NATIVE.exec(path);
    if (native) {
      const name = `${native[1]}/${native[2]}`;
      weights.native[name] = (weights.native[name] ?? 0) + size;
    } else if (path.startsWith('node_modules/@ip-location-db/')) weights.data += size;
    else weights.program += size;
  }
  return weights;
}

/** The packages a packed program brings, by name. */
export function packedPackages(files: readonly PackedFile[]): Set<string> {
  const inside = files.filter(({ path }) => path.includes('node_modules/'));
  return new Set(inside.map(({ path }) => packageName(path)));
}
