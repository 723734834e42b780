import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { CastHeader } from '../../shared/cast.ts';
import { CastReader } from '../../shared/castReader.ts';
import type { Recording } from '../../shared/recording.ts';
import type { Written } from './castFile.ts';

const PIECE_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;

/** What a file tells of itself. Milliseconds are from the file's beginning. */
export interface Scanned extends Written {
  header: CastHeader | null;
  durationMs: number;
  markers: Recording['markers'];
  input: boolean;
}

/**
 * Reads a file that was being written when the console was killed, and cuts off a last line that
 * is not whole.
 */
export async function scanPart(path: string): Promise<Scanned> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    const whole = await wholeLength(handle, size);
    if (whole < size) await handle.truncate(whole);
    return await read(handle, whole);
  } finally {
    await handle.close();
  }
}

/** Up to and with the last line feed, bytes. */
async function wholeLength(handle: FileHandle, size: number): Promise<number> {
  const piece = Buffer.alloc(PIECE_BYTES);
  for (let end = size; end > 0; ) {
    const from = Math.max(0, end - PIECE_BYTES);
    const { bytesRead } = await handle.read(piece, 0, end - from, from);
    const last = piece.subarray(0, bytesRead).lastIndexOf(LINE_FEED);
    if (last !== -1) return from + last + 1;
    end = from;
  }
  return 0;
}

async function read(handle: FileHandle, bytes: number): Promise<Scanned> {
  const hash = createHash('sha256');
  const text = new TextDecoder();
  const scanned: Omit<Scanned, keyof Written | 'durationMs'> = {
    header: null,
    markers: [],
    input: false,
  };
  const reader = new CastReader({
    header: (header) => {
      scanned.header = header;
    },
    event: ({ atMs, code, data }) => {
      if (code === 'm') scanned.markers.push({ atMs, label: data });
      if (code === 'i') scanned.input = true;
    },
    // The page tells of them when the recording is played.
    fault: () => {},
  });
  const piece = Buffer.alloc(PIECE_BYTES);
  for (let at = 0; at < bytes; ) {
    const { bytesRead } = await handle.read(piece, 0, Math.min(PIECE_BYTES, bytes - at), at);
    if (bytesRead === 0) break;
    const got = piece.subarray(0, bytesRead);
    hash.update(got);
    reader.push(text.decode(got, { stream: true }));
    at += bytesRead;
  }
  return { ...scanned, durationMs: reader.atMs, bytes, sha256: hash.digest('hex') };
}
