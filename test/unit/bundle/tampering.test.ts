import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack, zipOf } from '../../../electron/bundle/writeZip.ts';
import { canonicalJson } from '../../../electron/journal/canonical.ts';
import { hashOf } from '../../../electron/journal/chain.ts';
import { Problem } from '../../../shared/problem.ts';
import {
  bundleFolder,
  newSigner,
  otherPublicKey,
  PICTURE,
  RECORDING,
  reportJson,
  sha256,
  smallBundle,
} from '../../support/bundle.ts';

let folder: ReturnType<typeof bundleFolder>;
let whole: Record<string, Uint8Array>;
let signed: Record<string, Uint8Array>;
let signedZip: Uint8Array;
beforeAll(async () => {
  folder = bundleFolder();
  whole = unzipSync(await smallBundle());
  signedZip = await smallBundle({ signer: await newSigner() });
  signed = unzipSync(signedZip);
});
afterAll(() => folder.remove());

type Files = Record<string, Uint8Array>;

const textOf = (files: Files, path: string) => Buffer.from(files[path] ?? []).toString();
const spelled = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

async function zip(files: Files): Promise<Uint8Array> {
  const packed = [];
  for (const [path, bytes] of Object.entries(files)) packed.push(await pack(path, bytes));
  return zipOf(packed);
}

/** What the check says of these files. */
async function keysFor(files: Files, asked: { signer?: string } = {}): Promise<string[]> {
  return (await folder.check(await zip(files), asked)).misfits.map(({ key }) => key);
}

/** The files with a manifest that lists them as they now are: what somebody does who can. */
function listedAnew(files: Files, change: (manifest: Record<string, unknown>) => void = () => {}) {
  const manifest = JSON.parse(textOf(files, 'manifest.json'));
  for (const file of manifest.files) {
    const bytes = files[file.path];
    if (bytes) Object.assign(file, { bytes: bytes.length, sha256: sha256(bytes) });
  }
  manifest.files = manifest.files.filter((file: { path: string }) => file.path in files);
  change(manifest);
  return { ...files, 'manifest.json': spelled(manifest) };
}

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** The journal's lines, changed as entries. */
function withJournal(
  files: Files,
  change: (entries: Record<string, unknown>[]) => Record<string, unknown>[],
): Files {
  const lines = textOf(files, 'journal.jsonl').trimEnd().split('\n');
  const entries = change(lines.map((line) => JSON.parse(line)));
  const text = entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
  return listedAnew({ ...files, 'journal.jsonl': Buffer.from(text) });
}

function withTimeline(files: Files, change: (rows: Record<string, unknown>[]) => unknown): Files {
  const rows = change(JSON.parse(textOf(files, 'timeline.json')));
  return listedAnew({ ...files, 'timeline.json': spelled(rows) });
}

describe('a file of the bundle', () => {
  test('that was changed, taken out or added is named', async () => {
    const path = 'catalogue/2023-11-17T00-20-00.000Z/catalogue.yaml';
    const changed = { ...whole, [path]: Buffer.from('services: []\n') };
    const { misfits, fitting } = await folder.check(await zip(changed));
    expect(misfits).toEqual([{ key: 'bundle.altered', params: { path } }]);
    expect(fitting).toBe(8);
    expect(await keysFor(without(whole, path))).toEqual(['bundle.missing']);
    expect(await keysFor({ ...whole, 'report/more.pdf': PICTURE })).toEqual(['bundle.extra']);
    expect(await keysFor({ ...whole, 'manifest.sig': new Uint8Array(64) })).toContain(
      'bundle.signatureStray',
    );
  });

  test('that lies where its kind does not belong is named', async () => {
    const moved = listedAnew(whole, (manifest) => {
      Object.assign((manifest.files as object[])[1] ?? {}, { what: 'recording' });
    });
    expect(await keysFor(moved)).toContain('bundle.misplaced');
    const hidden = listedAnew(whole, (manifest) => Object.assign(manifest, { redacted: true }));
    expect(new Set(await keysFor(hidden))).toEqual(new Set(['bundle.notRedacted']));
  });

  test('an attachment under another hash, and a recording unlike what the journal tells', async () => {
    const attachment = Object.keys(whole).find((path) => path.startsWith('attachments/')) ?? '';
    expect(await keysFor(listedAnew({ ...whole, [attachment]: Buffer.from('other') }))).toEqual([
      'bundle.attachmentHash',
    ]);
    const cast = `recordings/${RECORDING}`;
    expect(await keysFor(listedAnew({ ...whole, [cast]: Buffer.from('other') }))).toEqual([
      'bundle.recordingChanged',
    ]);
  });
});

