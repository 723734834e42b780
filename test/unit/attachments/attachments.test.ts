import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Attachments,
  createAttachments,
  GIVEN_PIECE,
} from '../../../electron/attachments/attachments.ts';
import { keepingProblem } from '../../../electron/attachments/faults.ts';
import { MOST_UPLOADS } from '../../../electron/attachments/uploads.ts';
import { ATTACHMENT_LIMIT, ATTACHMENT_PIECE } from '../../../shared/attachment.ts';
import { Problem } from '../../../shared/problem.ts';
import { eventually } from '../../support/eventually.ts';

let around: string;
let folder: string;
let attachments: Attachments;

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'watchroom-attachments-'));
  folder = join(around, 'attachments');
  attachments = createAttachments(folder);
});
afterEach(async () => {
  await attachments.close();
  rmSync(around, { recursive: true, force: true });
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
/** Everything that lies below the folder and is a file. */
const filesIn = () =>
  globSync('**', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());

async function upload(bytes: Uint8Array, pieceSize = ATTACHMENT_PIECE): Promise<string | null> {
  const id = randomUUID();
  const total = bytes.length;
  let hash: string | null = null;
  for (let offset = 0; offset < Math.max(total, 1); offset += pieceSize) {
    const base64 = base64Of(bytes.subarray(offset, offset + pieceSize));
    hash = await attachments.put({ upload: id, offset, total, base64 });
  }
  return hash;
}

async function whole(sha256: string): Promise<Buffer> {
  let joined = '';
  let offset = 0;
  for (;;) {
    const { base64, total } = await attachments.get(sha256, offset);
    joined += base64;
    offset += Buffer.from(base64, 'base64').length;
    // Pieces can be put behind each other before they are read.
    if (offset >= total) return Buffer.from(joined, 'base64');
  }
}

async function refusal(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof Problem) return error.sentence.key;
    throw error;
  }
  return 'nothing';
}

describe('a file', () => {
  it('of any bytes in pieces of any size comes back as it was, under its hash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 1, max: 100 }),
        async (bytes, pieceSize) => {
          const sha256 = await upload(bytes, pieceSize);
          expect(sha256).toBe(hashOf(bytes));
          expect(new Uint8Array(await whole(hashOf(bytes)))).toEqual(bytes);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of several pieces is given in pieces that can be joined', async () => {
    const bytes = Buffer.alloc(2 * GIVEN_PIECE + 7, 'watchroom');
    const sha256 = await upload(bytes);
    expect((await whole(String(sha256))).equals(bytes)).toBe(true);
  });

  it('lies once below the folder, however often it comes', async () => {
    const bytes = Buffer.from('같은 파일');
    const [first, second] = [await upload(bytes), await upload(bytes)];
    expect(second).toBe(first);
    expect(filesIn()).toEqual([join(String(first).slice(0, 2), String(first).slice(2))]);
    expect(readFileSync(placeOf(String(first))).equals(bytes)).toBe(true);
  });

  it('is there only once it is whole', async () => {
    const bytes = Buffer.from('두 조각');
    const id = randomUUID();
    const part = { upload: id, offset: 0, total: bytes.length };
    expect(await attachments.put({ ...part, base64: base64Of(bytes.subarray(0, 4)) })).toBe(null);
    expect(attachments.has(hashOf(bytes))).toBe(false);
    const rest = base64Of(bytes.subarray(4));
    expect(await attachments.put({ ...part, offset: 4, base64: rest })).toBe(hashOf(bytes));
    expect(attachments.has(hashOf(bytes))).toBe(true);
  });

  it('that was changed on the disk is not given as if it were the same, and heals', async () => {
    const bytes = Buffer.from('접속 기록 2023-11-23');
    const sha256 = String(await upload(bytes));
    writeFileSync(placeOf(sha256), '접속 기록 2023-11-24');
    expect(await refusal(attachments.get(sha256, 0))).toBe('attachment.changed');
    await upload(bytes);
    expect((await whole(sha256)).equals(bytes)).toBe(true);
  });

  it('that is not there, or no hash at all, is said', async () => {
    for (const sha256 of ['0'.repeat(64), '../../etc/passwd', 'incoming', '', 'A'.repeat(64)]) {
      expect(await refusal(attachments.get(sha256, 0))).toBe('attachment.missing');
      expect(attachments.has(sha256)).toBe(false);
    }
  });

  it('is not read beyond its end', async () => {
    const sha256 = String(await upload(Buffer.from('abc')));
    expect(await attachments.get(sha256, 3)).toEqual({ base64: '', total: 3 });
    expect(await refusal(attachments.get(sha256, 4))).toBe('attachment.beyond');
  });
});

