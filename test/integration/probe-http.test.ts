import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { look } from '../support/look.ts';
import { freePort, serveHttp, serveTcp } from '../support/servers.ts';

const http = (port: number, rest: Record<string, unknown> = {}, path = '/') =>
  look({ type: 'http', url: `http://127.0.0.1:${port}${path}`, ...rest });

const html = (response: ServerResponse, body: string | Buffer, headers = {}) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
};

describe('a good server', () => {
  it('is up, its phases timed and its address known', async () => {
    const port = await serveHttp((_, response) => html(response, 'hello'));
    const seen = await http(port);
    expect(seen).toMatchObject({
      verdict: 'up',
      errorClass: null,
      status: 200,
      address: '127.0.0.1',
    });
    expect(Object.keys(seen.phases).sort()).toEqual(['connect', 'firstByte', 'transfer']);
    const sum = Object.values(seen.phases).reduce((a, b) => a + b, 0);
    expect(sum).toBeLessThanOrEqual(seen.latencyMs);
    expect(sum).toBeGreaterThan(seen.latencyMs / 2);
  });

  it('is sent the method, the headers, the body and the name and password of the check', async () => {
    let got = '';
    const port = await serveHttp((request, response) => {
      const { authorization, host, connection, 'x-key': key } = request.headers;
      request.on('data', (chunk) => {
        got += chunk;
      });
      request.on('end', () => {
        got += JSON.stringify({ method: request.method, authorization, host, connection, key });
        html(response, '');
      });
    });
    await look({
      type: 'http',
      url: `http://kim:p%40ss@127.0.0.1:${port}/`,
      method: 'POST',
      headers: { 'X-Key': 'abc' },
      body: '본문',
    });
    const authorization = `Basic ${Buffer.from('kim:p@ss').toString('base64')}`;
    const host = `127.0.0.1:${port}`;
    expect(got).toBe(
      `본문${JSON.stringify({ method: 'POST', authorization, host, connection: 'close', key: 'abc' })}`,
    );
  });

  it('is reached at another address under its own name', async () => {
    let host = '';
    const port = await serveHttp((request, response) => {
      host = request.headers.host ?? '';
      html(response, '');
    });
    const seen = await look({
      type: 'http',
      url: `http://portal.invalid:${port}/`,
      address: '127.0.0.1',
    });
    expect(seen.verdict).toBe('up');
    expect(seen.phases.dns).toBeUndefined();
    expect(host).toBe(`portal.invalid:${port}`);
  });
});

describe('a server that does not answer well', () => {
  it('refuses', async () => {
    const port = await freePort();
    const seen = await http(port);
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'refused', status: null });
    expect(seen.en).toContain(`127.0.0.1:${port}`);
  });

  it('accepts and stays silent', async () => {
    const port = await serveTcp(() => {});
    const seen = await http(port, { timeout: '200ms' });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'timeout-firstByte' });
    expect(seen.phases.firstByte).toBeGreaterThan(150);
    expect(seen.latencyMs).toBeLessThan(1000);
    expect(seen.ko).toContain('200 ms');
  });

  it('drips one byte after the other', async () => {
    const port = await serveHttp((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const seen = await http(port, { timeout: '200ms' });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'timeout-transfer', status: 200 });
  });

  it('drips its header', async () => {
    const port = await serveTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('a'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const seen = await http(port, { timeout: '200ms' });
    expect(seen.errorClass).toBe('timeout-firstByte');
  });

  it('sends headers without end', async () => {
    const port = await serveTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write(`x-${'a'.repeat(50)}: ${'b'.repeat(900)}\r\n`));
      };
      socket.on('drain', more);
      more();
    });
    const seen = await http(port);
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'protocol' });
    expect(seen.en).toContain('32768');
  });

  it('resets', async () => {
    const port = await serveTcp((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
    });
    expect(await http(port)).toMatchObject({ verdict: 'down', errorClass: 'reset' });
  });

  it('closes without a word', async () => {
    const port = await serveTcp((socket) => {
      socket.once('data', () => socket.end());
    });
    const seen = await http(port);
    expect(seen.errorClass).toBe('reset');
    expect(seen.reason.key).toBe('health.hungUp');
  });

  it('breaks off in the middle of the body', async () => {
    const port = await serveTcp((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'));
    });
    const seen = await http(port);
    expect(seen.errorClass).toBe('reset');
    expect(seen.en).toContain('4 bytes');
  });

  it.each([
    ['garbage', '\x00\x01\x02\xff not http at all\r\n\r\n'],
    ['HTTP/0.9', '<html>an old page</html>'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a nonsense length', 'HTTP/1.1 200 OK\r\ncontent-length: -5\r\n\r\n'],
    ['an upgrade nobody asked for', 'HTTP/1.1 101 x\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'],
  ])('speaks %s', async (_, text) => {
    const port = await serveTcp((socket) => {
      socket.once('data', () => socket.end(text, 'latin1'));
    });
    expect(await http(port)).toMatchObject({ verdict: 'down', errorClass: 'protocol' });
  });

  it('has no address', async () => {
    const seen = await look({ type: 'http', url: 'http://portal.invalid/' });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'name' });
    expect(seen.ko).toContain('portal.invalid');
  });
});

