import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPage, PAGE_URL } from '../../../../electron/hosts/desktop/protocol.ts';
import { pastOf } from '../../../../electron/hosts/past.ts';

let folder: string;
let page: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-page-'));
  page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  writeFileSync(join(page, 'assets', 'index-Ab_1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(page, 'unlisted.exe'), 'secret');
  symlinkSync(join(folder, 'secret.html'), join(page, 'assets', 'linked.html'));
  symlinkSync(folder, join(page, 'linked'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string) => answerPage({ url, method: 'GET' }, page);

describe('the page’s scheme', () => {
  it.each([
    [PAGE_URL, 'text/html; charset=utf-8'],
    ['app://watchroom/', 'text/html; charset=utf-8'],
    ['app://watchroom/?../secret.html', 'text/html; charset=utf-8'],
    ['app://watchroom/index.html?a=1#/board', 'text/html; charset=utf-8'],
    ['app://watchroom/index.html?../../secret.html', 'text/html; charset=utf-8'],
    ['app://watchroom/assets%2findex-Ab_1.js', 'text/javascript; charset=utf-8'],
    ['app://watchroom/assets/index-Ab_1.js', 'text/javascript; charset=utf-8'],
  ])('serves %s', async (url, mime) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mime);
  });

  it.each([
    'app://watchroom/../secret.html',
    'app://watchroom/assets/../../secret.html',
    'app://watchroom/%2e%2e/secret.html',
    'app://watchroom/%2E%2E%2Fsecret.html',
    'app://watchroom/..%5csecret.html',
    'app://watchroom/..\\secret.html',
    'app://watchroom/%252e%252e/secret.html',
    'app://watchroom//etc/passwd',
    'app://watchroom/C:/windows/win.ini',
    'app://watchroom/index.html%00.js',
    'app://watchroom/index.html\0.js',
    'app://watchroom/%00',
    'app://watchroom/..%2f..%2fsecret.html',
    'app://watchroom/%2e%2e%5csecret.html',
    'app://watchroom/.%2e/secret.html',
    'app://watchroom/%c0%ae%c0%ae/secret.html',
    'app://watchroom/%u002e%u002e/secret.html',
    'app://watchroom/\uff0e\uff0e/secret.html',
    'app://watchroom/assets/..;/secret.html',
    'app://watchroom/assets/%2e/index-Ab_1.js',
    'app://watchroom/assets/./index-Ab_1.js',
    'app://watchroom/index.html/..',
    'app://watchroom/index.html.',
    'app://watchroom/index.html%20',
    'app://watchroom/index.html::$DATA',
    'app://watchroom/INDEX.HTML',
    'app://watchroom/%69ndex.html/',
    'app://watchroom/assets%2findex-Ab_1.js/',
    'app://watchroom/linked/secret.html',
    'app://watchroom/unlisted.exe',
    'app://watchroom?/index.html',
    'app://watchroom#/index.html',
    'app:/watchroom/index.html',
    'app:watchroom/index.html',
    'app:///watchroom/index.html',
    'app:////index.html',
    'app://WATCHROOM/index.html',
    'app://watchroom%2eexample/index.html',
    'app://watchroom\\index.html',
    'app://127.0.0.1/index.html',
    'app:///index.html',
    'app://watchroom/%',
    'app://watchroom/assets',
    'app://watchroom/assets/linked.html',
    'app://watchroom/.hidden',
    'app://watchroom',
    'app://other/index.html',
    'app://watchroom.example/index.html',
    'app://watchroom@example/index.html',
    'app://user@watchroom/index.html',
    'app://watchroom:80/index.html',
    'APP://watchroom/index.html',
    'file:///etc/passwd',
    'https://watchroom/index.html',
  ])('refuses %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('gives the boards of last time where there are some, and by their own paths only', async () => {
    const past = pastOf(
      async () => Buffer.from('{"first":1}'),
      async () => null,
    );
    const ask = (path: string) =>
      answerPage({ url: `app://watchroom${path}`, method: 'GET' }, page, past);
    const first = await ask('/first-board.json?x#y');
    expect([first.status, await first.text()]).toEqual([200, '{"first":1}']);
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await ask('/last-board.json')).status).toBe(204);
    for (const path of [
      '/First-board.json',
      '/first-board.json/',
      '//first-board.json',
      '/toString',
    ])
      expect((await ask(path)).status, path).toBe(404);
  });

  it('never leaves the folder, whatever the letters', async () => {
    const letters = fc.constantFrom(
      ...['.', '..', '/', '\\', '%2e', '%2f', '%5c', '%00', '%252e', '?', '#', ';', ' '],
      ...['secret.html', 'assets', 'linked', 'linked.html'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { maxLength: 12 }), async (parts) => {
        const response = await get(`app://watchroom/${parts.join('')}`);
        expect(await response.text()).not.toContain('secret');
      }),
    );
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'get', ''])(
    'only reads, and does not %s',
    async (method) => {
      const response = await answerPage({ url: PAGE_URL, method }, page);
      expect(response.status).toBe(405);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it.each([PAGE_URL, 'app://watchroom/none.html'])('states the policy with %s', async (url) => {
    const { headers } = await get(url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
