import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { METHOD } from './layout.ts';
import { readAt, type ZipEntry } from './readZip.ts';

/** How much is read at once, bytes. */
const PIECE = 256 * 1024;

/** What a file of the archive turned out to hold. */
export interface Unpacked {
  /** Lower-case hexadecimal; null where it cannot be unpacked to what the archive says. */
  sha256: string | null;
}

/**
 * Unpacks one file in memory a piece at a time, never more than it says it has.
 * @param each is given every piece in turn
 */
export async function unpack(
  handle: FileHandle,
  entry: ZipEntry,
  each: (piece: Uint8Array) => void = () => {},
): Promise<Unpacked> {
  const hash = createHash('sha256');
  let crc = 0;
  let bytes = 0;
  try {
    for await (const piece of piecesOf(handle, entry)) {
      bytes += piece.length;
      if (bytes > entry.bytes) return { sha256: null };
      hash.update(piece);
      crc = crc32(piece, crc);
      each(piece);
    }
  } catch (error) {
    if (isOfData(error)) return { sha256: null };
    throw error;
  }
  return { sha256: bytes === entry.bytes && crc === entry.crc ? hash.digest('hex') : null };
}

/**
 * The whole of a small file.
 * @param limit bytes; null for one that says it has more
 */
export async function unpackWhole(
  handle: FileHandle,
  entry: ZipEntry,
  limit: number,
): Promise<{ bytes: Uint8Array; sha256: string } | null> {
  if (entry.bytes > limit) return null;
  const pieces: Uint8Array[] = [];
  const { sha256 } = await unpack(handle, entry, (piece) => pieces.push(piece));
  return sha256 === null ? null : { bytes: Buffer.concat(pieces), sha256 };
}

function piecesOf(handle: FileHandle, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const packed = packedPieces(handle, entry);
  return entry.method === METHOD.stored ? packed : inflated(packed, entry.packed);
}

async function* packedPieces(
  handle: FileHandle,
  { at, packed }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < packed; done += PIECE) {
    yield await readAt(handle, at + done, Math.min(PIECE, packed - done));
  }
}

async function* inflated(
  packed: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  // What fails here fails where the pieces are read.
  const feeding = pipeline(Readable.from(packed), inflate).catch(() => {});
  for await (const piece of inflate) yield piece;
  await feeding;
  // After the end of the data, something could hide that another reader takes for the file.
  if (inflate.bytesWritten !== length) throw new TrailingBytes();
}

class TrailingBytes extends Error {}

/** Errors of zlib have names such as Z_DATA_ERROR and Z_BUF_ERROR. */
function isOfData(error: unknown): boolean {
  if (error instanceof TrailingBytes) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_');
}
