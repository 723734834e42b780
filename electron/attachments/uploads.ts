import { createHash, type Hash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ATTACHMENT_LIMIT, ATTACHMENT_PIECE } from '../../shared/attachment.ts';
import { Problem } from '../../shared/problem.ts';
import { keepingProblem } from './faults.ts';

/** One piece of a file. */
export interface Piece {
  /** The same for all pieces of one file. */
  upload: string;
  /** Bytes before this piece. */
  offset: number;
  /** Bytes of the whole file. */
  total: number;
  base64: string;
}

/** Files on their way. */
export interface Uploads {
  put(piece: Piece): Promise<string | null>;
  close(): Promise<void>;
}

/** Files under way at once, over all pages: each may hold {@link ATTACHMENT_LIMIT} of the disk. */
export const MOST_UPLOADS = 8;
/** Without a piece for this long, a file is given up. Milliseconds. */
const STALE_MS = 10 * 60_000;

interface Upload {
  file: string;
  handle: FileHandle;
  hash: Hash;
  total: number;
  received: number;
  /** A piece is being written; the next one comes only after its answer. */
  writing: boolean;
  stale: NodeJS.Timeout;
}

/**
 * Gathers pieces in files aside, and moves what is whole and on the disk to its place.
 * @param placeOf where a whole file goes, by its hash
 */
export function createUploads(aside: string, placeOf: (sha256: string) => string): Uploads {
  const uploads = new Map<string, Upload>();
  /** Those whose file is still being made: they count, so that many at once stay bounded. */
  const starting = new Set<string>();

  async function begin({ upload: id, offset, total }: Piece): Promise<Upload> {
    if (offset !== 0 || starting.has(id)) {
      throw new Problem('attachment.outOfOrder', { offset, expected: 0 });
    }
    if (uploads.size + starting.size >= MOST_UPLOADS) {
      throw new Problem('attachment.busy', { limit: MOST_UPLOADS });
    }
    starting.add(id);
    try {
      await mkdir(aside, { recursive: true });
      // A name of our own: what a page calls its upload never becomes a path.
      const file = join(aside, randomUUID());
      const handle = await open(file, 'wx', 0o600);
      const stale = setTimeout(() => void abandon(id), STALE_MS).unref();
      const hash = createHash('sha256');
      const upload = { file, handle, hash, total, received: 0, writing: true, stale };
      uploads.set(id, upload);
      return upload;
    } finally {
      starting.delete(id);
    }
  }

  /** Leaves nothing of it. */
  async function abandon(id: string): Promise<void> {
    const upload = uploads.get(id);
    if (!upload) return;
    uploads.delete(id);
    clearTimeout(upload.stale);
    await upload.handle.close().catch(() => {});
    await rm(upload.file, { force: true }).catch(() => {});
  }

  async function take(upload: Upload, piece: Piece): Promise<void> {
    const bytes = bytesOf(piece);
    await writeAll(upload.handle, bytes);
    upload.hash.update(bytes);
    upload.received += bytes.length;
    upload.stale.refresh();
  }

  /** Once the hash is given out, a power cut cannot take the file back. */
  async function keep(id: string, upload: Upload): Promise<string> {
    const sha256 = upload.hash.digest('hex');
    await upload.handle.sync();
    await upload.handle.close();
    const place = placeOf(sha256);
    await mkdir(dirname(place), { recursive: true });
    // Over one that is there already: the same bytes, and in place of a damaged file good ones.
    await rename(upload.file, place);
    await syncFolder(dirname(place));
    await syncFolder(dirname(dirname(place)));
    uploads.delete(id);
    clearTimeout(upload.stale);
    return sha256;
  }

  return {
    async put(piece) {
      const { upload: id, offset, total } = piece;
      const known = uploads.get(id);
      if (known?.writing) {
        throw new Problem('attachment.outOfOrder', { offset, expected: known.received });
      }
      try {
        mustBeSound(piece);
        const upload = known ?? (await begin(piece));
        if (offset !== upload.received || total !== upload.total) {
          throw new Problem('attachment.outOfOrder', { offset, expected: upload.received });
        }
        upload.writing = true;
        await take(upload, piece);
        if (upload.received === total) return await keep(id, upload);
        upload.writing = false;
        return null;
      } catch (error) {
        // A piece that came beside the first one must not undo it.
        if (!starting.has(id)) await abandon(id);
        throw keepingProblem(error, dirname(aside));
      }
    },

    async close() {
      await Promise.all([...uploads.keys()].map(abandon));
    },
  };
}

function bytesOf({ base64 }: Piece): Buffer {
  return Buffer.from(base64, 'base64');
}

/** @throws {Problem} where a piece carries nothing, too much, or more than its file has */
function mustBeSound(piece: Piece): void {
  const { offset, total, base64 } = piece;
  const length = Buffer.byteLength(base64, 'base64');
  const sound =
    total <= ATTACHMENT_LIMIT &&
    length <= ATTACHMENT_PIECE &&
    offset + length <= total &&
    (length > 0 || total === 0);
  if (!sound) throw new Problem('attachment.badPiece', { offset });
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, from);
    from += bytesWritten;
  }
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
