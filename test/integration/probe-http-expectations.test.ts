import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { plainContext } from '../../electron/health/context.ts';
import { loadNotices } from '../../electron/health/notices.ts';
import { probe } from '../../electron/health/probe.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { issue } from '../support/certificates.ts';
import { checkOf, look } from '../support/look.ts';
import { serveHttp, serveHttps } from '../support/servers.ts';

const html = (response: ServerResponse, body: string | Buffer, headers = {}) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
};
const http = (port: number, expectation: Record<string, unknown>, rest = {}) =>
  look({ type: 'http', url: `http://127.0.0.1:${port}/`, expect: expectation, ...rest });

/** A server whose page can be changed. */
async function serving(page: string): Promise<{ port: number; page: string }> {
  const server = { port: 0, page };
  server.port = await serveHttp((_, response) => html(response, server.page));
  return server;
}

describe('what was seen', () => {
  it('has the protocol and how much was read', async () => {
    const { port } = await serving('정상');
    expect(await http(port, {})).toMatchObject({
      protocol: 'HTTP/1.1',
      bytes: 6,
      certificate: null,
    });
  });
});

describe('headers', () => {
  it('may have to be equal, or to match', async () => {
    const port = await serveHttp((_, response) => html(response, '', { server: 'nginx/1.24' }));
    const wants = (server: unknown) => http(port, { headers: { Server: server } });
    expect(await wants({ equals: 'nginx/1.24' })).toMatchObject({ verdict: 'up' });
    expect((await wants({ equals: 'nginx' })).reason.key).toBe('health.headerDiffers');
    expect(await wants({ pattern: '^nginx/1\\.\\d+$' })).toMatchObject({ verdict: 'up' });
    expect(await wants({ pattern: '^apache' })).toMatchObject({
      errorClass: 'header',
      reason: { key: 'health.headerPattern' },
    });
  });
});

describe('patterns of the body', () => {
  it('must be found, or must not', async () => {
    const { port } = await serving('<p>처리 12건, 대기 0건</p>');
    expect(await http(port, { body: { pattern: '대기 \\d+건' } })).toMatchObject({ verdict: 'up' });
    expect(await http(port, { body: { pattern: '대기 [1-9]' } })).toMatchObject({
      errorClass: 'content',
      reason: { key: 'health.patternMissing' },
    });
    expect(await http(port, { body: { not: { pattern: '처리 \\d' } } })).toMatchObject({
      errorClass: 'content',
      reason: { key: 'health.patternFound' },
    });
  });
});

describe('JSONPath', () => {
  const body = {
    $schema: 'x',
    status: 'UP',
    parts: [
      { name: 'db', state: 'up' },
      { name: 'mq', state: 'down' },
    ],
  };

  it('selects what must have the value', async () => {
    const port = await serveHttp((_, response) => response.end(JSON.stringify(body)));
    const wants = (json: Record<string, unknown>) => http(port, { body: { json } });
    expect(await wants({ '$.status': 'UP', status: 'UP' })).toMatchObject({ verdict: 'up' });
    expect(await wants({ "$.parts[?@.name=='db'].state": 'up' })).toMatchObject({ verdict: 'up' });
    const seen = await wants({ '$.parts[*].state': 'up' });
    expect(seen).toMatchObject({ errorClass: 'content', reason: { key: 'health.jsonDiffers' } });
    expect(seen.en).toContain('"down"');
    expect((await wants({ '$.none': 1 })).reason.key).toBe('health.jsonMissing');
    expect((await wants({ '$.parts': 1 })).en).toContain('[…]');
  });
});

describe('redirects', () => {
  it('must have led where they should', async () => {
    const port = await serveHttp((request, response) => {
      if (request.url === '/login?from=a') return html(response, 'log in');
      response.writeHead(302, { location: '/login?from=a' });
      response.end();
    });
    const base = `http://127.0.0.1:${port}`;
    const wants = (redirect: unknown, rest = {}) => http(port, { redirect, ...rest }, {});
    expect(await wants(`${base}/login?from=a`)).toMatchObject({ verdict: 'up' });
    expect(await wants({ pattern: '/login\\b' })).toMatchObject({ verdict: 'up' });
    const seen = await wants(`${base}/home`);
    expect(seen).toMatchObject({ errorClass: 'redirect', reason: { key: 'health.redirectOther' } });
    expect(seen.en).toContain(`${base}/login`);
    // The last answer points there, and is not followed.
    expect(await wants({ pattern: '/login' }, { status: 302 })).toMatchObject({ verdict: 'up' });
  });

  it('are told where there are none', async () => {
    const { port } = await serving('here');
    expect((await http(port, { redirect: { pattern: 'x' } })).reason.key).toBe(
      'health.redirectNone',
    );
  });
});

