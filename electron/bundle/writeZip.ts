import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { CENTRAL, END, FLAG, LOCAL, METHOD } from './layout.ts';

const deflate = promisify(deflateRaw);

/** 1980-01-01 00:00, the first moment a ZIP can say: when a file was packed says nothing of it. */
const DATE = 0x0021;
/** What a reader must know: deflate (2.0). Made on Unix, so that the rights below are read. */
const VERSION = 20;
const MADE_BY = (3 << 8) | VERSION;
/** An ordinary file, readable by all: `-rw-r--r--`. */
const RIGHTS = 0o100644;
/** How much is summed up or copied at once, bytes, before others get their turn. */
const PIECE = 2 * 1024 * 1024;

/** How much is tried, bytes, and what must be left of it that the whole is worth the trouble. */
const SAMPLE = 256 * 1024;
const WORTH = 0.95;

/** One file as it lies in the archive. */
export interface Packed {
  path: string;
  method: number;
  crc: number;
  /** Unpacked. */
  bytes: number;
  data: Uint8Array;
}

/** Packs one file: deflated where that makes it smaller, in a thread that is not the caller's. */
export async function pack(path: string, content: Uint8Array): Promise<Packed> {
  const deflated = (await isWorthIt(content)) ? await deflate(content) : content;
  const smaller = deflated.length < content.length;
  return {
    path,
    method: smaller ? METHOD.deflated : METHOD.stored,
    crc: await crcOf(content),
    bytes: content.length,
    data: smaller ? deflated : content,
  };
}

/** Pictures and documents are packed already: a piece of the middle tells, in a fraction of the time. */
async function isWorthIt(content: Uint8Array): Promise<boolean> {
  if (content.length <= SAMPLE) return true;
  const from = Math.floor((content.length - SAMPLE) / 2);
  const sample = content.subarray(from, from + SAMPLE);
  return (await deflate(sample)).length < SAMPLE * WORTH;
}

async function crcOf(content: Uint8Array): Promise<number> {
  let crc = 0;
  for (let at = 0; at < content.length; at += PIECE) {
    crc = crc32(content.subarray(at, at + PIECE), crc);
    await setImmediate();
  }
  return crc;
}

/** The archive of these files, in this order; the same bytes for the same files. */
export async function zipOf(files: readonly Packed[]): Promise<Uint8Array> {
  const names = files.map(({ path }) => Buffer.from(path));
  const sizeOf = (index: number): number => names[index]?.length ?? 0;
  const locals = files.reduce((sum, f, i) => sum + LOCAL.bytes + sizeOf(i) + f.data.length, 0);
  const central = files.reduce((sum, _, i) => sum + CENTRAL.bytes + sizeOf(i), 0);
  const zip = Buffer.alloc(locals + central + END.bytes);
  let at = 0;
  let entry = locals;
  for (const [index, file] of files.entries()) {
    const name = names[index] ?? Buffer.alloc(0);
    zip.writeUInt32LE(CENTRAL.signature, entry);
    zip.writeUInt16LE(MADE_BY, entry + 4);
    writeCommon(zip, entry + 6, file, name.length);
    zip.writeUInt32LE((RIGHTS << 16) >>> 0, entry + 38);
    zip.writeUInt32LE(at, entry + 42);
    zip.set(name, entry + CENTRAL.bytes);
    entry += CENTRAL.bytes + name.length;

    zip.writeUInt32LE(LOCAL.signature, at);
    writeCommon(zip, at + 4, file, name.length);
    zip.set(name, at + LOCAL.bytes);
    at += LOCAL.bytes + name.length;
    for (let done = 0; done < file.data.length; done += PIECE) {
      zip.set(file.data.subarray(done, done + PIECE), at + done);
      await setImmediate();
    }
    at += file.data.length;
  }
  zip.writeUInt32LE(END.signature, entry);
  zip.writeUInt16LE(files.length, entry + 8);
  zip.writeUInt16LE(files.length, entry + 10);
  zip.writeUInt32LE(central, entry + 12);
  zip.writeUInt32LE(locals, entry + 16);
  return zip;
}

/** The fields that a file's own record and its entry in the directory have alike. */
function writeCommon(zip: Buffer, at: number, file: Packed, nameBytes: number): void {
  zip.writeUInt16LE(VERSION, at);
  zip.writeUInt16LE(FLAG.utf8, at + 2);
  zip.writeUInt16LE(file.method, at + 4);
  zip.writeUInt16LE(DATE, at + 8);
  zip.writeUInt32LE(file.crc, at + 10);
  zip.writeUInt32LE(file.data.length, at + 14);
  zip.writeUInt32LE(file.bytes, at + 18);
  zip.writeUInt16LE(nameBytes, at + 22);
}
