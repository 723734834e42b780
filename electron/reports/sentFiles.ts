import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/** The files of reports that were sent, each once under the SHA-256 of its bytes. */
export interface SentFiles {
  /** On the disk when it returns. @throws {Problem} where the disk refuses */
  keep(file: { sha256: string; bytes: Uint8Array }): Promise<void>;
  /** @throws {Problem} where the file is gone or no longer what was sent */
  read(sha256: string): Promise<Buffer>;
}

/** @param folder made when the first file comes */
export function sentFilesIn(folder: string): SentFiles {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    async keep({ sha256, bytes }) {
      const place = placeOf(sha256);
      const aside = `${place}.${randomUUID()}.partial`;
      try {
        await mkdir(dirname(place), { recursive: true });
        const file = await open(aside, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(aside, place);
        await syncFolder(dirname(place));
      } catch (error) {
        await rm(aside, { force: true });
        const detail = error instanceof Error ? error.message : String(error);
        throw new Problem('reportMaking.notKept', { folder, detail }, { cause: error });
      }
    },
    async read(sha256) {
      const place = placeOf(sha256);
      const bytes = await readFile(place).catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        throw new Problem('reportMaking.sentGone', { file: place, detail }, { cause: error });
      });
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new Problem('reportMaking.sentChanged', { file: place });
      }
      return bytes;
    },
  };
}

/** A new name is on the disk only when its folder is. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
