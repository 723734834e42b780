import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Picture } from '../document/document.ts';

/** A larger one is named in the report but not shown, bytes. */
const LARGEST = 20_000_000;
/** Pixels in all: what a page of A4 could ever show, many times over. */
const MOST_PIXELS = 100_000_000;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Reads attached pictures, those that are there, of a bearable size, and PNG or JPEG by their own
 * bytes. What a file is called says nothing.
 * @param files where they lie, by SHA-256
 */
export function readPictures(files: Readonly<Record<string, string>>): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const [sha256, path] of Object.entries(files)) {
    const picture = readPicture(path);
    if (picture) pictures.set(sha256, picture);
  }
  return pictures;
}

function readPicture(path: string): Picture | null {
  const bytes = readBounded(path);
  if (!bytes) return null;
  const seen = pngOf(bytes) ?? jpegOf(bytes);
  if (!seen || seen.width * seen.height > MOST_PIXELS) return null;
  return seen.width > 0 && seen.height > 0 ? { ...seen, bytes } : null;
}

function readBounded(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    return fstatSync(file).size <= LARGEST ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
}

/** The header chunk comes first (PNG, third edition, 5.6). */
function pngOf(bytes: Buffer): Omit<Picture, 'bytes'> | null {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG)) return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { mime: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The frame header says the size; every segment before it says its own length (ITU-T T.81, B.1). */
function jpegOf(bytes: Buffer): Omit<Picture, 'bytes'> | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // SOF0 to SOF15, without the tables that stand between them (DHT, JPG, DAC).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { mime: 'image/jpeg', width, height };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
