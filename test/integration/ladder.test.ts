import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { plainContext } from '../../electron/health/context.ts';
import { refusedHello } from '../../electron/health/ladder/hello.ts';
import { walkLadder } from '../../electron/health/ladder/walk.ts';
import { Ladder } from '../../shared/ladder.ts';
import { issue } from '../support/certificates.ts';
import { A, serveDns } from '../support/dns.ts';
import { checkOf } from '../support/look.ts';
import { freePort, serveHttp, serveHttps, serveTcp, serveTls } from '../support/servers.ts';

const HOST = '127.0.0.1';

async function walk(written: Record<string, unknown>, signal = new AbortController().signal) {
  const check = checkOf({ timeout: '1s', ...written });
  const context = plainContext(Date.now);
  const ladder = await walkLadder({ check, key: 'a/check', signal, context, asked: false });
  // What crosses a thread and the wire.
  expect(Ladder.parse(structuredClone(ladder))).toEqual(ladder);
  return { ...ladder, results: ladder.rungs.map((rung) => rung.result).join(' ') };
}

describe('every walk', () => {
  it('looks at the layers a check has and at no others', async () => {
    const web = await serveHttp((_, response) => response.end('welcome'));
    const dns = await serveDns(() => [A('192.0.2.1')]);
    const [http, tcp, ping, name, push] = await Promise.all([
      walk({ type: 'http', url: `http://${HOST}:${web}/` }),
      walk({ type: 'tcp', host: HOST, port: web }),
      walk({ type: 'ping', host: HOST }),
      walk({ type: 'dns', host: 'a.test', server: dns }),
      walk({ type: 'push', token: 'x'.repeat(16), every: '1h' }),
    ]);
    expect(http).toMatchObject({
      asked: false,
      broken: null,
      results: 'skipped passed skipped passed passed passed',
    });
    expect(tcp).toMatchObject({
      broken: null,
      results: 'skipped passed skipped skipped passed passed',
    });
    expect(ping).toMatchObject({
      broken: null,
      results: 'skipped skipped skipped skipped passed passed',
    });
    expect(name).toMatchObject({
      broken: null,
      results: 'passed skipped skipped skipped passed skipped',
    });
    // Nothing was reported yet.
    expect(push).toMatchObject({
      broken: null,
      results: 'skipped skipped skipped skipped unknown skipped',
    });
  });

  it('ends within 20 seconds, whatever the check allows itself', async () => {
    const port = await serveTcp(() => {});
    const began = performance.now();
    const ladder = await walk({ type: 'http', url: `https://${HOST}:${port}/`, timeout: '5m' });
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(ladder).toMatchObject({
      broken: 'tls',
      results: 'skipped passed failed skipped skipped passed',
    });
  });

  it('ends at once when it is stopped, and says what was not looked at', async () => {
    const spoken = Promise.withResolvers<void>();
    const port = await serveTcp((socket) => socket.once('data', () => spoken.resolve()));
    const stop = new AbortController();
    const walking = walk({ type: 'tls', host: HOST, port, timeout: '30s' }, stop.signal);
    await spoken.promise;
    const began = performance.now();
    stop.abort();
    const ladder = await walking;
    expect(performance.now() - began).toBeLessThan(1000);
    expect(ladder.broken).toBeNull();
    expect(ladder.rungs.some(({ result }) => result === 'unknown')).toBe(true);
  });
});

