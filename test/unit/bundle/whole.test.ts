import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBundle } from '../../../electron/bundle/bundle.ts';
import { recordSources, reportSource } from '../../../electron/bundle/sources.ts';
import { Manifest } from '../../../shared/bundle.ts';
import {
  bundleFolder,
  contentsOf,
  newSigner,
  sha256,
  smallBundle,
  smallRecord,
  sourcesOf,
} from '../../support/bundle.ts';

let folder: ReturnType<typeof bundleFolder>;
beforeAll(() => {
  folder = bundleFolder();
});
afterAll(() => folder.remove());

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

describe('a bundle', () => {
  test('is an ordinary ZIP whose manifest names every file with size and hash', async () => {
    const files = unzipSync(await smallBundle());
    const [first] = Object.keys(files);
    expect(first).toBe('manifest.json');
    const manifest = Manifest.parse(JSON.parse(text(files['manifest.json'])));
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'manifest.json')
        .toSorted(),
    );
    for (const { path, bytes, sha256: hash } of manifest.files) {
      expect(files[path]?.length, path).toBe(bytes);
      expect(sha256(files[path] ?? ''), path).toBe(hash);
    }
  });

  test('is the same bytes for the same contents', async () => {
    expect(sha256(await smallBundle())).toBe(sha256(await smallBundle()));
  });

  test('gives every file a name that any system takes, and none that leads elsewhere', async () => {
    const paths = Object.keys(unzipSync(await smallBundle()));
    expect(paths.find((path) => path.startsWith('attachments/'))).toMatch(
      /^attachments\/[0-9a-f]{64}\/\.\._화면_ _캡처_\.png$/,
    );
    expect(paths).toContain('observations/gov24/portal.csv');
    expect(paths).toContain('catalogue/2023-11-17T00-20-00.000Z/catalogue.yaml');
  });

  test('says in both languages how it is checked, as plain text', async () => {
    const readme = text(unzipSync(await smallBundle({ signer: await newSigner() }))['README.txt']);
    expect(readme).toContain('watchroom verify FILE.zip');
    expect(readme).toContain('openssl pkeyutl -verify');
    expect(readme).toContain('장애 제1호 새올 행정 포털 중단');
    expect(readme).toContain('Incident No. 1: 새올 행정 포털 중단');
    expect(readme).not.toMatch(/\{\{|\}\}/);
  });

  test('begins its journal where the incident begins, and ends it at the head', async () => {
    const record = smallRecord(5);
    const { page, head } = record.journal;
    const [, journal] = await recordSources(record.timeline, { page, head: head().entries });
    const lines = text(await journal?.bytes())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([6, 7, 8, 9, 10]);
    expect(lines.at(-1).hash).toBe(record.journal.head().hash);
    record.remove();
  });

  test('keeps two files apart that some system takes for one', async () => {
    const sources = ['a.txt', 'A.txt', 'a.TXT'].map((n) => reportSource(n, Buffer.from(n)));
    const zip = await createBundle(contentsOf(sources, { redacted: true }), { signer: null });
    const names = Object.keys(unzipSync(zip)).filter((path) => path.startsWith('report/'));
    expect(names).toEqual(['report/a.txt', 'report/A (2).txt', 'report/a (3).TXT']);
    expect((await folder.check(zip)).misfits).toEqual([]);
  });

  test('is refused where it would be too large, and the largest files are named', async () => {
    const large = { ...reportSource('x', new Uint8Array()), path: 'report/큰 것.pdf', size: 2000 };
    const never = { ...large, bytes: () => Promise.reject(new Error('must not be read')) };
    const making = createBundle(contentsOf([never]), { signer: null, limit: 1000 });
    await expect(making).rejects.toMatchObject({
      sentence: { key: 'bundle.tooLarge', params: { largest: 'report/큰 것.pdf (1 MB)' } },
    });
    const unknown = { ...large, size: 1, bytes: () => new Uint8Array(2000) };
    await expect(
      createBundle(contentsOf([unknown]), { signer: null, limit: 1500 }),
    ).rejects.toMatchObject({ sentence: { key: 'bundle.tooLarge' } });
  });

  test('can be given up between files, and says how far it is', async () => {
    const record = smallRecord();
    const shares: number[] = [];
    const giving = new AbortController();
    const reason = new Error('given up');
    const making = createBundle(contentsOf(await sourcesOf(record)), {
      signer: null,
      signal: giving.signal,
      progress(share) {
        shares.push(share);
        if (shares.length === 2) giving.abort(reason);
      },
    });
    await expect(making).rejects.toBe(reason);
    expect(shares).toEqual([1 / 8, 2 / 8]);
    record.remove();
  });
});

describe('checking it', () => {
  test('finds all that is whole, and where the journal stands', async () => {
    const record = smallRecord();
    const head = record.journal.head();
    const zip = await createBundle(contentsOf(await sourcesOf(record)), { signer: null });
    record.remove();
    const found = await folder.check(zip, { head: head.hash });
    expect(found).toMatchObject({
      misfits: [],
      fitting: 9,
      signed: false,
      recordings: { told: 1, untold: 0 },
      journal: { first: { id: 3 }, last: { id: head.entries, hash: head.hash }, told: 3, older: 0 },
    });
    expect(found.journal?.found.get(head.hash ?? '')?.id).toBe(head.entries);
    expect(found.manifestSha256).toBe(sha256(unzipSync(zip)['manifest.json'] ?? ''));
  });

  test('knows entries older than the journal, and has it from its beginning for them', async () => {
    const record = smallRecord(2, 2);
    const zip = await createBundle(contentsOf(await sourcesOf(record)), { signer: null });
    record.remove();
    const { misfits, journal } = await folder.check(zip);
    expect(misfits).toEqual([]);
    expect(journal).toMatchObject({ first: { id: 1 }, told: 3, older: 2 });
  });

  test('finds the report alone in a redacted one, and says why', async () => {
    const zip = await smallBundle({}, { redacted: true });
    const paths = Object.keys(unzipSync(zip));
    expect(paths.every((path) => /^(report\/|manifest\.json|README\.txt)/.test(path))).toBe(true);
    const { misfits, journal, manifest } = await folder.check(zip);
    expect(misfits).toEqual([]);
    expect(journal).toBeNull();
    expect(manifest.remarks[0]?.ko).toContain('보고서만');
  });

  test('takes one packed anew by another program', async () => {
    const { zipSync } = await import('fflate');
    const again = zipSync(unzipSync(await smallBundle()), { level: 9 });
    expect((await folder.check(again)).misfits).toEqual([]);
  });
});
