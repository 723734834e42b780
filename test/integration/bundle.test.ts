import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Manifest } from '../../shared/bundle.ts';
import { newSigner, sha256, smallBundle } from '../support/bundle.ts';

let folder: string;
let unpacked: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-bundle-'));
  unpacked = join(folder, 'unpacked');
  writeFileSync(join(folder, 'bundle.zip'), await smallBundle({ signer: await newSigner() }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(tool: string, ...args: string[]) {
  return spawnSync(tool, args, { encoding: 'utf8', cwd: folder });
}

describe('with plain tools', () => {
  test('the bundle is unpacked without a complaint, Korean names and all', () => {
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    expect(run('unzip', '-tq', 'bundle.zip').status).toBe(0);
    const args = ['-q', 'bundle.zip', '-d', unpacked];
    expect(spawnSync('unzip', args, { cwd: folder, env }).status).toBe(0);
    const manifest = Manifest.parse(
      JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8')),
    );
    for (const { path, sha256: hash } of manifest.files) {
      expect(sha256(readFileSync(join(unpacked, path))), path).toBe(hash);
    }
  });

  test('the signature is checked as the README says', () => {
    const readme = readFileSync(join(unpacked, 'README.txt'), 'utf8');
    const command = /^ {2}openssl (.*)\r?$/m.exec(readme)?.[1]?.trim().split(' ') ?? [];
    const check = () => spawnSync('openssl', command, { cwd: unpacked, encoding: 'utf8' });
    expect(check().stdout).toContain('Signature Verified Successfully');
    const path = join(unpacked, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('당직', '누구'));
    expect(check().status).not.toBe(0);
  });

  test('the fingerprint is what openssl says of the key', () => {
    const der = spawnSync(
      'openssl',
      ['pkey', '-pubin', '-in', 'public-key.pem', '-outform', 'DER'],
      { cwd: unpacked },
    ).stdout;
    const manifest = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8'));
    expect(sha256(der)).toBe(manifest.signer);
  });
});
