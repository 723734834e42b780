import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFolder } from '../../support/bundle.ts';
import { extraField, type Forged, type ForgedEnd, forgeZip } from '../../support/bundleZip.ts';

let folder: ReturnType<typeof bundleFolder>;
beforeAll(() => {
  folder = bundleFolder();
});
afterAll(() => folder.remove());

const NOTE = Buffer.from('쪽지'.repeat(50));
const plain: Forged = { path: 'a.txt', content: NOTE };

function refusal(files: readonly Forged[], end?: ForgedEnd, start?: Buffer): Promise<unknown> {
  return folder.check(forgeZip(files, end, start)).then(
    () => 'taken',
    (error) => error.sentence?.key ?? error,
  );
}

test('an archive without lies is read as far as its manifest, which it lacks', async () => {
  expect(await refusal([plain])).toBe('bundle.noManifest');
  expect(await refusal([plain, { path: '폴더/나.txt', method: 0, content: NOTE }])).toBe(
    'bundle.noManifest',
  );
});

describe('a path is refused', () => {
  test.each([
    '../a.txt',
    'a/../../b',
    '/etc/passwd',
    'C:/a.txt',
    'C:a.txt',
    'a\\b.txt',
    '..\\a.txt',
    '//server/share',
    'a//b',
    './a',
    'a/.',
    '',
    'a/',
    'a\0.txt',
    'a\nb',
    'a\u001b[2J',
    'a\u202etxt.exe',
    'a\u200bb',
    'con',
    'NUL.txt',
    'a/Com1.log',
    'a.',
    'a ',
    ' a',
    '...',
    'a|b',
    'a*',
    'a?',
    'a"b',
    '<a>',
    `${'a/'.repeat(300)}a`,
  ])('%j', async (path) => {
    expect(await refusal([{ ...plain, path }])).toBe('bundle.zip.path');
  });

  test('that is no UTF-8, or not said to be', async () => {
    expect(await refusal([{ ...plain, path: Buffer.from([0xff, 0x61]) }])).toBe('bundle.zip.path');
    expect(await refusal([{ ...plain, path: '가.txt', flags: 0 }])).toBe('bundle.zip.path');
  });

  test.each([
    ['the same', 'a.txt', 'a.txt'],
    ['the same but for capitals', 'a.txt', 'A.TXT'],
    ['the same but for how Hangul is written', '가.txt', '가.txt'.normalize('NFD')],
    ['a folder of the other', 'a', 'a/b'],
  ])('twice: %s', async (_, one, other) => {
    expect(
      await refusal([
        { ...plain, path: one },
        { ...plain, path: other },
      ]),
    ).toBe('bundle.zip.twice');
  });
});

