import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Recording } from '../../shared/recording.ts';
import { openSidecarName, readName, sidecarName, startedAtOf } from './names.ts';

/** Many times what a long night's markers take, bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * What is known of a recording, beside its files. All of it but the hashes and the session can be
 * had from the files again.
 */
export async function readSidecar(
  folder: string,
  id: string,
  kind: 'whole' | 'open',
): Promise<Recording | null> {
  const file = join(folder, nameOf(id, kind));
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.size > MOST_BYTES) return null;
    const read = Recording.parse(JSON.parse(await readFile(file, 'utf8')));
    return belongs(read, id) ? read : null;
  } catch {
    // Not there, or changed by hand into something else: the files tell.
    return null;
  }
}

/** Replaces it as a whole, so that a kill leaves the former one or this one. */
export async function writeSidecar(
  folder: string,
  recording: Recording,
  kind: 'whole' | 'open',
): Promise<void> {
  const file = join(folder, nameOf(recording.id, kind));
  const fresh = `${file}.tmp`;
  await writeFile(fresh, `${JSON.stringify(recording, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(fresh, file);
  if (kind === 'whole') await rm(join(folder, openSidecarName(recording.id)), { force: true });
}

function nameOf(id: string, kind: 'whole' | 'open'): string {
  return kind === 'whole' ? sidecarName(id) : openSidecarName(id);
}

/** Whether it speaks of this recording's own files only: no other can be named by it. */
function belongs({ id, startedAt, parts }: Recording, of: string): boolean {
  const own = parts.every(({ file }) => {
    const named = readName(file);
    return named?.id === of && named.kind === 'part';
  });
  return own && id === of && startedAt === startedAtOf(of);
}
