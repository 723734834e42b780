import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive as an attacker writes it: any field may lie. */
export interface Forged {
  path: string | Buffer;
  content?: Uint8Array;
  /** The directory's fields. */
  flags?: number;
  method?: number;
  crc?: number;
  packed?: number;
  bytes?: number;
  extra?: Buffer;
  comment?: string;
  disk?: number;
  /** Unix rights with the type of the file, or what a system of another kind says. */
  rights?: number;
  attributes?: number;
  from?: number;
  /** The file's own record, where it differs. */
  own?: { path?: string; flags?: number; method?: number; bytes?: number; extra?: Buffer };
  /** The data as it lies there. */
  data?: Uint8Array;
  /** After the data. */
  after?: Buffer;
}

export interface ForgedEnd {
  disk?: number;
  count?: number;
  size?: number;
  from?: number;
  comment?: string;
  /** Between the directory and the end. */
  before?: Buffer;
}

const UTF8 = 0x800;

/** An archive of these files with these lies. */
export function forgeZip(files: readonly Forged[], end: ForgedEnd = {}, start?: Buffer): Buffer {
  const locals: Buffer[] = start ? [start] : [];
  const directory: Buffer[] = [];
  let at = start?.length ?? 0;
  for (const file of files) {
    const content = file.content ?? Buffer.alloc(0);
    const method = file.method ?? 8;
    const data = file.data ?? (method === 8 ? deflateRawSync(content) : content);
    const shared = {
      flags: file.flags ?? UTF8,
      method,
      crc: file.crc ?? crc32(content),
      packed: file.packed ?? data.length,
      bytes: file.bytes ?? content.length,
      name: Buffer.from(file.path),
      extra: file.extra ?? Buffer.alloc(0),
    };
    const { own = {} } = file;
    const { path: ownPath, ...others } = own;
    const local = {
      ...shared,
      ...others,
      ...(ownPath === undefined ? {} : { name: Buffer.from(ownPath) }),
    };
    const record = Buffer.concat([
      fixed([0x04034b50], []),
      common(local),
      local.name,
      local.extra,
      data,
      file.after ?? Buffer.alloc(0),
    ]);
    const comment = Buffer.from(file.comment ?? '');
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(comment.length, 0);
    tail.writeUInt16LE(file.disk ?? 0, 2);
    const attributes = file.attributes ?? ((file.rights ?? 0o100644) << 16) >>> 0;
    tail.writeUInt32LE(attributes, 6);
    tail.writeUInt32LE(file.from ?? at, 10);
    directory.push(
      fixed([0x02014b50], [0x0314]),
      common(shared),
      tail,
      shared.name,
      shared.extra,
      comment,
    );
    locals.push(record);
    at += record.length;
  }
  const central = Buffer.concat(directory);
  const before = end.before ?? Buffer.alloc(0);
  const comment = Buffer.from(end.comment ?? '');
  const count = end.count ?? files.length;
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.disk ?? 0, 4);
  last.writeUInt16LE(count, 8);
  last.writeUInt16LE(count, 10);
  last.writeUInt32LE(end.size ?? central.length, 12);
  last.writeUInt32LE(end.from ?? at, 16);
  last.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, central, before, last, comment]);
}

function fixed(longs: number[], shorts: number[]): Buffer {
  const bytes = Buffer.alloc(longs.length * 4 + shorts.length * 2);
  for (const [n, long] of longs.entries()) bytes.writeUInt32LE(long, n * 4);
  for (const [n, short] of shorts.entries()) bytes.writeUInt16LE(short, longs.length * 4 + n * 2);
  return bytes;
}

function common(of: {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  bytes: number;
  name: Buffer;
  extra: Buffer;
}): Buffer {
  return Buffer.concat([
    fixed([], [20, of.flags, of.method, 0, 0x21]),
    fixed([of.crc, of.packed, of.bytes], [of.name.length, of.extra.length]),
  ]);
}

/** An extra field. */
export function extraField(id: number, bytes: number): Buffer {
  const field = Buffer.alloc(4 + bytes);
  field.writeUInt16LE(id, 0);
  field.writeUInt16LE(bytes, 2);
  return field;
}
