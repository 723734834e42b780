import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Problem } from '../../shared/problem.ts';

/** Large enough that a piece costs nothing beside its lines, small enough to stop at once. */
const PIECE_BYTES = 1024 * 1024;

/** RFC 1952 */
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/** A stretch of a file's text. The bytes are valid until the next one is asked for. */
export interface Piece {
  bytes: Buffer;
  /** How far the file itself is read, in bytes as it lies on the disk. */
  read: number;
}

/**
 * The text of a file from its beginning, unpacked where it is gzip, whatever its name. Reads ahead
 * while a piece is worked on.
 * @param size how long the file is: what is written to it meanwhile does not belong to it
 * @throws {Problem} where it is gone, became shorter or is damaged
 */
export async function* piecesOf(path: string, size: number): AsyncGenerator<Piece> {
  const file = await open(path).catch((error: unknown) => {
    throw problemOf(path, error);
  });
  try {
    const magic = Buffer.alloc(GZIP_MAGIC.length);
    await file.read(magic, 0, magic.length, 0);
    yield* GZIP_MAGIC.equals(magic) ? unpacked(path, size) : plain(file, size);
    if ((await file.stat()).size < size) throw new Problem('triage.shrank', { path });
  } catch (error) {
    throw problemOf(path, error);
  } finally {
    await file.close();
  }
}

async function* plain(file: FileHandle, size: number): AsyncGenerator<Piece> {
  let [ready, spare] = [Buffer.alloc(PIECE_BYTES), Buffer.alloc(PIECE_BYTES)];
  const fill = (into: Buffer, at: number) =>
    file.read(into, 0, Math.min(PIECE_BYTES, size - at), at);
  let read = 0;
  let next = fill(ready, 0);
  try {
    for (;;) {
      const { bytesRead } = await next;
      if (bytesRead === 0) return;
      read += bytesRead;
      const bytes = ready.subarray(0, bytesRead);
      [ready, spare] = [spare, ready];
      next = fill(ready, read);
      yield { bytes, read };
    }
  } finally {
    // The file may be closed only when nobody reads it any more.
    await next.catch(() => null);
  }
}

async function* unpacked(path: string, size: number): AsyncGenerator<Piece> {
  const source = createReadStream(path, { end: size - 1 });
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const bytes of gunzip) yield { bytes, read: source.bytesRead };
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function problemOf(path: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, message } = Object(error) as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new Problem('triage.notFound', { path });
  if (code === 'EACCES' || code === 'EPERM') return new Problem('triage.noPermission', { path });
  if (code?.startsWith('Z_')) return new Problem('triage.badGzip', { path });
  return new Problem('triage.unreadableFile', { path, detail: message });
}