describe('a walk names', () => {
  it('a resolver that knows no such name, where the check asks it', async () => {
    const server = await serveDns(() => ({ code: 3 }));
    const ladder = await walk({ type: 'dns', host: 'a.test', server });
    expect(ladder).toMatchObject({ broken: 'dns', summary: { key: 'ladder.sumDns' } });
  });

  it('a name that nobody has', async () => {
    const ladder = await walk({ type: 'tcp', host: 'nobody.invalid', port: 80 });
    expect(ladder).toMatchObject({
      broken: 'dns',
      results: 'failed skipped skipped skipped skipped skipped',
    });
  });

  it('a refused connection', async () => {
    const port = await freePort();
    const ladder = await walk({ type: 'http', url: `http://${HOST}:${port}/` });
    expect(ladder).toMatchObject({
      broken: 'tcp',
      results: 'skipped failed skipped skipped skipped skipped',
      summary: { key: 'ladder.sumRefused', params: { host: HOST, port } },
    });
  });

  it('a silent handshake and a certificate that nobody trusts', async () => {
    const silent = await serveTcp(() => {});
    const strange = await serveTls(issue({ name: 'strange', ips: [HOST] }));
    const [first, second] = await Promise.all([
      walk({ type: 'tls', host: HOST, port: silent }),
      walk({ type: 'http', url: `https://${HOST}:${strange}/` }),
    ]);
    expect(first).toMatchObject({ broken: 'tls', summary: { key: 'ladder.sumTlsSilent' } });
    expect(second).toMatchObject({ broken: 'tls', summary: { key: 'ladder.sumCertificate' } });
  });

  it('a page that hangs, one that stalls, a status and content that is wrong', async () => {
    const port = await serveHttp((request, response) => {
      if (request.url === '/hang') return;
      if (request.url === '/stall') response.writeHead(200, { 'content-length': 9 }).write('some');
      else response.writeHead(request.url === '/status' ? 500 : 200).end('another page');
    });
    const at = (path: string, rest = {}) =>
      walk({ type: 'http', url: `http://${HOST}:${port}${path}`, ...rest });
    const [hang, stall, status, content] = await Promise.all([
      at('/hang'),
      at('/stall'),
      at('/status'),
      at('/', { expect: { body: { contains: ['welcome'] } } }),
    ]);
    expect(hang).toMatchObject({ broken: 'http', summary: { key: 'ladder.sumHttpSilent' } });
    expect(stall).toMatchObject({ broken: 'http', summary: { key: 'ladder.sumHttpStalls' } });
    expect(status).toMatchObject({
      broken: 'http',
      summary: { key: 'ladder.sumStatus', params: { status: 500 } },
    });
    expect(content).toMatchObject({ broken: 'content', summary: { key: 'ladder.sumContent' } });
  });

  it('requests that are too large for what stands before a server, secured and not', async () => {
    const answer: RequestListener = (request, response) => {
      if (request.rawHeaders.join('').length < 1000) response.end('welcome');
    };
    const authority = issue({ name: 'Office authority', authority: true });
    const [plain, secured] = await Promise.all([
      serveHttp(answer),
      serveHttps(issue({ name: 'a', ips: [HOST], issuer: authority }), answer),
    ]);
    const ladders = await Promise.all([
      walk({ type: 'http', url: `http://${HOST}:${plain}/` }),
      walk({ type: 'http', url: `https://${HOST}:${secured}/`, authority: authority.cert }),
    ]);
    expect(ladders.map(({ results }) => results)).toEqual([
      'skipped passed skipped passed passed failed',
      'skipped passed passed passed passed failed',
    ]);
    for (const ladder of ladders) {
      expect(ladder).toMatchObject({
        broken: 'payload',
        summary: { key: 'ladder.sumSizeRequests' },
      });
    }
  });

  it('a certificate, and tells nothing of the check to a server that is not who it says', async () => {
    const asked: unknown[] = [];
    const port = await serveHttps(issue({ name: 'strange', ips: [HOST] }), (request, response) => {
      asked.push(request.url);
      response.end();
    });
    const ladder = await walk({ type: 'http', url: `https://${HOST}:${port}/?token=secret` });
    expect(ladder).toMatchObject({
      broken: 'tls',
      results: 'skipped passed failed skipped skipped passed',
    });
    expect(asked).toEqual([]);
  });
});

describe('the hello that is to be refused', () => {
  it('is as large as wanted, and refused by an alert whatever its size', async () => {
    const port = await serveTls(issue({ name: 'a.test', hosts: ['a.test'] }));
    for (const size of [0, 600, 2000]) {
      const hello = refusedHello('a.test', size);
      expect(hello.length).toBeGreaterThanOrEqual(size);
      expect(hello.length).toBeLessThan(size + 200);
      const answer = await new Promise<Buffer>((resolve, reject) => {
        const socket = connect(port, HOST, () => socket.write(hello));
        socket.once('data', (data) => {
          socket.destroy();
          resolve(data);
        });
        socket.once('error', reject);
      });
      // RFC 8446 §6: record kind 21, level 2 (fatal); 40 handshake_failure or 70 protocol_version.
      expect([answer[0], answer[5]]).toEqual([21, 2]);
      expect([40, 70]).toContain(answer[6]);
    }
  });
});
