import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plainContext } from '../../electron/health/context.ts';
import { probe } from '../../electron/health/probe.ts';
import { A, MX, type Reply, serveDns, TXT } from '../support/dns.ts';
import { checkOf, look } from '../support/look.ts';
import { freePort, serveTcp } from '../support/servers.ts';

describe('tcp', () => {
  const tcp = (port: number, rest: Record<string, unknown> = {}) =>
    look({ type: 'tcp', host: '127.0.0.1', port, ...rest });

  it('is up when the port accepts', async () => {
    const seen = await tcp(await serveTcp(() => {}));
    expect(seen).toMatchObject({ verdict: 'up', address: '127.0.0.1' });
    expect(Object.keys(seen.phases)).toEqual(['connect']);
  });

  it('looks the name up first', async () => {
    const port = await serveTcp(() => {});
    const seen = await tcp(port, { host: 'localhost' });
    expect(seen.verdict).toBe('up');
    expect(seen.phases.dns).toBeGreaterThan(0);
  });

  it('is refused where nothing listens', async () => {
    expect(await tcp(await freePort())).toMatchObject({ verdict: 'down', errorClass: 'refused' });
  });

  it('is down for a name that nobody knows, and says the name', async () => {
    const seen = await tcp(80, { host: 'none.invalid' });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'name' });
    expect(seen.ko).toContain('none.invalid');
  });

  it('is refused port 0', () => {
    for (const port of [0, 65_536, '0', -1, 1.5]) {
      expect(() => checkOf({ type: 'tcp', host: 'a.test', port }), String(port)).toThrow();
    }
  });

  it('bears a connection that is reset at once', async () => {
    const port = await serveTcp((socket) => socket.resetAndDestroy());
    expect(['up', 'down']).toContain((await tcp(port)).verdict);
  });
});

/** Answers every question with bytes that are no answer. @returns its UDP port */
async function serveGarbage(): Promise<number> {
  const socket = createSocket('udp4');
  socket.on('message', (_, from) => socket.send('\xff'.repeat(30), from.port, from.address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => {
    socket.close();
  });
  return socket.address().port;
}

describe('dns', () => {
  const records: Record<string, Reply> = {
    'portal.test': [A('192.0.2.10'), A('192.0.2.9')],
    'mail.test': [MX(10, 'mx.mail.test')],
    'text.test': [TXT('v=spf1 -all')],
    'empty.test': [],
    'gone.test': { code: 3 },
    'broken.test': { code: 2 },
    'silent.test': 'silent',
  };
  const dns = async (host: string, rest: Record<string, unknown> = {}) => {
    const server = await serveDns((name) => records[name] ?? { code: 3 });
    return look({ type: 'dns', host, server, ...rest });
  };

  it('is up with its answers', async () => {
    const seen = await dns('portal.test', { expect: { answers: ['192.0.2.10'] } });
    expect(seen).toMatchObject({ verdict: 'up', errorClass: null });
    expect(seen.en).toContain('192.0.2.10, 192.0.2.9');
    expect(seen.phases.dns).toBeGreaterThan(0);
    const mail = await dns('mail.test', {
      record: 'MX',
      expect: { answers: ['10 MX.mail.test.'] },
    });
    expect(mail.verdict).toBe('up');
    const text = await dns('text.test', { record: 'TXT', expect: { answers: ['v=spf1 -all'] } });
    expect(text.verdict).toBe('up');
  });

  it('misses an answer it expects', async () => {
    const seen = await dns('portal.test', { expect: { answers: ['192.0.2.11'] } });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'answers' });
    expect(seen.ko).toContain('192.0.2.11');
  });

  it.each([
    ['empty.test', 'answers', 'health.noAnswers'],
    ['gone.test', 'name', 'health.dnsNoName'],
    ['broken.test', 'answers', 'health.dnsFailed'],
  ])('%s is %s', async (host, errorClass, key) => {
    expect(await dns(host)).toMatchObject({ verdict: 'down', errorClass, reason: { key } });
  });

  it('tells a name without records from one that does not exist', async () => {
    expect((await dns('empty.test')).ko).toContain('이름은 있으나 A 레코드가 없습니다');
    expect((await dns('gone.test')).en).toContain('NXDOMAIN');
  });

  it('is refused a resolver that can be none', () => {
    const to = (server: string) => () => checkOf({ type: 'dns', host: 'a.test', server });
    const bad = ['127.0.0.1:0', '127.0.0.1:65536', '300.1.1.1', '1.2.3', '[::1]:0', 'dns.test'];
    for (const server of bad) expect(to(server), server).toThrow('resolver');
    for (const server of ['127.0.0.1', '10.0.0.255:65535', '::1', '[::1]:53']) to(server)();
  });

  it('answers nothing useful where a reply is garbage, in time', async () => {
    const port = await serveGarbage();
    const seen = await look({
      type: 'dns',
      host: 'a.test',
      server: `127.0.0.1:${port}`,
      timeout: '500ms',
    });
    expect(seen.verdict).toBe('down');
    expect(['timeout-dns', 'answers']).toContain(seen.errorClass);
  });

  it('ends at the limit when the server is silent', async () => {
    const seen = await dns('silent.test', { timeout: '300ms' });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'timeout-dns' });
    expect(seen.latencyMs).toBeGreaterThan(250);
    expect(seen.latencyMs).toBeLessThan(1500);
  });
});

describe('ping', () => {
  it('is up for this computer', async () => {
    const seen = await look({ type: 'ping', host: '127.0.0.1' });
    expect(seen).toMatchObject({ verdict: 'up', address: '127.0.0.1' });
    expect(seen.phases.firstByte).toBe(seen.latencyMs);
  });

  it('does not blame the host when there is no ping', async () => {
    const path = process.env.PATH;
    process.env.PATH = '';
    try {
      const seen = await look({ type: 'ping', host: '127.0.0.1' });
      expect(seen).toMatchObject({ verdict: 'unknown', errorClass: 'prober' });
    } finally {
      process.env.PATH = path;
    }
  });

  it('tells a name that has no address', async () => {
    const seen = await look({ type: 'ping', host: 'none.invalid' });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'name' });
  });
});

describe('any probe', () => {
  it('ends at once when it is stopped, and blames nobody', async () => {
    const port = await serveTcp(() => {});
    const stop = new AbortController();
    const check = checkOf({ type: 'http', url: `http://127.0.0.1:${port}/`, timeout: '30s' });
    const running = probe(check, 'a/b', stop.signal, plainContext(Date.now));
    stop.abort();
    const seen = await running;
    expect(seen).toMatchObject({ verdict: 'unknown', errorClass: 'prober' });
    expect(seen.latencyMs).toBeLessThan(5000);
  });
});
