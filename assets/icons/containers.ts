/** A square picture. */
export interface Picture {
  size: number;
  png: Buffer;
  /** Its pixels from the upper left; null where only the PNG is needed. */
  rgba: Buffer | null;
}

/** Larger ones are kept as PNG, which Windows reads since Vista; installers do not read small ones. */
export const LARGEST_BITMAP = 64;
const ICO_HEADER = 6;
const ICO_ENTRY = 16;
const BITMAP_HEADER = 40;

/**
 * Windows' icon file: a directory, then each picture as a bitmap without its file header, or PNG.
 * @param pictures none larger than 256
 */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  const bodies = pictures.map((picture, index) => {
    const { png, rgba, size } = picture;
    const body = rgba === null || size > LARGEST_BITMAP ? png : bitmapOf(rgba, size);
    const at = ICO_HEADER + ICO_ENTRY * index;
    // 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(body.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += body.length;
    return body;
  });
  return Buffer.concat([header, ...bodies]);
}

/** BITMAPINFOHEADER, the pixels as BGRA from the lower left, and a mask of the transparent ones. */
function bitmapOf(rgba: Buffer, size: number): Buffer {
  const header = Buffer.alloc(BITMAP_HEADER);
  header.writeUInt32LE(BITMAP_HEADER, 0);
  header.writeInt32LE(size, 4);
  // Pixels and mask together.
  header.writeInt32LE(2 * size, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(4 * size * size);
  const maskRow = 4 * Math.ceil(size / 32);
  const mask = Buffer.alloc(maskRow * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = 4 * (y * size + x);
      const row = size - 1 - y;
      const to = 4 * (row * size + x);
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
      pixels.set([blue, green, red, alpha], to);
      if (alpha > 0) continue;
      const byte = row * maskRow + (x >> 3);
      mask.writeUInt8(mask.readUInt8(byte) | (0x80 >> (x & 7)), byte);
    }
  }
  return Buffer.concat([header, pixels, mask]);
}

/** What macOS calls a PNG of each size, 16@2x to 512@2x; by these it draws the smallest, too. */
const ICNS_TYPES: readonly { type: string; size: number }[] = [
  { type: 'ic11', size: 32 },
  { type: 'ic12', size: 64 },
  { type: 'ic07', size: 128 },
  { type: 'ic13', size: 256 },
  { type: 'ic08', size: 256 },
  { type: 'ic14', size: 512 },
  { type: 'ic09', size: 512 },
  { type: 'ic10', size: 1024 },
];
export const ICNS_SIZES: readonly number[] = [...new Set(ICNS_TYPES.map(({ size }) => size))];

/**
 * macOS' icon file: blocks of a four-letter type, their whole length, and a PNG.
 * @param pictures one of each of {@link ICNS_SIZES}
 */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const blocks = ICNS_TYPES.map(({ size, type }) => {
    const picture = pictures.find((one) => one.size === size);
    if (!picture) throw new RangeError(`no picture of ${size} pixels`);
    return block(type, picture.png);
  });
  return block('icns', Buffer.concat(blocks));
}

function block(type: string, body: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([header, body]);
}
