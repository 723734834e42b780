import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/**
 * Whether a file can be read from its beginning to an end.
 * @returns its size in bytes
 * @throws {Problem} where it is none, cannot be read or has nothing in it
 */
export async function sizeOfLog(path: string): Promise<number> {
  if (!isAbsolute(path)) throw new Problem('triage.notAbsolute', { path });
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const closed = error.code === 'EACCES' || error.code === 'EPERM';
    throw new Problem(closed ? 'triage.noPermission' : 'triage.notFound', { path });
  });
  if (found.isDirectory()) throw new Problem('triage.isFolder', { path });
  // Opening a pipe would wait for somebody to write, and a device may never end.
  if (!found.isFile()) throw new Problem('triage.notRegular', { path });
  await access(path, constants.R_OK).catch(() => {
    throw new Problem('triage.noPermission', { path });
  });
  if (found.size === 0) throw new Problem('triage.empty', { path });
  return found.size;
}
