import { COLOURS } from '../../charts/colours.ts';
import type { Drawing, Shape, Tone } from '../../charts/drawing.ts';
import { legible } from '../legible.ts';
import { SANS } from './styles.ts';

/**
 * A drawing as an enhanced metafile, the vectors that every version of Word, Hancom Office and
 * LibreOffice shows. Records and their numbers: MS-EMF, 2.3.
 */
export function emfOf(drawing: Drawing): Uint8Array {
  const width = units(drawing.width);
  const height = units(drawing.height);
  const records = [
    words(17, 8), // SETMAPMODE anisotropic
    words(10, 0, 0), // SETWINDOWORGEX
    words(9, width, height), // SETWINDOWEXTEX
    words(12, 0, 0), // SETVIEWPORTORGEX
    words(11, width, height), // SETVIEWPORTEXTEX
    words(18, 1), // SETBKMODE transparent
    words(19, 2), // SETPOLYFILLMODE winding
    ...drawing.shapes.flatMap(recordsOf),
    words(14, 0, 16, 20), // EOF
  ];
  const bytes = records.reduce((sum, record) => sum + record.length, HEADER);
  const header = words(
    1,
    ...[0, 0, width - 1, height - 1],
    ...[0, 0, hundredths(drawing.width), hundredths(drawing.height)],
    0x464d4520, // " EMF"
    0x10000, // version
    bytes,
    records.length + 1,
    2, // handles: one object at a time, and the one that is always there
    ...[0, 0, 0],
    ...[DEVICE.units, DEVICE.units, DEVICE.millimetres, DEVICE.millimetres],
    ...[0, 0, 0],
    ...[DEVICE.millimetres * 1000, DEVICE.millimetres * 1000],
  );
  return Buffer.concat([header, ...records]);
}

const HEADER = 108;
/** A device that is ten inches wide and high, with 1,440 units to the inch: twentieths of a point. */
const DEVICE = { units: 14400, millimetres: 254 } as const;
const units = (points: number) => Math.round(points * 20);
/** Hundredths of a millimetre. */
const hundredths = (points: number) => Math.round((points * 2540) / 72);

/** Blue, green, red, as a metafile has them. */
function colour(tone: Tone): number {
  const rgb = Number.parseInt(COLOURS[tone].slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}

function recordsOf(shape: Shape): Buffer[] {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      const right = x + width;
      const bottom = y + height;
      return filled(shape.fill, [
        [x, y],
        [right, y],
        [right, bottom],
        [x, bottom],
      ]);
    }
    case 'area':
      return filled(shape.fill, shape.points);
    case 'line': {
      // EXTCREATEPEN: geometric, flat ends, round joins.
      const style = 0x10200 | (shape.dashed ? 1 : 0);
      const width = Math.max(1, units(shape.width));
      const pen = words(95, 1, 52, 0, 52, 0, style, width, 0, colour(shape.stroke), 0, 0);
      return [pen, select(1), points(4, shape.points), select(BLACK_PEN), dispose()];
    }
    case 'text':
      return text(shape);
  }
}

/** Objects that are always there. */
const BLACK_PEN = 0x80000007;
const NULL_PEN = 0x80000008;
const WHITE_BRUSH = 0x80000000;
const SYSTEM_FONT = 0x8000000d;

const select = (handle: number) => words(37, handle);
const dispose = () => words(40, 1);

function filled(tone: Tone, of: Points): Buffer[] {
  const brush = words(39, 1, 0, colour(tone), 0); // CREATEBRUSHINDIRECT solid
  return [brush, select(1), select(NULL_PEN), points(3, of), select(WHITE_BRUSH), dispose()];
}

type Points = readonly (readonly [x: number, y: number])[];

/** POLYGON (3) or POLYLINE (4). */
function points(type: 3 | 4, of: Points): Buffer {
  const xs = of.map(([x]) => units(x));
  const ys = of.map(([, y]) => units(y));
  const bounds = [least(xs), least(ys), -least(xs.map(negated)), -least(ys.map(negated))];
  return words(type, ...bounds, of.length, ...xs.flatMap((x, i) => [x, ys[i] ?? 0]));
}

const least = (of: readonly number[]) => of.reduce((a, b) => Math.min(a, b), 0x7fffffff);
const negated = (value: number) => -value;

/** TA_BASELINE with TA_LEFT, TA_CENTER, TA_RIGHT. */
const ALIGN = { start: 24, middle: 24 | 6, end: 24 | 2 } as const;

function text({ x, y, text, size, anchor, tone }: Extract<Shape, { kind: 'text' }>): Buffer[] {
  const letters = Buffer.from(legible(text).replaceAll(/\s/g, ' '), 'utf16le');
  const padded = Buffer.concat([letters, Buffer.alloc(letters.length % 4)]);
  const out = Buffer.concat([
    words(
      84, // EXTTEXTOUTW
      ...[0, 0, -1, -1],
      2, // advanced: what follows is of no use in it
      ...[0, 0],
      ...[units(x), units(y)],
      letters.length / 2,
      76, // where the letters begin
      0,
      ...[0, 0, -1, -1],
      0, // the font's own distances
    ),
    padded,
  ]);
  out.writeUInt32LE(out.length, 4);
  return [
    font(size),
    select(1),
    words(22, ALIGN[anchor]), // SETTEXTALIGN
    words(24, colour(tone)), // SETTEXTCOLOR
    out,
    select(SYSTEM_FONT),
    dispose(),
  ];
}

/** EXTCREATEFONTINDIRECTW with a LOGFONT and nothing of what may follow it. */
function font(size: number): Buffer {
  const record = Buffer.alloc(332);
  record.writeUInt32LE(82, 0);
  record.writeUInt32LE(record.length, 4);
  record.writeUInt32LE(1, 8);
  record.writeInt32LE(-units(size), 12);
  record.writeInt32LE(400, 28); // weight
  record.writeUInt8(1, 35); // default character set
  record.write(SANS, 40, 'utf16le');
  return record;
}

/** A record of 32-bit words; its length is put behind its number. */
function words(type: number, ...of: readonly number[]): Buffer {
  const record = Buffer.alloc(8 + of.length * 4);
  record.writeUInt32LE(type, 0);
  record.writeUInt32LE(record.length, 4);
  for (const [index, word] of of.entries()) record.writeUInt32LE(word >>> 0, 8 + index * 4);
  return record;
}
