import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readAsset, resolveAsset } from '../../../electron/hosts/assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchroom-assets-'));
const root = join(folder, 'renderer');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.json'), '{}');
writeFileSync(join(root, 'index.html'), '<!doctype html>');
writeFileSync(join(root, 'assets', 'index-a1_B2.js'), '1');
writeFileSync(join(root, 'assets', 'odd.exe'), 'MZ');
symlinkSync(join(folder, 'secret.json'), join(root, 'assets', 'link.json'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('serving the built window', () => {
  it('serves its files with their types', async () => {
    expect((await readAsset(root, '/'))?.mime).toBe('text/html; charset=utf-8');
    expect((await readAsset(root, '/assets/index-a1_B2.js'))?.bytes.toString()).toBe('1');
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%2fsecret.json',
    '/..\\secret.json',
    '/..%5csecret.json',
    '/assets/link.json',
    '/assets/odd.exe',
    '/assets/',
    '/assets',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/index.html%00.js',
    '/.env',
    '/%',
    '/%ff',
    'index.html',
    '',
    '/index.html/',
    '/missing.js',
    '/index.html::$DATA',
  ])('refuses %j', async (path) => {
    expect(await readAsset(root, path)).toBeNull();
  });

  it('never resolves out of the folder', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webPath(), fc.string()), (path) => {
        const file = resolveAsset(root, path);
        if (file !== null) expect(file.startsWith(join(root, '/'))).toBe(true);
      }),
    );
  });
});