describe('redirects', () => {
  const redirecting = (where: (path: string, port: number) => string | null) => {
    const started = serveHttp((request, response) => {
      const location = where(request.url ?? '/', request.socket.localPort ?? 0);
      if (location === null) return html(response, 'here');
      response.writeHead(302, { location });
      response.end();
    });
    return started;
  };

  it('are followed', async () => {
    const port = await redirecting((path) => (path === '/end' ? null : '/end'));
    expect(await http(port)).toMatchObject({ verdict: 'up', status: 200 });
  });

  it('in a circle are told', async () => {
    const port = await redirecting((path) => (path === '/' ? '/b' : '/'));
    const seen = await http(port);
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'redirect' });
    expect(seen.reason.key).toBe('health.redirectLoop');
  });

  it('without end are told', async () => {
    const port = await redirecting((path) => `${path}x`);
    const seen = await http(port, { redirects: 2 });
    expect(seen.reason).toMatchObject({ key: 'health.redirectTooMany', params: { limit: 2 } });
  });

  it('to where one cannot go are told', async () => {
    const port = await redirecting(() => 'ftp://example.invalid/');
    expect((await http(port)).reason.key).toBe('health.redirectBad');
  });

  it('are the answer where none are wanted, or where the status is expected', async () => {
    const port = await redirecting(() => '/x');
    expect(await http(port, { redirects: 0 })).toMatchObject({ errorClass: 'status', status: 302 });
    expect(await http(port, { expect: { status: 302 } })).toMatchObject({ verdict: 'up' });
  });

  it('to another origin carry none of the headers', async () => {
    let leaked: string | undefined = 'not asked';
    const other = await serveHttp((request, response) => {
      leaked = request.headers['x-key']?.toString();
      html(response, '');
    });
    const port = await redirecting(() => `http://127.0.0.1:${other}/`);
    await http(port, { headers: { 'X-Key': 'secret' } });
    expect(leaked).toBeUndefined();
  });
});