describe('an archive is refused', () => {
  const deflated = deflateRawSync(NOTE);
  test.each<[string, readonly Forged[], ForgedEnd, string]>([
    ['with an encrypted file', [{ ...plain, flags: 0x801 }], {}, 'bundle.zip.encrypted'],
    ['with a strongly encrypted file', [{ ...plain, flags: 0x840 }], {}, 'bundle.zip.encrypted'],
    [
      'with a file encrypted with AES',
      [{ ...plain, extra: extraField(0x9901, 7) }],
      {},
      'bundle.zip.encrypted',
    ],
    ['with masked headers', [{ ...plain, flags: 0x2800 }], {}, 'bundle.zip.encrypted'],
    ['with a link', [{ ...plain, rights: 0o120777 }], {}, 'bundle.zip.notFile'],
    ['with a folder', [{ ...plain, attributes: 0x10 }], {}, 'bundle.zip.notFile'],
    ['with a device', [{ ...plain, rights: 0o060644 }], {}, 'bundle.zip.notFile'],
    ['with a way of packing of its own', [{ ...plain, method: 12 }], {}, 'bundle.zip.method'],
    ['stored in another size', [{ ...plain, method: 0, bytes: 7 }], {}, 'bundle.zip.method'],
    ['with flags of later days', [{ ...plain, flags: 0x8800 }], {}, 'bundle.zip.method'],
    ['on several disks', [{ ...plain, disk: 1 }], {}, 'bundle.zip.method'],
    ['that is one of several disks', [plain], { disk: 1 }, 'bundle.zip.cut'],
    [
      'with sizes in ZIP64 records',
      [{ ...plain, bytes: 0xffffffff, extra: extraField(1, 16) }],
      {},
      'bundle.zip.zip64',
    ],
    [
      'with a ZIP64 record and sizes beside it',
      [{ ...plain, extra: extraField(1, 16) }],
      {},
      'bundle.zip.zip64',
    ],
    ['of ZIP64', [plain], { count: 0xffff }, 'bundle.zip.zip64'],
    ['with its directory in ZIP64', [plain], { from: 0xffffffff }, 'bundle.zip.zip64'],
    ['with a second name', [{ ...plain, extra: extraField(0x7075, 9) }], {}, 'bundle.zip.path'],
    [
      'with a second name in its own record',
      [{ ...plain, own: { extra: extraField(0x7075, 9) } }],
      {},
      'bundle.zip.path',
    ],
    ['with half an extra field', [{ ...plain, extra: Buffer.alloc(3) }], {}, 'bundle.zip.header'],
    ['with another name inside', [{ ...plain, own: { path: 'b.txt' } }], {}, 'bundle.zip.header'],
    ['with another method inside', [{ ...plain, own: { method: 0 } }], {}, 'bundle.zip.header'],
    ['with another size inside', [{ ...plain, own: { bytes: 9 } }], {}, 'bundle.zip.header'],
    ['with other flags inside', [{ ...plain, own: { flags: 0x808 } }], {}, 'bundle.zip.header'],
    [
      'with two names for the same data',
      [plain, { ...plain, path: 'b.txt', from: 0 }],
      {},
      'bundle.zip.gap',
    ],
    [
      'with a file inside another',
      [
        { ...plain, packed: deflated.length + 40 },
        { ...plain, path: 'b.txt' },
      ],
      {},
      'bundle.zip.gap',
    ],
    ['with something between files', [{ ...plain, after: NOTE }], {}, 'bundle.zip.cut'],
    [
      'with something between two files',
      [
        { ...plain, after: NOTE },
        { ...plain, path: 'b.txt' },
      ],
      {},
      'bundle.zip.gap',
    ],
    ['with a comment', [plain], { comment: 'PK' }, 'bundle.zip.cut'],
    ['with a comment of a file', [{ ...plain, comment: 'x' }], {}, 'bundle.zip.cut'],
    ['with something before its end', [plain], { before: NOTE }, 'bundle.zip.cut'],
    ['that says it has more files', [plain], { count: 2 }, 'bundle.zip.cut'],
    ['that says it has fewer', [plain, { ...plain, path: 'b' }], { count: 1 }, 'bundle.zip.cut'],
    ['whose directory is elsewhere', [plain], { from: 3 }, 'bundle.zip.cut'],
    ['of ten thousand files and one', [plain], { count: 10_001 }, 'bundle.tooMany'],
    [
      'that unpacks to more than it may',
      [
        { ...plain, bytes: 600_000_000 },
        { ...plain, path: 'b.txt', bytes: 600_000_000 },
      ],
      {},
      'bundle.zip.tooLarge',
    ],
    ['whose file begins nowhere', [{ ...plain, from: 0x7fffffff }], {}, 'bundle.zip.gap'],
    ['whose file ends nowhere', [{ ...plain, packed: 0x7fffffff }], {}, 'bundle.zip.gap'],
  ])('%s', async (_, files, end, key) => {
    expect(await refusal(files, end)).toBe(key);
  });

  test('with something before its first file', async () => {
    expect(await refusal([plain], {}, Buffer.from('#!/bin/sh\n'))).toBe('bundle.zip.gap');
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['no more than an end', forgeZip([])],
    ['the beginning of one', forgeZip([plain]).subarray(0, 60)],
    ['zeros', Buffer.alloc(5000)],
  ])('that is %s', async (_, bytes) => {
    await expect(folder.check(bytes)).rejects.toMatchObject({ name: 'Problem' });
  });
});

describe('a file', () => {
  const manifestWith = (change: Partial<Forged>): Forged => ({
    path: 'manifest.json',
    content: Buffer.from('{}\n'),
    ...change,
  });
  const bomb = Buffer.alloc(64 * 1024 * 1024);

  test.each<[string, Forged]>([
    ['that unpacks to more than it says', manifestWith({ data: deflateRawSync(bomb) })],
    ['that unpacks to less than it says', manifestWith({ bytes: 4000 })],
    [
      'with something after its data',
      manifestWith({ data: Buffer.concat([deflateRawSync(Buffer.from('{}\n')), NOTE]) }),
    ],
    [
      'whose data ends too early',
      manifestWith({ data: deflateRawSync(NOTE).subarray(0, 20), bytes: NOTE.length }),
    ],
    ['whose data is none', manifestWith({ data: Buffer.from([0xff, 0xff, 0xff]) })],
    ['with another checksum', manifestWith({ crc: 1 })],
    ['larger than any manifest', manifestWith({ content: bomb })],
  ])('%s is not read', async (_, file) => {
    expect(await refusal([file])).toBe('bundle.badManifest');
  });

  test('whose sizes follow its data is read where they fit', async () => {
    const content = Buffer.from('{}\n');
    const data = deflateRawSync(content);
    const sums = (bytes: number) => {
      const record = Buffer.alloc(16);
      record.writeUInt32LE(0x08074b50, 0);
      record.writeUInt32LE(forgeZip([{ path: 'x', content }]).readUInt32LE(14), 4);
      record.writeUInt32LE(data.length, 8);
      record.writeUInt32LE(bytes, 12);
      return record;
    };
    const streamed = { path: 'x.json', content, flags: 0x808 };
    expect(await refusal([{ ...streamed, after: sums(3) }])).toBe('bundle.noManifest');
    expect(await refusal([{ ...streamed, after: sums(4) }])).toBe('bundle.zip.header');
    expect(await refusal([streamed])).toBe('bundle.zip.header');
  });
});
