import { getCACertificates, setDefaultCACertificates, TLSSocket } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Issued, issue } from '../support/certificates.ts';
import { look } from '../support/look.ts';
import { serveHttps, serveTcp, serveTls } from '../support/servers.ts';

const DAY_MS = 86_400_000;
const local = { hosts: ['localhost'], ips: ['127.0.0.1'] };
let authority: Issued;
let good: Issued;

beforeAll(() => {
  authority = issue({ name: 'Test Root', authority: true });
  setDefaultCACertificates([...getCACertificates(), authority.cert]);
  good = issue({ name: 'portal', ...local, issuer: authority });
});

const tls = (port: number, rest: Record<string, unknown> = {}, clock = Date.now) =>
  look({ type: 'tls', host: '127.0.0.1', port, ...rest }, clock);

describe('a certificate', () => {
  it('that is trusted and the name’s own is up', async () => {
    const port = await serveTls(good);
    const seen = await tls(port);
    expect(seen).toMatchObject({ verdict: 'up', errorClass: null, address: '127.0.0.1' });
    expect(Object.keys(seen.phases).sort()).toEqual(['connect', 'tls']);
    expect(seen.en).toContain('TLSv1.3');
  });

  it('is asked for by another server name', async () => {
    const named = issue({ name: 'x', hosts: ['portal.example'], issuer: authority });
    const port = await serveTls(named);
    expect(await tls(port, { serverName: 'portal.example' })).toMatchObject({ verdict: 'up' });
  });

  it('that ends soon is degraded', async () => {
    const port = await serveTls(good);
    const inAMonth = () => Date.now() + 335 * DAY_MS;
    const seen = await tls(port, { expect: { certificate: { days: 31 } } }, inAMonth);
    expect(seen).toMatchObject({ verdict: 'degraded', errorClass: 'certificate' });
    expect(seen.ko).toContain('29일 뒤');
    expect(await tls(port, { expect: { certificate: { days: 31 } } })).toMatchObject({
      verdict: 'up',
    });
  });

  it.each([
    ['expired', 'health.certExpired', () => ({ until: Date.now() - DAY_MS, issuer: authority })],
    [
      'not valid yet',
      'health.certNotYet',
      () => ({ from: Date.now() + DAY_MS, issuer: authority }),
    ],
    ['self-signed', 'health.certSelfSigned', () => ({})],
    [
      'of an unknown issuer',
      'health.certUntrusted',
      () => ({ issuer: issue({ name: 'Stranger', authority: true }) }),
    ],
    [
      'of another name',
      'health.certWrongName',
      () => ({ issuer: authority, hosts: ['other.example'], ips: [] }),
    ],
  ])('that is %s is down and says so', async (_, key, how) => {
    const from = Date.now() - 10 * DAY_MS;
    const port = await serveTls(issue({ name: 'portal', ...local, from, ...how() }));
    const seen = await tls(port);
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'certificate', reason: { key } });
    expect(seen.en).toMatch(/portal|other\.example/);
  });
});

describe('what a TLS server shows', () => {
  it('is kept: whose certificate, by whom, what key, and the chain it sent', async () => {
    const port = await serveTls({ ...good, cert: good.cert + authority.cert });
    const { certificate } = await tls(port);
    expect(certificate).toMatchObject({
      subject: 'portal',
      issuer: 'Test Root',
      key: 'EC prime256v1',
      protocol: 'TLSv1.3',
      chain: ['Test Root'],
    });
    const days = ((certificate?.until ?? 0) - Date.now()) / DAY_MS;
    expect(days).toBeGreaterThan(364);
    expect(days).toBeLessThan(366);
  });

  it('is degraded where its TLS is older than wanted', async () => {
    const port = await serveTls(good, { maxVersion: 'TLSv1.2' });
    const seen = await tls(port, { expect: { tls: 1.3 } });
    expect(seen).toMatchObject({
      verdict: 'degraded',
      errorClass: 'tls',
      protocol: 'TLSv1.2',
      reason: { key: 'health.tlsOld' },
    });
    expect(await tls(port, { expect: { tls: '1.2' } })).toMatchObject({ verdict: 'up' });
  });

  it('is trusted where the check names its authority', async () => {
    const stranger = issue({ name: 'Office Root', authority: true });
    const port = await serveTls(issue({ name: 'portal', ...local, issuer: stranger }));
    expect(await tls(port)).toMatchObject({ errorClass: 'certificate' });
    expect(await tls(port, { authority: stranger.cert })).toMatchObject({ verdict: 'up' });
  });
});

describe('a TLS server', () => {
  it('that accepts and stays silent is a timeout of its handshake', async () => {
    const port = await serveTcp(() => {});
    const seen = await tls(port, { timeout: '200ms' });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'timeout-tls' });
  });

  it('that speaks something else is a TLS failure', async () => {
    const port = await serveTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await tls(port)).toMatchObject({ verdict: 'down', errorClass: 'tls' });
  });

  it('that hangs up during the handshake is a reset', async () => {
    const port = await serveTcp((socket) => socket.once('data', () => socket.destroy()));
    expect(await tls(port)).toMatchObject({ verdict: 'down', errorClass: 'reset' });
  });
});

describe('HTTPS', () => {
  it('times its handshake and tells a certificate that ends soon', async () => {
    const port = await serveHttps(good, (_, response) => response.end('ok'));
    const https = (rest = {}) =>
      look({ type: 'http', url: `https://localhost:${port}/`, address: '127.0.0.1', ...rest });
    const seen = await https();
    expect(seen).toMatchObject({ verdict: 'up', status: 200 });
    expect(seen.phases.tls).toBeGreaterThan(0);
    expect(await https({ expect: { certificate: { days: 400 } } })).toMatchObject({
      verdict: 'degraded',
      errorClass: 'certificate',
    });
  });

  it('asks for the name of the address, wherever it connects to', async () => {
    const named = issue({ name: 'x', hosts: ['portal.example'], issuer: authority });
    let asked: unknown;
    const port = await serveHttps(named, (request, response) => {
      asked = [Reflect.get(request.socket, 'servername'), request.headers.host];
      response.end('ok');
    });
    const url = `https://portal.example:${port}/`;
    const seen = await look({ type: 'http', url, address: '127.0.0.1' });
    expect(seen).toMatchObject({ verdict: 'up', address: '127.0.0.1' });
    expect(asked).toEqual(['portal.example', `portal.example:${port}`]);
  });

  it('goes through a whole handshake every time', async () => {
    let reused = 0;
    const port = await serveHttps(good, (request, response) => {
      if (request.socket instanceof TLSSocket && request.socket.isSessionReused()) reused += 1;
      response.end('ok');
    });
    const https = () => look({ type: 'http', url: `https://127.0.0.1:${port}/` });
    for (const seen of [await https(), await https()]) {
      expect(seen).toMatchObject({ verdict: 'up' });
    }
    expect(reused).toBe(0);
  });

  it('sends nothing to a server whose certificate is not accepted', async () => {
    let asked = false;
    const port = await serveHttps(issue({ name: 'portal', ...local }), (_, response) => {
      asked = true;
      response.end();
    });
    const seen = await look({ type: 'http', url: `https://127.0.0.1:${port}/` });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'certificate', status: null });
    expect(asked).toBe(false);
  });
});
