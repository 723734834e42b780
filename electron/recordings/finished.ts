import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startedAtOf } from './names.ts';
import { readSidecar } from './sidecar.ts';

/**
 * The files of a recording that has ended, for who only reads the folder while a console may be
 * recording into it.
 * @returns null where there is none, or it goes on
 */
export async function finishedRecording(
  folder: string,
  id: string,
): Promise<{ name: string; size: number; read(): Promise<Uint8Array> }[] | null> {
  const recording = startedAtOf(id) === null ? null : await readSidecar(folder, id, 'whole');
  if (!recording) return null;
  return recording.parts.map(({ file, bytes }) => ({
    name: file,
    size: bytes,
    read: () => readFile(join(folder, file)),
  }));
}