describe('the record, though every hash of the manifest was made to fit', () => {
  test.each<[string, (files: Files) => Files, string]>([
    [
      'an act of the journal was changed',
      (files) =>
        withJournal(files, (all) =>
          all.map((one, n) => (n === 1 ? { ...one, operator: '누군가' } : one)),
        ),
      'journal.changed',
    ],
    [
      'an entry was taken out',
      (files) => withJournal(files, (all) => all.toSpliced(1, 1)),
      'journal.gap',
    ],
    [
      'an entry was taken out and its hash made anew',
      (files) =>
        withJournal(files, (all) => {
          const second = { ...all[1], operator: '누군가' } as Parameters<typeof hashOf>[0];
          return all.with(1, { ...second, hash: hashOf(second) });
        }),
      'journal.notLinked',
    ],
    [
      'the end was cut off: what the timeline has is told by nothing',
      (files) => withJournal(files, (all) => all.slice(0, -1)),
      'journal.rowExtra',
    ],
    [
      'the beginning was cut off',
      (files) => withJournal(files, (all) => all.slice(1)),
      'journal.rowExtra',
    ],
    [
      'an entry of the timeline was changed',
      (files) => withTimeline(files, (rows) => rows.with(1, { ...rows[1], by: '누군가' })),
      'journal.rowChanged',
    ],
    [
      'an entry of the timeline was taken out',
      (files) => withTimeline(files, (rows) => rows.toSpliced(1, 1)),
      'journal.rowMissing',
    ],
    [
      'an entry of the timeline was added',
      (files) => withTimeline(files, (rows) => [{ ...rows[0], id: 99 }, ...rows]),
      'journal.rowExtra',
    ],
    [
      'an older entry was added, though the journal is not from its beginning',
      (files) => withTimeline(files, (rows) => [{ ...rows[0], id: 0.5 }, ...rows]),
      'bundle.unreadable',
    ],
    [
      'an entry of the timeline is there twice',
      (files) => withTimeline(files, (rows) => [...rows, rows[0]]),
      'bundle.unreadable',
    ],
    [
      'a member of the timeline is there twice',
      (files) => {
        const text = textOf(files, 'timeline.json').replace('"by":', '"by": "누군가",\n    "by":');
        return listedAnew({ ...files, 'timeline.json': Buffer.from(text) });
      },
      'bundle.unreadable',
    ],
    [
      'a member of the journal is there twice',
      (files) => {
        const text = textOf(files, 'journal.jsonl').replace('"id":3', '"id":9,"id":3');
        return listedAnew({ ...files, 'journal.jsonl': Buffer.from(text) });
      },
      'bundle.journalLine',
    ],
    [
      'the journal ends within a line',
      (files) => {
        const text = textOf(files, 'journal.jsonl').trimEnd();
        return listedAnew({ ...files, 'journal.jsonl': Buffer.from(text) });
      },
      'journal.rowExtra',
    ],
    [
      'the journal is no text',
      (files) => listedAnew({ ...files, 'journal.jsonl': Buffer.from([0xff, 0x0a]) }),
      'journal.rowExtra',
    ],
    [
      'the journal is not there at all',
      (files) => listedAnew(without(without(files, 'journal.jsonl'), 'timeline.json')),
      'bundle.noJournal',
    ],
    [
      'the report is of another journal',
      (files) => listedAnew({ ...files, 'report/report.json': reportJson('a'.repeat(64)) }),
      'bundle.reportHash',
    ],
    [
      'the report is none',
      (files) => listedAnew({ ...files, 'report/report.json': Buffer.from('{"a":') }),
      'bundle.unreadable',
    ],
  ])('%s', async (_, change, key) => {
    expect(await keysFor(change(whole))).toContain(key);
  });
});

test('a journal of nothing but lines is left at the first, however many there are', async () => {
  const lines = Buffer.alloc(100_000_000, '\n');
  const files = listedAnew({ ...whole, 'journal.jsonl': lines });
  expect((await folder.check(await zip(files))).misfits).toContainEqual({
    key: 'bundle.journalLine',
    params: { line: 1 },
  });
});

