import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import type { UpdateFile } from './manifest.ts';
import { openAt, type Place, unreachable } from './place.ts';

/**
 * Brings an installer into a folder of this computer and verifies it whole. Under its name there is
 * either nothing or what the manifest names, byte for byte; what lay there of earlier updates goes.
 * @param folder need not exist
 * @returns the path
 * @throws {Problem} where it is not there, is another one, or the disk refuses
 */
export async function stage(place: Place, file: UpdateFile, folder: string): Promise<string> {
  const path = join(folder, file.name);
  const partial = `${path}.partial`;
  const pieces = await openAt(place, file.name);
  if (!pieces) throw new Problem('updates.missing', { name: file.name });
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const hash = createHash('sha512');
    const written = await open(partial, 'wx', 0o600);
    let size = 0;
    try {
      for await (const piece of reading(place, pieces)) {
        size += piece.length;
        if (size > file.size) break;
        hash.update(piece);
        await written.writeFile(piece);
      }
      await written.sync();
    } finally {
      await written.close();
    }
    if (size !== file.size || hash.digest('base64') !== file.sha512) {
      throw new Problem('updates.altered', { name: file.name });
    }
    await rename(partial, path);
    return path;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (error instanceof Problem) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('updates.notStaged', { path: folder, detail }, { cause: error });
  }
}

/** Tells a place that fails from a disk that does. */
async function* reading(
  place: Place,
  pieces: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw unreachable(place, error);
  }
}

/**
 * Verifies once more, just before it is run: it has lain where other programs of this user write.
 * @throws {Problem}
 */
export async function holdStaged(path: string, file: UpdateFile): Promise<void> {
  const hash = createHash('sha512');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
  } catch (error) {
    throw new Problem('updates.altered', { name: file.name }, { cause: error });
  }
  if (hash.digest('base64') !== file.sha512) {
    throw new Problem('updates.altered', { name: file.name });
  }
}