describe('a piece', () => {
  const three = base64Of(Buffer.from('abc'));
  const begin = (id: string) => attachments.put({ upload: id, offset: 0, total: 9, base64: three });

  it.each([
    ['again', { offset: 0, total: 9, base64: three }, 'attachment.outOfOrder'],
    ['too far on', { offset: 6, total: 9, base64: three }, 'attachment.outOfOrder'],
    ['of a file of another size', { offset: 3, total: 8, base64: three }, 'attachment.outOfOrder'],
    ['that is empty', { offset: 3, total: 9, base64: '' }, 'attachment.badPiece'],
    [
      'over the end',
      { offset: 3, total: 9, base64: base64Of(Buffer.alloc(7)) },
      'attachment.badPiece',
    ],
    [
      'that is too large',
      { offset: 3, total: 9_000_000, base64: base64Of(Buffer.alloc(ATTACHMENT_PIECE + 1)) },
      'attachment.badPiece',
    ],
    [
      'of a file that is too large',
      { offset: 3, total: ATTACHMENT_LIMIT + 1, base64: three },
      'attachment.badPiece',
    ],
  ])('%s ends its file, of which nothing stays', async (_, piece, key) => {
    const id = randomUUID();
    await begin(id);
    expect(await refusal(attachments.put({ upload: id, ...piece }))).toBe(key);
    expect(filesIn()).toEqual([]);
    // It can begin anew.
    expect(await begin(id)).toBe(null);
  });

  it('of a file that never began is out of turn', async () => {
    const piece = { upload: randomUUID(), offset: 3, total: 9, base64: three };
    expect(await refusal(attachments.put(piece))).toBe('attachment.outOfOrder');
  });

  it('sent beside another of the same file is refused and leaves that one whole', async () => {
    const id = randomUUID();
    const piece = { upload: id, offset: 0, total: 3, base64: three };
    const all = await Promise.allSettled([1, 2, 3].map(() => attachments.put(piece)));
    const kept = all.filter(({ status }) => status === 'fulfilled');
    expect(kept).toEqual([{ status: 'fulfilled', value: hashOf(Buffer.from('abc')) }]);
  });

  it('finds no room where too many files are under way, and room when one is done', async () => {
    const ids = Array.from({ length: MOST_UPLOADS }, () => randomUUID());
    await Promise.all(ids.map(begin));
    expect(await refusal(begin(randomUUID()))).toBe('attachment.busy');
    const rest = base64Of(Buffer.from('defghi'));
    await attachments.put({ upload: String(ids[0]), offset: 3, total: 9, base64: rest });
    expect(await refusal(begin(randomUUID()))).toBe('nothing');
  });

  it('never makes a path of what its upload is called', async () => {
    await attachments.put({ upload: '../../escaped', offset: 0, total: 9, base64: three });
    expect(existsSync(join(around, 'escaped'))).toBe(false);
    expect(filesIn()).toHaveLength(1);
  });
});

describe('what is half there', () => {
  const half = { upload: randomUUID(), offset: 0, total: 9, base64: base64Of(Buffer.from('abc')) };

  it('is gone after a restart; what was whole is not', async () => {
    const sha256 = String(await upload(Buffer.from('남는 것')));
    await attachments.put(half);
    expect(filesIn()).toHaveLength(2);
    const restarted = createAttachments(folder);
    expect(filesIn()).toEqual([join(sha256.slice(0, 2), sha256.slice(2))]);
    expect(restarted.has(sha256)).toBe(true);
  });

  it('is gone when the world is closed', async () => {
    await attachments.put(half);
    await attachments.close();
    expect(filesIn()).toEqual([]);
  });

  it('is given up after a while without a piece', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await attachments.put(half);
      vi.advanceTimersByTime(9 * 60_000);
      expect(filesIn()).toHaveLength(1);
      vi.advanceTimersByTime(2 * 60_000);
    } finally {
      vi.useRealTimers();
    }
    await eventually(() => expect(filesIn()).toEqual([]));
    expect(await refusal(attachments.put({ ...half, offset: 3 }))).toBe('attachment.outOfOrder');
  });
});

describe('a disk that refuses', () => {
  it('is said with the folder, and leaves no half file', async () => {
    const blocked = join(around, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    const nowhere = createAttachments(blocked);
    const doing = nowhere.put({ upload: 'u', offset: 0, total: 1, base64: 'AA==' });
    await expect(doing).rejects.toMatchObject({
      sentence: { key: 'attachment.cannotKeep', params: { folder: blocked } },
    });
    expect(readFileSync(blocked, 'utf8')).toContain('a file');
  });

  it('when the file should go to its place, leaves nothing aside', async () => {
    const bytes = Buffer.from('abc');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, hashOf(bytes).slice(0, 2)), 'in the way');
    expect(await refusal(upload(bytes))).toBe('attachment.cannotKeep');
    expect(filesIn()).toEqual([hashOf(bytes).slice(0, 2)]);
  });

  it.each([
    ['ENOSPC', 'attachment.diskFull'],
    ['EDQUOT', 'attachment.diskFull'],
    ['EACCES', 'attachment.notAllowed'],
    ['EPERM', 'attachment.notAllowed'],
    ['EROFS', 'attachment.notAllowed'],
    ['EIO', 'attachment.cannotKeep'],
  ])('with %s says %s', (code, key) => {
    const error = Object.assign(new Error(`${code}: refused`), { code });
    expect(keepingProblem(error, '/data').sentence.key).toBe(key);
  });
});
