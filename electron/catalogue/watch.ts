import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Catalogue } from '../../shared/catalogue.ts';
import { filesOf } from './files.ts';
import { type Fault, loadCatalogue, type Variables } from './load.ts';
import type { CatalogueText } from './versions.ts';

/** Editors write in several steps: by then they are done. */
const SETTLE_MS = 120;
/** Network shares and links into other folders tell nothing; they are looked at this often. */
const LOOK_MS = 2000;

export interface CatalogueWatch {
  close(): void;
}

/**
 * Hears every change of a catalogue on disk after this call. Nothing is reported at the start.
 * @param on `loaded` a good catalogue, `faulty` what is wrong with the present text
 */
export function watchCatalogue(
  path: string,
  env: Variables,
  on: {
    loaded(catalogue: Catalogue, texts: readonly CatalogueText[]): void;
    faulty(faults: Fault[]): void;
  },
): CatalogueWatch {
  let seen = signatureOf(path);
  let settling: NodeJS.Timeout | null = null;
  let watchers: FSWatcher[] = [];

  const look = (): void => {
    const now = signatureOf(path);
    if (now === seen) return;
    seen = now;
    // The watched folder may be a new one under the old name.
    arm();
    const load = loadCatalogue(path, env);
    if (load.ok) on.loaded(load.catalogue, load.texts);
    else on.faulty(load.faults);
  };
  const settle = (): void => {
    if (settling) clearTimeout(settling);
    settling = setTimeout(look, SETTLE_MS);
  };
  const arm = (): void => {
    disarm();
    // A file's folder is watched, for editors put a new file in the old one's place.
    watchers = [
      watchFolder(path, settle),
      watchFolder(dirname(path), (name) => {
        if (name === null || name === basename(path)) settle();
      }),
    ].filter((watcher) => watcher !== null);
  };
  const disarm = (): void => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  };

  arm();
  const looking = setInterval(look, LOOK_MS);
  return {
    close: () => {
      clearInterval(looking);
      if (settling) clearTimeout(settling);
      disarm();
    },
  };
}

function watchFolder(folder: string, changed: (name: string | null) => void): FSWatcher | null {
  try {
    if (!statSync(folder).isDirectory()) return null;
    const watcher = watch(folder, (_, name) => changed(name));
    // The folder was removed or its watch was lost: the regular look goes on.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

/** Changes whenever a file of the catalogue does, comes or goes. */
function signatureOf(path: string): string {
  const files = filesOf(path);
  if (!files.ok) return JSON.stringify(files.faults);
  return files.found
    .map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats ? `${file} ${stats.ino} ${stats.size} ${stats.mtimeMs}` : file;
    })
    .join('\n');
}