describe('expectations', () => {
  it('of the status', async () => {
    const port = await serveHttp((_, response) => response.writeHead(503).end('busy'));
    const seen = await http(port);
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'status', status: 503 });
    expect(seen.en).toBe('Status 503, expected 200-299.');
    expect(await http(port, { expect: { status: [200, '500-503'] } })).toMatchObject({
      verdict: 'up',
    });
  });

  it('of headers', async () => {
    const port = await serveHttp((_, response) => html(response, '', { server: 'nginx' }));
    const wants = (headers: Record<string, string>) => http(port, { expect: { headers } });
    expect(await wants({ Server: 'ngin' })).toMatchObject({ verdict: 'up' });
    expect(await wants({ server: 'iis' })).toMatchObject({ errorClass: 'header' });
    expect((await wants({ 'x-none': 'a' })).reason.key).toBe('health.headerMissing');
  });

  it('see a notice page behind a 200', async () => {
    const style = '<style>body { font: 13px }</style>';
    const page = `<html>${style}<h1>안내</h1><p>13:54부터 <b>서비스 중단</b> 중입니다</p>${style}</html>`;
    const port = await serveHttp((_, response) => html(response, page));
    const body = { not: { contains: ['점검 중', '서비스 중단'] } };
    const seen = await http(port, { expect: { body } });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'content', status: 200 });
    expect(seen.ko).toContain('서비스 중단');
    expect(seen.ko).toContain('13:54부터 서비스 중단 중입니다');
    expect(seen.ko).not.toContain('13px');
  });

  it('find Korean however it is composed', async () => {
    const port = await serveHttp((_, response) => html(response, '정부24'.normalize('NFD')));
    expect(await http(port, { expect: { body: { contains: ['정부24'] } } })).toMatchObject({
      verdict: 'up',
    });
  });

  it('of members of a JSON body', async () => {
    const body = { status: { notice: '13:54부터 장애' }, items: [{ ok: true }] };
    const port = await serveHttp((_, response) => response.end(JSON.stringify(body)));
    const wants = (json: Record<string, unknown>) => http(port, { expect: { body: { json } } });
    expect(await wants({ 'items.0.ok': true })).toMatchObject({ verdict: 'up' });
    const seen = await wants({ 'status.notice': null });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'content' });
    expect(seen.ko).toContain('13:54부터 장애');
    expect((await wants({ 'status.toString': 1 })).reason.key).toBe('health.jsonMissing');
    expect((await wants({ none: 1 })).reason.key).toBe('health.jsonMissing');
  });

  it('say when the body is not JSON', async () => {
    const port = await serveHttp((_, response) => html(response, '<p>'));
    const seen = await http(port, { expect: { body: { json: { a: 1 } } } });
    expect(seen.reason.key).toBe('health.notJson');
  });

  it('of the latency, degraded before down', async () => {
    const port = await serveHttp((_, response) => {
      setTimeout(() => html(response, ''), 60);
    });
    const within = (degraded: string, down: string) =>
      http(port, { expect: { latency: { degraded, down } } });
    expect(await within('1s', '2s')).toMatchObject({ verdict: 'up' });
    expect(await within('30ms', '2s')).toMatchObject({
      verdict: 'degraded',
      errorClass: 'latency',
    });
    expect(await within('10ms', '30ms')).toMatchObject({ verdict: 'down', errorClass: 'latency' });
  });
});

describe('bodies', () => {
  const contains = (...phrases: string[]) => ({ expect: { body: { contains: phrases } } });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('packed as %s are read', async (encoding, pack) => {
    const port = await serveHttp((_, response) =>
      html(response, pack(Buffer.from('정상 화면')), { 'content-encoding': encoding }),
    );
    expect(await http(port, contains('정상 화면'))).toMatchObject({ verdict: 'up' });
  });

  it('that are bombs are unpacked to the bound only', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const port = await serveHttp((_, response) =>
      html(response, bomb, { 'content-encoding': 'gzip' }),
    );
    const before = process.memoryUsage().rss;
    const seen = await http(port, contains('never'));
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'content' });
    expect(seen.reason.params.read).toBe(1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
  });

  it('without end are read to the bound only', async () => {
    const port = await serveHttp((_, response) => {
      response.writeHead(200, { 'content-length': 10_000_000_000 });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
      };
      response.on('drain', more);
      more();
    });
    expect(await http(port)).toMatchObject({ verdict: 'up' });
    expect(await http(port, contains('b'))).toMatchObject({ errorClass: 'content' });
  });

  it('that are not what they say are told', async () => {
    const port = await serveHttp((_, response) =>
      html(response, 'plain', { 'content-encoding': 'gzip' }),
    );
    expect(await http(port, contains('plain'))).toMatchObject({ errorClass: 'protocol' });
  });

  /** 서비스 중단 in EUC-KR (KS X 1001). */
  const eucKr = Buffer.from('bcadbaf1bdba20c1dfb4dc', 'hex');

  it.each([
    ['by the header', 'text/html; charset=EUC-KR', Buffer.alloc(0)],
    ['by the page', 'text/html', Buffer.from('<meta charset="euc-kr">')],
  ])('in EUC-KR are read, named %s', async (_, type, head) => {
    const page = Buffer.concat([head, eucKr]);
    const port = await serveHttp((_request, response) =>
      html(response, page, { 'content-type': type }),
    );
    expect(await http(port, contains('서비스 중단'))).toMatchObject({ verdict: 'up' });
  });

  it('in a charset nobody knows, and not valid at all, break nothing', async () => {
    const page = Buffer.concat([Buffer.from([0xff, 0xc0, 0x80]), Buffer.from('정상')]);
    const port = await serveHttp((_, response) =>
      html(response, page, { 'content-type': 'text/html; charset=x-none' }),
    );
    expect(await http(port, contains('정상'))).toMatchObject({ verdict: 'up' });
  });
});
