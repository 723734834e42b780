import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ATTACHMENT_PIECE, Sha256 } from '../../shared/attachment.ts';
import { Problem } from '../../shared/problem.ts';
import { readingProblem } from './faults.ts';
import { hashOfFile } from './hash.ts';
import { createUploads, type Piece } from './uploads.ts';

/**
 * Files and pictures of one world, each kept once under the SHA-256 of its bytes:
 * `ab/cdef…` below the folder.
 */
export interface Attachments {
  /**
   * Takes in the next piece of a file.
   * @returns the hash once the whole file is on the disk, null until then
   * @throws {Problem} where the piece is out of turn, too many are under way, or the disk refuses;
   *   nothing of the file is kept then
   */
  put(piece: Piece): Promise<string | null>;
  /**
   * A piece of a kept file from a byte on, at most {@link GIVEN_PIECE} bytes.
   * @throws {Problem} where it is not there, or, asked from its beginning, is no longer what it was
   */
  get(sha256: string, offset: number): Promise<{ base64: string; total: number }>;
  /** All its bytes. @throws {Problem} where it is not there, or no longer what it was */
  whole(sha256: string): Promise<Uint8Array>;
  has(sha256: string): boolean;
  /** Where the file lies; null where it is not there. */
  fileOf(sha256: string): string | null;
  /** Throws away what is half there. */
  close(): Promise<void>;
}

/** Bytes given in one answer: whole groups of three, so that the base64 of pieces can be joined. */
export const GIVEN_PIECE = ATTACHMENT_PIECE - (ATTACHMENT_PIECE % 3);

/** Where files lie until they are whole; no hash begins like this. */
const ASIDE = 'incoming';

/** @param folder made when the first file comes; what was half there before is thrown away */
export function createAttachments(folder: string): Attachments {
  const aside = join(folder, ASIDE);
  const placeOf = (sha256: string) => placeIn(folder, sha256);
  // What was on its way when the console ended will not be gone on with.
  rmSync(aside, { recursive: true, force: true });
  const uploads = createUploads(aside, placeOf);

  return {
    put: (piece) => uploads.put(piece),

    async get(sha256, offset) {
      const file = Sha256.safeParse(sha256).success ? placeOf(sha256) : null;
      const handle = file === null ? null : await openKept(file);
      if (!file || !handle) throw new Problem('attachment.missing', { sha256 });
      try {
        if (offset === 0 && (await hashOfFile(handle)) !== sha256) {
          throw new Problem('attachment.changed', { sha256 });
        }
        return await read(handle, offset);
      } catch (error) {
        throw readingProblem(error, file);
      } finally {
        await handle.close();
      }
    },

    async whole(sha256) {
      const file = attachmentFile(folder, sha256);
      if (file === null) throw new Problem('attachment.missing', { sha256 });
      const bytes = await readFile(file).catch((error: unknown) => {
        throw readingProblem(error, file);
      });
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new Problem('attachment.changed', { sha256 });
      }
      return bytes;
    },

    has: (sha256) => attachmentFile(folder, sha256) !== null,
    fileOf: (sha256) => attachmentFile(folder, sha256),

    close: () => uploads.close(),
  };
}

function placeIn(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256.slice(2));
}

/** Where a kept file lies, for who only reads the folder; null where it is not there. */
export function attachmentFile(folder: string, sha256: string): string | null {
  if (!Sha256.safeParse(sha256).success) return null;
  const place = placeIn(folder, sha256);
  return statSync(place, { throwIfNoEntry: false })?.isFile() ? place : null;
}

/** @returns null where it is not there */
async function openKept(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw readingProblem(error, file);
  }
}

async function read(
  handle: FileHandle,
  offset: number,
): Promise<{ base64: string; total: number }> {
  const { size: total } = await handle.stat();
  if (offset > total) throw new Problem('attachment.beyond', { offset, total });
  const piece = Buffer.alloc(Math.min(GIVEN_PIECE, total - offset));
  const { bytesRead } = await handle.read(piece, 0, piece.length, offset);
  return { base64: piece.subarray(0, bytesRead).toString('base64'), total };
}
