import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Signer } from '../../electron/bundle/signing.ts';
import { checkBundle, isBundle } from '../../electron/cli/bundleCheck.ts';
import { newSigner, otherPublicKey, smallBundle } from '../support/bundle.ts';

let folder: string;
let signer: Signer;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom verify 묶음-'));
  signer = await newSigner();
  const signed = await smallBundle({ signer });
  writeFileSync(at('signed.zip'), signed);
  writeFileSync(at('plain.zip'), await smallBundle());
  writeFileSync(at('redacted.zip'), await smallBundle({}, { redacted: true }));
  const files = unzipSync(signed);
  const report = Object.keys(files).find((path) => path.endsWith('.pdf')) ?? '';
  writeFileSync(at('changed.zip'), zipSync({ ...files, [report]: Buffer.from('%PDF-other') }));
  writeFileSync(at('cut.zip'), signed.subarray(0, -100));
  writeFileSync(at('other.pem'), otherPublicKey());
  writeFileSync(at('own.pem'), signer.publicKey);
});
afterAll(() => rmSync(folder, { recursive: true }));

function watchroom(...args: string[]) {
  // No data of a console is where it runs.
  const env = { ...process.env, LC_ALL: '', LANG: 'en_GB.UTF-8', HOME: folder, XDG_DATA_HOME: '' };
  return spawnSync(process.execPath, [resolve('electron/cli.ts'), 'verify', ...args], {
    encoding: 'utf8',
    env,
    cwd: folder,
    timeout: 50_000,
  });
}

const check = (name: string, more: Partial<Parameters<typeof checkBundle>[0]> = {}) =>
  checkBundle({ path: at(name), head: null, key: null, json: false, language: 'en', ...more });

describe('from the command line, with nothing of the console’s data', () => {
  test('a whole bundle ends with 0, and says what it is and whose key signed it', () => {
    const before = readdirSync(folder);
    const whole = watchroom('signed.zip', '--lang', 'ko');
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    expect(whole.stdout).toContain('장애 제1호 새올 행정 포털 중단');
    expect(whole.stdout).toContain('온전합니다. 파일 10개가 모두 목록과 같습니다.');
    expect(whole.stdout).toContain('업무 일지 3번부터 7번까지');
    expect(whole.stdout).toContain('서명이 맞습니다');
    expect(readdirSync(folder), 'nothing is unpacked').toEqual(before);
  });

  test('a changed one ends with 1 and names the file', () => {
    const changed = watchroom('changed.zip');
    expect(changed).toMatchObject({ status: 1, stderr: '' });
    expect(changed.stdout).toContain('Not whole. Things that do not fit: 1');
    expect(changed.stdout).toMatch(/- report\/.*\.pdf is not what the manifest lists/);
  });

  test('one that was cut off ends with 2', () => {
    const cut = watchroom('cut.zip');
    expect(cut.status).toBe(2);
    expect(cut.stdout).toContain('Get the file again');
  });

  test('a key for what is no bundle is refused', () => {
    writeFileSync(at('x.db'), 'SQLite');
    expect(watchroom('x.db', '--key', 'a'.repeat(64))).toMatchObject({ status: 2, stdout: '' });
  });
});

test('what is not signed says so plainly', async () => {
  const { code, lines } = await check('plain.zip');
  expect(code).toBe(0);
  expect(lines.join('\n')).toContain('It is not signed. Anybody could have made it anew');
});

test('a redacted one says what it has not', async () => {
  const { code, lines } = await check('redacted.zip');
  expect(code).toBe(0);
  expect(lines.join('\n')).toContain('This bundle is redacted and holds only the report.');
});

describe('the signer', () => {
  test.each([
    ['its fingerprint', 'signed.zip', () => signer.fingerprint, 0],
    [
      'its fingerprint in groups',
      'signed.zip',
      () => signer.fingerprint.toUpperCase().replaceAll(/(.{4})/g, '$1 '),
      0,
    ],
    ['its public key', 'signed.zip', () => at('own.pem'), 0],
    ['another’s public key', 'signed.zip', () => at('other.pem'), 1],
    ['another fingerprint', 'signed.zip', () => 'a'.repeat(64), 1],
    ['anybody’s, of one that nobody signed', 'plain.zip', () => signer.fingerprint, 1],
  ])('is known by %s', async (_, name, key, code) => {
    expect((await check(name, { key: key() })).code).toBe(code);
  });

  test('is not known by a file that has no key', async () => {
    for (const key of [at('plain.zip'), at('none.pem'), 'abcd']) {
      await expect(check('signed.zip', { key })).rejects.toMatchObject({
        sentence: { key: 'bundle.noKey' },
      });
    }
  });
});

test('a printed hash is looked for in the journal', async () => {
  const { lines } = await check('plain.zip', { json: true });
  const { bundle } = JSON.parse(lines.join('\n'));
  expect(bundle).toMatchObject({ whole: true, misfits: [], files: 9, fitting: 9, signed: false });
  const head = bundle.journal.last.hash;
  const found = await check('plain.zip', { head });
  expect(found.code).toBe(0);
  expect(found.lines.at(-1)).toContain('The hash asked for is entry 7');
  const missing = await check('plain.zip', { head: 'b'.repeat(64) });
  expect(missing.code).toBe(1);
  expect(missing.lines.at(-1)).toContain('No entry that fits has the hash');
});

test('a bundle is known by what it is, and by its name where its beginning is gone', () => {
  writeFileSync(at('renamed'), Buffer.from('PK\u0003\u0004…'));
  writeFileSync(at('broken.ZIP'), 'x');
  writeFileSync(at('watchroom.db'), 'SQLite format 3');
  expect(
    ['renamed', 'broken.ZIP', 'watchroom.db', 'none', '.'].map((name) => isBundle(at(name))),
  ).toEqual([true, true, false, false, false]);
});
