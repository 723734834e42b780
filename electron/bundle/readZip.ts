import type { FileHandle } from 'node:fs/promises';
import { BUNDLE_FILES, PATH_LIMIT } from '../../shared/bundle.ts';
import { Problem } from '../../shared/problem.ts';
import {
  CENTRAL,
  DESCRIPTOR,
  ELSEWHERE_16,
  ELSEWHERE_32,
  END,
  EXTRA,
  FLAG,
  LOCAL,
  METHOD,
} from './layout.ts';
import { isSafePath, pathKey, shown } from './paths.ts';

/** One file of an archive, of which everything was checked but its data. */
export interface ZipEntry {
  path: string;
  method: number;
  crc: number;
  /** Bytes as they lie in the archive, from where on, and unpacked. */
  packed: number;
  at: number;
  bytes: number;
}

/** A bundle of ours is at most half of it; one packed anew by another program may be a bit more. */
const MOST_BYTES = 1024 * 1024 * 1024;
/** An entry's record with the longest name, extra field and comment it can say. */
const DIRECTORY_BYTES = BUNDLE_FILES * (CENTRAL.bytes + 2048);
const KNOWN_FLAGS = FLAG.effort | FLAG.descriptor | FLAG.utf8;
/** The type of a file in Unix rights, and that of an ordinary one. */
const TYPE_MASK = 0o170000;
const ORDINARY = 0o100000;
const DOS_FOLDER = 0x10;

interface Listed extends Omit<ZipEntry, 'at'> {
  flags: number;
  name: Buffer;
  /** Where its record begins. */
  from: number;
}

/**
 * Reads what an archive says of its files. It is taken only where there is one way to read it: its
 * records tile the file without a gap, each says the same as the directory, every path is safe and
 * unlike the others on every system, and nothing is encrypted, linked or larger than it may be.
 * @param handle only read
 * @throws {Problem} that says what is wrong with it
 */
export async function readDirectory(handle: FileHandle): Promise<ZipEntry[]> {
  const { size } = await handle.stat();
  if (size > MOST_BYTES) throw new Problem('bundle.zip.tooLarge', { limit: '1 GB' });
  const { count, directory, start } = await readEnd(handle, size);
  const listed = listedIn(directory, count);
  mustBeUnlike(listed);
  const total = listed.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MOST_BYTES) throw new Problem('bundle.zip.tooLarge', { limit: '1 GB' });

  const entries: ZipEntry[] = [];
  let end = 0;
  for (const one of listed.toSorted((a, b) => a.from - b.from)) {
    if (one.from !== end) throw new Problem('bundle.zip.gap', { name: shown(one.path) });
    const at = await dataOf(handle, one, start);
    entries.push({ ...entryOf(one), at });
    end = await endOf(handle, one, at, start);
  }
  if (end !== start) throw new Problem('bundle.zip.cut');
  return entries;
}

function entryOf({ path, method, crc, packed, bytes }: Listed): Omit<ZipEntry, 'at'> {
  return { path, method, crc, packed, bytes };
}

/** @throws {Problem} where the file ends earlier */
export async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw new Problem('bundle.zip.cut');
    done += bytesRead;
  }
  return bytes;
}

