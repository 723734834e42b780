import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPictures } from '../../../electron/reports/making/pictures.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-pictures-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pictureOf(bytes: Uint8Array) {
  const file = join(folder, 'picture');
  writeFileSync(file, bytes);
  return readPictures({ hash: file }).get('hash');
}

function png(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.alloc(20)]);
}

/** With a segment before its frame header, as cameras write them. */
const JPEG = Buffer.from('ffd8ffe100060102030affc0001108001e002803012200', 'hex');

describe('an attached picture', () => {
  test('is known by its own bytes, with its size', () => {
    expect(pictureOf(png(640, 480))).toMatchObject({ mime: 'image/png', width: 640, height: 480 });
    expect(pictureOf(JPEG)).toMatchObject({ mime: 'image/jpeg', width: 40, height: 30 });
  });

  test.each([
    ['a text that is called a picture', Buffer.from('<svg onload="alert(1)"/>')],
    ['nothing', Buffer.alloc(0)],
    ['a PNG without an area', png(0, 480)],
    ['a PNG that would fill the memory', png(0x7fffffff, 0x7fffffff)],
    ['a JPEG cut short', JPEG.subarray(0, 14)],
    ['a JPEG whose segments lead nowhere', Buffer.from('ffd8ffe1ffff00000000', 'hex')],
    ['a JPEG whose segment has no length', Buffer.from('ffd8ffe1000000000000', 'hex')],
  ])('%s is not shown', (_, bytes) => {
    expect(pictureOf(bytes)).toBeUndefined();
  });

  test('that is not there is not shown', () => {
    expect(readPictures({ hash: join(folder, 'nowhere') }).size).toBe(0);
  });

  test('whatever bytes it has, reading ends', () => {
    const begins = fc.constantFrom([0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47]);
    fc.assert(
      fc.property(begins, fc.uint8Array({ maxLength: 300 }), (begin, rest) => {
        pictureOf(Uint8Array.from([...begin, ...rest]));
      }),
      { numRuns: 300 },
    );
  });
});