describe('the signature', () => {
  test('holds the manifest, and says whose key it is', async () => {
    const manifest = JSON.parse(textOf(signed, 'manifest.json'));
    const found = await folder.check(signedZip, { signer: manifest.signer });
    expect(found).toMatchObject({ misfits: [], signed: true });
    expect(await keysFor(signed, { signer: 'a'.repeat(64) })).toEqual(['bundle.signedByOther']);
    expect(await keysFor(whole, { signer: 'a'.repeat(64) })).toEqual(['bundle.notSignedBy']);
  });

  test.each<[string, (files: Files) => Files, string]>([
    ['was taken out', (files) => without(files, 'manifest.sig'), 'bundle.signatureMissing'],
    [
      'does not fit a manifest that was changed',
      (files) => listedAnew(files, (manifest) => Object.assign(manifest, { madeBy: '누군가' })),
      'bundle.signatureBad',
    ],
    [
      'is of another key than the manifest names',
      (files) => listedAnew({ ...files, 'public-key.pem': Buffer.from(otherPublicKey()) }),
      'bundle.keyBad',
    ],
    ['has no key', (files) => without(files, 'public-key.pem'), 'bundle.keyBad'],
    [
      'is no signature',
      (files) => ({ ...files, 'manifest.sig': Buffer.from('short') }),
      'bundle.signatureBad',
    ],
    [
      'is not wanted by a manifest that was changed to have none',
      (files) => listedAnew(files, (manifest) => Object.assign(manifest, { signer: null })),
      'bundle.signatureStray',
    ],
  ])('%s', async (_, change, key) => {
    const found = await folder.check(await zip(change(signed)));
    expect(found.misfits.map((misfit) => misfit.key)).toContain(key);
    expect(found.signed).toBe(false);
  });
});

describe('the manifest', () => {
  test.each<[string, (text: string) => string]>([
    ['is no JSON', (text) => text.slice(0, -3)],
    ['is of a later form', (text) => text.replace('bundle/1', 'bundle/2')],
    ['has a member twice', (text) => text.replace('"drill"', '"drill": true,\n  "drill"')],
    ['is spelled otherwise', (text) => JSON.stringify(JSON.parse(text))],
    ['names a path that leads elsewhere', (text) => text.replace('README.txt', '../README.txt')],
    ['has what no console writes', (text) => text.replace('"drill"', '"x": 1,\n  "drill"')],
  ])('that %s is refused', async (_, change) => {
    const manifest = Buffer.from(change(textOf(whole, 'manifest.json')));
    const checking = folder.check(await zip({ ...whole, 'manifest.json': manifest }));
    await expect(checking).rejects.toMatchObject({ sentence: { key: 'bundle.badManifest' } });
  });

  test('must be there', async () => {
    const checking = folder.check(await zip(without(whole, 'manifest.json')));
    await expect(checking).rejects.toMatchObject({ sentence: { key: 'bundle.noManifest' } });
  });
});

describe('bytes changed by chance', () => {
  /** What the check says: whole, not whole, or refused. Anything else is a fault of the check. */
  async function saysOf(bytes: Uint8Array): Promise<'whole' | 'not whole' | 'refused'> {
    try {
      return (await folder.check(bytes)).misfits.length === 0 ? 'whole' : 'not whole';
    } catch (error) {
      if (error instanceof Problem) return 'refused';
      throw error;
    }
  }

  test('never pass where what is in the bundle changed', async () => {
    const contents = (zip: Uint8Array) =>
      Object.entries(unzipSync(zip)).map(([path, bytes]) => `${path} ${sha256(bytes)}`);
    const before = contents(signedZip);
    const change = fc.record({
      at: fc.nat(signedZip.length - 1),
      xor: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = Buffer.from(signedZip);
        for (const { at, xor } of changes) bytes[at] = (bytes[at] ?? 0) ^ xor;
        // Two changes of one place may undo each other; a date is no content.
        if ((await saysOf(bytes)) === 'whole') expect(contents(bytes)).toEqual(before);
      }),
      { numRuns: 600 },
    );
  });

  test('never pass where a part was cut out, doubled or put at the end', async () => {
    const span = fc.tuple(fc.nat(signedZip.length), fc.integer({ min: 1, max: 2000 }));
    await fc.assert(
      fc.asyncProperty(span, fc.constantFrom('cut', 'double', 'end'), async ([at, n], how) => {
        const all = Buffer.from(signedZip);
        const part = all.subarray(at, at + n);
        if (part.length === 0) return;
        const rest = { cut: all.subarray(at + n), double: all.subarray(at), end: all.subarray(at) };
        const bytes = Buffer.concat([
          all.subarray(0, at),
          how === 'double' ? part : Buffer.alloc(0),
          rest[how],
          how === 'end' ? part : Buffer.alloc(0),
        ]);
        expect(await saysOf(bytes)).not.toBe('whole');
      }),
      { numRuns: 200 },
    );
  });

  test('of anything at all are no bundle', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await saysOf(bytes)).toBe('refused');
      }),
      { numRuns: 100 },
    );
  });
});
