import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { keptSession } from '../../electron/hosts/browser/session.ts';
import { pastOf } from '../../electron/hosts/past.ts';
import { type Api, calls } from '../../shared/contract.ts';
import { CALL_LIMIT, LAST_BOARD_PATH } from '../../shared/wire.ts';
import { Knocked } from '../support/browserHost.ts';
import { POLICY, policyOf } from '../support/policy.ts';
import { PINS, staffed } from '../unit/operators/scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchroom-host-'));
const pageFolder = join(folder, 'renderer');
mkdirSync(join(pageFolder, 'assets'), { recursive: true });
writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Watchroom</title>');
writeFileSync(join(pageFolder, 'assets', 'index-a1.js'), 'export {};');
writeFileSync(join(folder, 'secret.html'), 'secret');
symlinkSync(join(folder, 'secret.html'), join(pageFolder, 'assets', 'linked.html'));

let host: Knocked;
/** Those of one test. */
const opened: Knocked[] = [];

beforeAll(async () => {
  host = await Knocked.open({ pageFolder, session: keptSession(folder) });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

async function another(options: Partial<Parameters<typeof Knocked.open>[0]> = {}) {
  const one = await Knocked.open({ pageFolder, session: keptSession(folder), ...options });
  opened.push(one);
  return one;
}

describe('the browser host', () => {
  it('lets a window in once by its token, and keeps it in by a cookie scripts cannot read', async () => {
    const { entrance, admitted } = host;
    const first = await host.get(entrance);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(host.admitted).toBe(admitted + 1);
    const [cookie = '', ...flags] = String(first.headers['set-cookie']).split('; ');
    // No Domain and no Expires: of this host alone, until the browser is closed.
    expect(flags).toEqual(['HttpOnly', 'SameSite=Strict', 'Path=/']);
    expect(cookie).toMatch(new RegExp(`^watchroom-${host.server.port}=[\\w-]{43}$`));
    const page = await host.get('/', { cookie });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Watchroom');
    const second = await host.get(entrance);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('does not spend the token on what only looks at the link', async () => {
    const { entrance } = host;
    const looked = await host.get(entrance, {}, 'HEAD');
    expect(looked.status).toBe(401);
    expect(looked.headers['set-cookie']).toBeUndefined();
    expect((await host.get(entrance)).status).toBe(303);
  });

  it('keeps its windows over a restart, by a secret only the owner can read', () => {
    expect(keptSession(folder)).toBe(keptSession(folder));
    // Windows keeps a user's folder from others by its access list, not by a mode.
    const mode = process.platform === 'win32' ? 0 : statSync(join(folder, 'browser-session')).mode;
    expect(mode & 0o077).toBe(0);
    const other = mkdtempSync(join(folder, 'other-'));
    writeFileSync(join(other, 'browser-session'), 'short');
    expect(Buffer.from(keptSession(other), 'base64url')).toHaveLength(32);
  });

  it('sends the whole policy with every answer', async () => {
    const cookie = await host.cookie();
    const replies = {
      200: await host.get('/', { cookie }),
      303: await host.get(host.entrance),
      401: await host.get('/'),
      403: await host.get('/', { host: 'evil.example' }),
      404: await host.get('/none.html', { cookie }),
      405: await host.get('/', { cookie }, 'POST'),
    };
    for (const [status, reply] of Object.entries(replies)) {
      expect(reply.status).toBe(Number(status));
      expect(policyOf(reply.headers['content-security-policy']), status).toEqual(POLICY);
      expect(reply.headers, status).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(reply.headers['permissions-policy'], status).toContain('camera=()');
      expect(reply.headers['access-control-allow-origin'], status).toBeUndefined();
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
    ['a picture of another site', '/', { 'sec-fetch-site': 'cross-site' }, 403],
    [
      'a frame of another site',
      '/',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      403,
    ],
    ['another port of this computer', '/', { 'sec-fetch-site': 'same-site' }, 403],
  ])('refuses %s', async (_what, path, headers, status) => {
    expect((await host.get(path, headers)).status).toBe(status);
  });

  it('lets a person in who followed the link, from wherever', async () => {
    for (const site of ['none', 'cross-site']) {
      const followed = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
      const reply = await host.get(host.entrance, { 'sec-fetch-site': site, ...followed });
      expect(reply.status, site).toBe(303);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
    'only reads, and does not %s',
    async (method) => {
      const headers = { cookie: await host.cookie() };
      expect((await host.get('/', headers, method)).status).toBe(405);
    },
  );

  it.each([
    '/assets/',
    '/assets',
    '/../package.json',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%5csecret.html',
    '/assets/linked.html',
    '//etc/passwd',
    '/index.html%00',
    '/.env',
    '/browser-session',
  ])('lists no folder and leads nowhere else: %s', async (path) => {
    const reply = await host.get(path, { cookie: await host.cookie() });
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('secret');
  });

  it('shows the last board to nobody outside', async () => {
    const board = async () => Buffer.from('{"board":1}');
    const one = await another({ past: pastOf(board, board) });
    for (const headers of [{}, { cookie: `watchroom-${one.server.port}=x` }]) {
      const refused = await one.get(LAST_BOARD_PATH, headers);
      expect(refused.status).toBe(401);
      expect(refused.body).not.toContain('board');
    }
    const cookie = await one.cookie();
    const shown = await one.get(LAST_BOARD_PATH, { cookie });
    expect(shown).toMatchObject({ status: 200, body: '{"board":1}' });
    expect(policyOf(shown.headers['content-security-policy'])).toEqual(POLICY);
    const elsewhere = { cookie, origin: 'https://evil.example' };
    expect((await one.get(LAST_BOARD_PATH, elsewhere)).status).toBe(403);
  });

  it('joins only a page of its own to the console', async () => {
    const { origin } = host;
    const cookie = await host.cookie();
    expect(await host.upgrade({ origin, cookie })).toBe('open');
    expect(await host.upgrade({ cookie })).toBe('403');
    expect(await host.upgrade({ origin })).toBe('403');
    expect(await host.upgrade({ origin, cookie: 'watchroom=x' })).toBe('403');
    expect(await host.upgrade({ origin: 'https://evil.example', cookie })).toBe('403');
    expect(await host.upgrade({ origin: 'null', cookie })).toBe('403');
    expect(await host.upgrade({ origin, cookie, host: 'evil.example' })).toBe('403');
    expect(await host.upgrade({ origin, cookie }, '/other')).toBe('403');
    expect(await host.upgrade({ origin, cookie }, '/link?x')).toBe('403');
  });

  it('listens on 127.0.0.1 and on no other address of this machine', async () => {
    // A host bound to every address would answer here too.
    const knocked = new Promise((resolve, reject) => {
      connect({ host: '127.0.0.2', port: host.server.port })
        .on('connect', resolve)
        .on('error', reject);
    });
    await expect(knocked).rejects.toThrow();
  });
});

describe('wrong tokens', () => {
  const WRONG = '/?token=wrong';
  const MOST = 10;

  async function tired() {
    const time = { now: 1000 };
    const one = await another({ steady: () => time.now });
    const cookie = await one.cookie();
    for (let n = 0; n < MOST; n++) expect((await one.get(WRONG)).status, `${n}`).toBe(401);
    return { one, time, cookie };
  }

  it('are not looked at any more when there were many, nor is the right one', async () => {
    const { one, time } = await tired();
    time.now += 20_500;
    const refused = await one.get(WRONG);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('40');
    expect(refused.body).toContain('Wait a minute');
    expect(policyOf(refused.headers['content-security-policy'])).toEqual(POLICY);
    const right = await one.get(one.entrance);
    expect(right.status).toBe(429);
    expect(right.headers['set-cookie']).toBeUndefined();
    expect((await one.get('/')).status).toBe(401);
  });

  it('keep nobody out who has the cookie', async () => {
    const { one, cookie } = await tired();
    expect((await one.get('/', { cookie })).status).toBe(200);
    expect((await one.get(WRONG, { cookie })).status).toBe(200);
    expect((await one.get('/assets/index-a1.js', { cookie })).status).toBe(200);
    expect(await one.upgrade({ origin: one.origin, cookie })).toBe('open');
  });

  it('are forgotten a minute later, however many came meanwhile', async () => {
    const { one, time } = await tired();
    for (let n = 0; n < 3 * MOST; n++) {
      time.now += 1000;
      expect((await one.get(WRONG)).status).toBe(429);
    }
    time.now += 30_000;
    expect((await one.get(one.entrance)).status).toBe(303);
    expect((await one.get(WRONG)).status).toBe(401);
  });

  it('count only where they are wrong, near each other and from this computer', async () => {
    const time = { now: 0 };
    const one = await another({ steady: () => time.now });
    const cookie = await one.cookie();
    for (let n = 0; n < 3 * MOST; n++) {
      await one.get(WRONG, { 'sec-fetch-site': 'cross-site' });
      await one.get(WRONG, { origin: 'https://evil.example' });
      await one.get(WRONG, { cookie });
      await one.get('/');
    }
    for (let n = 0; n < 3 * MOST; n++) {
      time.now += 7000;
      expect((await one.get(WRONG)).status).toBe(401);
    }
    expect((await one.get(one.entrance)).status).toBe(303);
  });
});

describe('what comes from a broken or a hostile program', () => {
  const ANSWERED = 'HTTP/1.1 403 Forbidden';

  it.each([
    ['an address of slashes', 'GET // HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n', 401],
    [
      'an address that is none',
      'GET http://[ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n',
      401,
    ],
    ['a star', 'OPTIONS * HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n', 405],
    [
      'half a percent sign',
      'GET /?token=% HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n',
      401,
    ],
    ['no name', 'GET / HTTP/1.0\r\n\r\n', 403],
    ['a tunnel', 'CONNECT a.kr:443 HTTP/1.1\r\nHost: HOST\r\n\r\n', null],
    ['no HTTP', 'garbage\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    [
      'an upgrade to something else',
      'GET /link HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
      403,
    ],
  ])('is answered or hung up on: %s', async (_what, text, status) => {
    const one = await another();
    const answer = await one.raw(text.replace('HOST', `127.0.0.1:${one.server.port}`));
    const [, said] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? [];
    expect(said === undefined ? null : Number(said)).toBe(status);
    expect((await one.get('/')).status).toBe(401);
  });

  it('may hang up in the middle of a refusal', async () => {
    const one = await another();
    const text = `GET /link HTTP/1.1\r\nHost: 127.0.0.1:${one.server.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    for (let n = 0; n < 20; n++) await one.raw(text, (socket) => socket.resetAndDestroy());
    expect((await one.raw(text)).startsWith(ANSWERED)).toBe(true);
    expect((await one.get('/')).status).toBe(401);
  });

  it('opens no more windows than an operator has', async () => {
    const one = await another();
    const cookie = await one.cookie();
    const windows: WebSocket[] = [];
    for (let n = 0; n < 16; n++) {
      const socket = one.socket(cookie);
      await once(socket, 'open');
      windows.push(socket);
    }
    const { origin } = one;
    expect(await one.upgrade({ origin, cookie })).toBe('403');
    const [first] = windows;
    first?.terminate();
    await expect.poll(() => one.upgrade({ origin, cookie })).toBe('open');
    for (const socket of windows) socket.terminate();
  });

  it('sends nothing larger than a call, and no bytes that are no text', async () => {
    const one = await another();
    const cookie = await one.cookie();
    const large = one.socket(cookie);
    await once(large, 'open');
    large.on('error', () => {});
    large.send('x'.repeat(CALL_LIMIT * 3 + 1));
    const [code] = await once(large, 'close');
    // Message Too Big (RFC 6455, 7.4.1), unless it hung up before it could say so.
    expect([1009, 1006]).toContain(code);
    const binary = one.socket(cookie);
    await once(binary, 'open');
    binary.send(Buffer.from(JSON.stringify({ t: 'q', i: '1', m: 'call', a: ['x', {}] })));
    binary.send(JSON.stringify({ t: 'q', i: '2', m: 'call', a: ['x', {}] }));
    const heard: string[] = [];
    binary.on('message', (data) => heard.push(String(data)));
    await expect.poll(() => heard.some((text) => text.includes('"i":"2"'))).toBe(true);
    expect(heard.some((text) => text.includes('"i":"1"'))).toBe(false);
    binary.terminate();
  });
});

describe('the lock of a seat', () => {
  /** Asks as a page does. */
  async function ask(socket: WebSocket, name: string, args: unknown): Promise<unknown> {
    const id = `${name}-${Math.random()}`;
    const answer = new Promise((resolve) => {
      socket.on('message', (data) => {
        const message = JSON.parse(String(data));
        if (message.i === id) resolve(message.r);
      });
    });
    socket.send(JSON.stringify({ t: 'q', i: id, m: 'call', a: [name, args] }));
    return answer;
  }

  it('holds over this host: for every window, and for one that comes anew', async () => {
    const { operators, ids } = await staffed();
    const api = Object.fromEntries(Object.keys(calls).map((name) => [name, () => null]));
    const one = await another({
      console: {
        // Only who may ask is looked at, not what is answered.
        api: { ...api, 'operators.signIn': signIn } as unknown as Api,
        role: operators.role,
        acted: () => {},
        listen: () => () => {},
      },
    });
    function signIn({ operator, pin }: { operator: string; pin: string | null }) {
      return operators.signIn(operator, pin);
    }
    const cookie = await one.cookie();
    const window = async (): Promise<WebSocket> => {
      const socket = one.socket(cookie);
      await once(socket, 'open');
      return socket;
    };
    const open = [await window(), await window()];
    const note = { incident: 'i', text: 'x' };
    const allowed = { ok: true, value: null };
    const refused = { ok: false, problem: { key: 'problem.notAllowed', params: {} } };
    for (const socket of open) expect(await ask(socket, 'incidents.note', note)).toEqual(allowed);
    operators.lock();
    open.push(await window());
    for (const socket of open) {
      expect(await ask(socket, 'incidents.note', note)).toEqual(refused);
      expect(
        await ask(socket, 'operators.add', { name: 'x', role: 'commander', pin: '8520' }),
      ).toEqual(refused);
      expect(await ask(socket, 'console.snapshot', {})).toEqual(allowed);
    }
    const [first] = open;
    if (!first) throw new Error('no window');
    const wrong = { operator: ids.commander, pin: '0000' };
    expect(await ask(first, 'operators.signIn', wrong)).toMatchObject({ ok: false });
    expect(await ask(first, 'incidents.note', note)).toEqual(refused);
    const right = { operator: ids.commander, pin: PINS.commander };
    expect(await ask(first, 'operators.signIn', right)).toMatchObject({ ok: true });
    for (const socket of open) expect(await ask(socket, 'incidents.note', note)).toEqual(allowed);
    for (const socket of open) socket.terminate();
  });
});