/** The last record: nothing may come after it, so that there is only one that can be the last. */
async function readEnd(handle: FileHandle, size: number) {
  if (size < END.bytes) throw new Problem('bundle.zip.cut');
  const end = await readAt(handle, size - END.bytes, END.bytes);
  const fits = end.readUInt32LE(0) === END.signature && end.readUInt16LE(20) === 0;
  if (!fits) throw new Problem('bundle.zip.cut');
  const [disk, ofDirectory, here, count] = [4, 6, 8, 10].map((at) => end.readUInt16LE(at));
  const [bytes, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  if (count === undefined || count === ELSEWHERE_16 || bytes === ELSEWHERE_32) {
    throw new Problem('bundle.zip.zip64');
  }
  if (start === ELSEWHERE_32) throw new Problem('bundle.zip.zip64');
  if (count > BUNDLE_FILES) throw new Problem('bundle.tooMany', { count, limit: BUNDLE_FILES });
  const whole = disk === 0 && ofDirectory === 0 && here === count;
  // Between directory and end, another directory could lie.
  if (!whole || start + bytes !== size - END.bytes) throw new Problem('bundle.zip.cut');
  if (bytes > DIRECTORY_BYTES) throw new Problem('bundle.zip.tooLarge', { limit: '1 GB' });
  return { count, start, directory: await readAt(handle, start, bytes) };
}

function listedIn(directory: Buffer, count: number): Listed[] {
  const listed: Listed[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    const left = directory.length - at;
    if (left < CENTRAL.bytes || directory.readUInt32LE(at) !== CENTRAL.signature) {
      throw new Problem('bundle.zip.cut');
    }
    const record = directory.subarray(at);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((to) => record.readUInt16LE(to));
    const name = record.subarray(CENTRAL.bytes, CENTRAL.bytes + (nameBytes ?? 0));
    const used = CENTRAL.bytes + (nameBytes ?? 0) + (extraBytes ?? 0);
    if (used > left || commentBytes !== 0) throw new Problem('bundle.zip.cut');
    const extra = record.subarray(CENTRAL.bytes + name.length, used);
    listed.push(listedAs(record, name, extra));
    at += used;
  }
  if (at !== directory.length) throw new Problem('bundle.zip.cut');
  return listed;
}

function listedAs(record: Buffer, name: Buffer, extra: Buffer): Listed {
  const flags = record.readUInt16LE(8);
  const path = nameOf(name, flags);
  const called = { name: shown(path) };
  if ((flags & (FLAG.encrypted | FLAG.strongEncryption | FLAG.maskedHeaders)) !== 0) {
    throw new Problem('bundle.zip.encrypted', called);
  }
  if (path.length > PATH_LIMIT || !isSafePath(path)) throw new Problem('bundle.zip.path', called);
  const rights = record.readUInt32LE(38);
  const type = (rights >>> 16) & TYPE_MASK;
  if ((type !== 0 && type !== ORDINARY) || (rights & DOS_FOLDER) !== 0) {
    throw new Problem('bundle.zip.notFile', called);
  }
  mustBePlain(extra, called);
  const [packed, bytes, from] = [20, 24, 42].map((at) => record.readUInt32LE(at));
  if (packed === undefined || bytes === undefined || from === undefined) {
    throw new Problem('bundle.zip.cut');
  }
  if ([packed, bytes, from].includes(ELSEWHERE_32)) throw new Problem('bundle.zip.zip64');
  const method = record.readUInt16LE(10);
  const known = method === METHOD.deflated || (method === METHOD.stored && packed === bytes);
  const onOtherDisk = record.readUInt16LE(34) !== 0;
  if (!known || onOtherDisk || (flags & ~KNOWN_FLAGS) !== 0) {
    throw new Problem('bundle.zip.method', called);
  }
  return { path, name, flags, method, crc: record.readUInt32LE(16), packed, bytes, from };
}

/** Without the flag a name is in whatever letters the reader has: then only ASCII is one name. */
function nameOf(name: Buffer, flags: number): string {
  try {
    const path = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
    if ((flags & FLAG.utf8) !== 0 || name.every((byte) => byte < 0x80)) return path;
  } catch {
    // Said below.
  }
  throw new Problem('bundle.zip.path', { name: shown(name.toString('latin1')) });
}

function mustBePlain(extra: Buffer, called: { name: string }): void {
  let at = 0;
  while (at < extra.length) {
    if (extra.length - at < 4) throw new Problem('bundle.zip.header', called);
    const id = extra.readUInt16LE(at);
    if (id === EXTRA.zip64) throw new Problem('bundle.zip.zip64');
    if (id === EXTRA.aes) throw new Problem('bundle.zip.encrypted', called);
    if (id === EXTRA.unicodePath) throw new Problem('bundle.zip.path', called);
    at += 4 + extra.readUInt16LE(at + 2);
  }
  if (at !== extra.length) throw new Problem('bundle.zip.header', called);
}

/** A path that is a folder of another, or the same to some file system, cannot be unpacked beside it. */
function mustBeUnlike(listed: readonly Listed[]): void {
  const seen = new Set<string>();
  const folders = new Set<string>();
  for (const { path } of listed) {
    const key = pathKey(path);
    if (seen.has(key)) throw new Problem('bundle.zip.twice', { name: shown(path) });
    seen.add(key);
    for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) {
      folders.add(key.slice(0, at));
    }
  }
  const both = listed.find(({ path }) => folders.has(pathKey(path)));
  if (both) throw new Problem('bundle.zip.twice', { name: shown(both.path) });
}

/** Where a file's data begins, once its own record says what the directory says. */
async function dataOf(handle: FileHandle, one: Listed, start: number): Promise<number> {
  const called = { name: shown(one.path) };
  if (one.from + LOCAL.bytes > start) throw new Problem('bundle.zip.gap', called);
  const head = await readAt(handle, one.from, LOCAL.bytes);
  const nameBytes = head.readUInt16LE(26);
  const extraBytes = head.readUInt16LE(28);
  const at = one.from + LOCAL.bytes + nameBytes + extraBytes;
  if (at > start) throw new Problem('bundle.zip.gap', called);
  const rest = await readAt(handle, one.from + LOCAL.bytes, nameBytes + extraBytes);
  const sums = [14, 18, 22].map((to) => head.readUInt32LE(to));
  const later = (one.flags & FLAG.descriptor) !== 0 && sums.every((sum) => sum === 0);
  const same =
    head.readUInt32LE(0) === LOCAL.signature &&
    head.readUInt16LE(6) === one.flags &&
    head.readUInt16LE(8) === one.method &&
    (later || isSums(sums, one)) &&
    rest.subarray(0, nameBytes).equals(one.name);
  if (!same) throw new Problem('bundle.zip.header', called);
  mustBePlain(rest.subarray(nameBytes), called);
  return at;
}

function isSums([crc, packed, bytes]: readonly number[], one: Listed): boolean {
  return crc === one.crc && packed === one.packed && bytes === one.bytes;
}

/** Where a file ends, with the record that may follow its data. */
async function endOf(handle: FileHandle, one: Listed, at: number, start: number): Promise<number> {
  const end = at + one.packed;
  const called = { name: shown(one.path) };
  if (end > start) throw new Problem('bundle.zip.gap', called);
  if ((one.flags & FLAG.descriptor) === 0) return end;
  const after = await readAt(handle, end, Math.min(16, start - end));
  const marked = after.length === 16 && after.readUInt32LE(0) === DESCRIPTOR;
  const from = marked ? 4 : 0;
  if (after.length < from + 12) throw new Problem('bundle.zip.header', called);
  const sums = [0, 4, 8].map((to) => after.readUInt32LE(from + to));
  if (!isSums(sums, one)) throw new Problem('bundle.zip.header', called);
  return end + from + 12;
}
