import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type BrowserServer, startServer } from '../../electron/hosts/browser/server.ts';
import { keptSession } from '../../electron/hosts/browser/session.ts';
import type { Console } from '../../electron/link.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchroom-host-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Watchroom</title>');

let server: BrowserServer;
let admitted = 0;

beforeAll(async () => {
  // The gate stands before the console: no call of it is reached here but the unknown one.
  const console = { api: {}, role: () => 'viewer', listen: () => () => {} } as unknown as Console;
  server = await startServer({
    port: 0,
    pageFolder: folder,
    session: keptSession(folder),
    console,
    language: () => 'en',
    admitted: () => {
      admitted += 1;
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path, method, headers, agent: false },
      (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

async function cookie(): Promise<string> {
  const { pathname, search } = new URL(server.url());
  const reply = await get(pathname + search);
  return String(reply.headers['set-cookie']).split(';')[0] ?? '';
}

/** What an upgrade ends in: open, or the status it was refused with. */
function upgrade(headers: Record<string, string>, path = '/link'): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      socket.terminate();
      resolve(String(response.statusCode));
    });
    socket.on('error', () => {});
  });
}

describe('the browser host', () => {
  it('lets a window in once by its token, and keeps it in by a cookie scripts cannot read', async () => {
    const { pathname, search } = new URL(server.url());
    const before = admitted;
    const first = await get(pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    const set = String(first.headers['set-cookie']);
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Strict');
    expect(admitted).toBe(before + 1);
    const page = await get('/', { cookie: set.split(';')[0] ?? '' });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Watchroom');
    const second = await get(pathname + search);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('keeps its windows over a restart, by a secret only the owner can read', () => {
    expect(keptSession(folder)).toBe(keptSession(folder));
    // Windows keeps a user's folder from others by its access list, not by a mode.
    const mode = process.platform === 'win32' ? 0 : statSync(join(folder, 'browser-session')).mode;
    expect(mode & 0o077).toBe(0);
    writeFileSync(join(folder, 'browser-session'), 'short');
    expect(Buffer.from(keptSession(folder), 'base64url')).toHaveLength(32);
  });

  it('sends the content policy with every answer', async () => {
    for (const reply of [await get('/'), await get('/', { cookie: await cookie() })]) {
      const policy = String(reply.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-eval');
      expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each([
    ['no cookie', '/', {}, 401],
    ['a wrong token', '/?token=wrong', {}, 401],
    ['an empty token', '/?token=', {}, 401],
    ['a wrong cookie', '/', { cookie: 'watchroom=1' }, 401],
    ['another name for this machine', '/', { host: 'evil.example' }, 403],
    ['a name that starts like it', '/', { host: '127.0.0.1.evil.example' }, 403],
    ['another port', '/', { host: '127.0.0.1:1' }, 403],
    ['another site as origin', '/', { origin: 'https://evil.example' }, 403],
    ['an opaque origin', '/', { origin: 'null' }, 403],
  ])('refuses %s', async (_what, path, headers, status) => {
    expect((await get(path, headers)).status).toBe(status);
  });

  it('takes nothing but GET, and lists no folders', async () => {
    const headers = { cookie: await cookie() };
    expect((await get('/', headers, 'POST')).status).toBe(405);
    expect((await get('/assets/', headers)).status).toBe(404);
    expect((await get('/../package.json', headers)).status).toBe(404);
  });

  it('joins only a page of its own to the console', async () => {
    const own = `http://127.0.0.1:${server.port}`;
    const good = await cookie();
    expect(await upgrade({ origin: own, cookie: good })).toBe('open');
    expect(await upgrade({ cookie: good })).toBe('403');
    expect(await upgrade({ origin: own })).toBe('403');
    expect(await upgrade({ origin: own, cookie: 'watchroom=x' })).toBe('403');
    expect(await upgrade({ origin: 'https://evil.example', cookie: good })).toBe('403');
    expect(await upgrade({ origin: 'null', cookie: good })).toBe('403');
    expect(await upgrade({ origin: own, cookie: good, host: 'evil.example' })).toBe('403');
    expect(await upgrade({ origin: own, cookie: good }, '/other')).toBe('403');
  });

  it('listens on 127.0.0.1 and on no other address of this machine', async () => {
    // A host bound to every address would answer here too.
    const knocked = new Promise((resolve, reject) => {
      connect({ host: '127.0.0.2', port: server.port }).on('connect', resolve).on('error', reject);
    });
    await expect(knocked).rejects.toThrow();
  });
});
