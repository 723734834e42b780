import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/**
 * Writes a file so that its path holds the old one or the whole new one, never half of it.
 * @param mode who may read it
 * @throws {Problem} where the folder or the disk refuses; the old file is then untouched
 */
export async function saveWhole(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}.partial`);
  try {
    const file = await open(aside, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('desktop.notSaved', { path, detail }, { cause: error });
  }
}