describe('a fingerprint of the words', () => {
  const first = '<h1>민원 포털</h1><p>오늘 방문 1,234명</p><p>필요한 민원을 신청하십시오.</p>';

  /** The same check look after look, as it is watched. */
  const watching = (port: number, fingerprint: Record<string, unknown>) => {
    const check = checkOf({
      type: 'http',
      url: `http://127.0.0.1:${port}/`,
      expect: { body: { fingerprint } },
    });
    return () => probe(check, 'a/b', new AbortController().signal, plainContext(Date.now));
  };

  it('is learned from the first page, told, and tells what changed', async () => {
    const server = await serving(first);
    const see = watching(server.port, {});
    const learned = await see();
    expect(learned).toMatchObject({ verdict: 'up', reason: { key: 'health.httpUpLearned' } });
    server.page = first.replace('1,234', '1,240').replace('<p>', '<p class="x">\n');
    expect(await see()).toMatchObject({ verdict: 'up' });
    server.page = first.replace('필요한 민원을 신청하십시오', 'HACKED BY 홍길동');
    const seen = await see();
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'defaced' });
    expect(seen.reason.params.added).toContain('HACKED BY 홍길동');
    expect(seen.reason.params.removed).toContain('필요한 민원을 신청하십시오');
    server.page = first;
    expect(await see()).toMatchObject({ verdict: 'up' });

    const { fingerprint } = learned.reason.params;
    expect(await watching(server.port, { sha256: fingerprint })()).toMatchObject({ verdict: 'up' });
  });

  it('that is pinned is not that of another page, and shows what there is', async () => {
    const server = await serving('<p>HACKED</p>');
    const see = watching(server.port, { sha256: 'a'.repeat(64) });
    const seen = await see();
    expect(seen).toMatchObject({
      errorClass: 'defaced',
      reason: { key: 'health.defacedUnseen', params: { text: 'HACKED' } },
    });
    expect(sayIn('ko')(seen.reason.key, seen.reason.params)).toContain('HACKED');
    expect((await see()).errorClass).toBe('defaced');
  });

  it('may be written as text, with how much may differ', async () => {
    const server = await serving('<p>하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열</p>');
    const text = '하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 십';
    expect(await watching(server.port, { text, tolerance: 10 })()).toMatchObject({ verdict: 'up' });
    const seen = await watching(server.port, { text, tolerance: 5 })();
    expect(seen).toMatchObject({ errorClass: 'defaced', reason: { params: { share: 10 } } });
  });

  it('notices words that only changed places, and numbers where they count', async () => {
    const server = await serving('<p>둘 하나 7</p>');
    expect((await watching(server.port, { text: '하나 둘 7' })()).errorClass).toBe('defaced');
    const numbers = { text: '둘 하나 8', numbers: 'compare' };
    expect((await watching(server.port, numbers)()).errorClass).toBe('defaced');
    expect(await watching(server.port, { text: '둘 하나 8' })()).toMatchObject({ verdict: 'up' });
  });

  it('of a page that became another one altogether is told', async () => {
    const words = (from: string) =>
      Array.from({ length: 8000 }, (_, n) => `${from}${n.toString(26).replaceAll(/\d/g, 'z')}`);
    const server = await serving(`<p>${words('가').join(' ')}</p>`);
    const see = watching(server.port, {});
    await see();
    server.page = `<p>${words('나').join(' ')}</p>`;
    const seen = await see();
    expect(seen.errorClass).toBe('defaced');
    expect(seen.reason.params.share).toBe(100);
  });
});

describe('a notice page', () => {
  const context = { ...plainContext(Date.now), notices: loadNotices('assets', undefined) };
  const see = (port: number, expectation: Record<string, unknown> = {}) =>
    probe(
      checkOf({ type: 'http', url: `http://127.0.0.1:${port}/`, expect: expectation }),
      'a/b',
      new AbortController().signal,
      context,
    );

  it('behind a 200 is down with its sentence, unless it is not to be looked for', async () => {
    const { port } = await serving('<h1>안내</h1><p>현재 시스템 <b>점검</b> 중입니다.</p>');
    const seen = await see(port);
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'notice', status: 200 });
    expect(sayIn('ko')(seen.reason.key, seen.reason.params)).toContain(
      '현재 시스템 점검 중입니다.',
    );
    expect(await see(port, { notice: false })).toMatchObject({ verdict: 'up' });
  });

  it('is seen when it comes, and when it has gone', async () => {
    const healthy = '<h1>민원 포털</h1><a href="/1">시스템 점검 안내</a>';
    const server = await serving(healthy);
    const check = checkOf({ type: 'http', url: `http://127.0.0.1:${server.port}/` });
    const seen = async () =>
      (await probe(check, 'a/b', new AbortController().signal, context)).errorClass;
    expect([await seen(), await seen()]).toEqual([null, null]);
    server.page = '<h1>민원 포털</h1><p>현재 시스템 점검 중입니다.</p>';
    expect([await seen(), await seen()]).toEqual(['notice', 'notice']);
    server.page = healthy;
    expect(await seen()).toBeNull();
  });

  it('in EUC-KR, and behind another status, is one too', async () => {
    // 점검 중입니다 (KS X 1001)
    const eucKr = Buffer.from('c1a1b0cb20c1dfc0d4b4cfb4d9', 'hex');
    const port = await serveHttp((_, response) => {
      response.writeHead(503, { 'content-type': 'text/html; charset=euc-kr' });
      response.end(eucKr);
    });
    expect(await see(port)).toMatchObject({ errorClass: 'notice', status: 503 });
  });
});

describe('an authority of the office’s own', () => {
  it('is trusted by the check that names it, and by no other', async () => {
    const authority = issue({ name: 'Office Root', authority: true });
    const server = issue({ name: 'portal', ips: ['127.0.0.1'], issuer: authority });
    const port = await serveHttps(server, (_, response) => response.end('ok'));
    const check = { type: 'http', url: `https://127.0.0.1:${port}/` };
    const seen = await look({ ...check, authority: authority.cert });
    expect(seen).toMatchObject({ verdict: 'up', protocol: 'HTTP/1.1' });
    expect(seen.certificate).toMatchObject({
      subject: 'portal',
      issuer: 'Office Root',
      key: 'EC prime256v1',
      protocol: 'TLSv1.3',
    });
    expect(seen.certificate?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const untrusted = await look(check);
    expect(untrusted).toMatchObject({ errorClass: 'certificate' });
    // What was shown is known all the same.
    expect(untrusted.certificate?.subject).toBe('portal');
  });
});
