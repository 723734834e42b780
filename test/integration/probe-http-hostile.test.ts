import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { issue } from '../support/certificates.ts';
import { eventually } from '../support/eventually.ts';
import { look } from '../support/look.ts';
import { serveHttp, serveHttps, serveTcp } from '../support/servers.ts';

/** What a page may hold up everybody else's checks, milliseconds; the bound itself is 250 ms. */
const HELD_UP = 1000;

const http = (port: number, expectation: Record<string, unknown> = {}, rest = {}) =>
  look({ type: 'http', url: `http://127.0.0.1:${port}/`, expect: expectation, ...rest });

const serving = (body: string, type = 'text/html; charset=utf-8') =>
  serveHttp((_, response) => {
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  });

/** @returns what the work made, and the longest it kept the event loop, milliseconds */
async function heldUp<T>(work: () => Promise<T>): Promise<{ made: T; ms: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const made = await work();
  delay.disable();
  return { made, ms: delay.max / 1e6 };
}

describe('a hostile page', () => {
  const MANY = 1024 * 1024;

  it.each([
    ['(a+)+$', 'a'.repeat(MANY - 1)],
    ['(a|a)*b', 'a'.repeat(MANY)],
    ['((x{1,50}){1,10}y){1,2}', 'x'.repeat(MANY)],
    ['(.*)(.*)(.*)(.*)(.*)=', '가'.repeat(MANY / 3)],
  ])('cannot make the pattern %s stall the prober', async (pattern, page) => {
    const port = await serving(page);
    const { made, ms } = await heldUp(() => http(port, { body: { pattern } }));
    expect([null, 'content', 'prober']).toContain(made.errorClass);
    expect(ms).toBeLessThan(HELD_UP);
  });

  it('in JSON cannot make a filter stall the prober', async () => {
    const list = `[${'{"a":[1]},'.repeat(100_000)}{}]`;
    const port = await serving(list, 'application/json');
    const json = { '$[?count($..a) == 1].a': 1 };
    const { made, ms } = await heldUp(() => http(port, { body: { json } }));
    // The second, where this machine is held up by others.
    expect(['health.tooCostly', 'health.proberSlow']).toContain(made.reason.key);
    expect(ms).toBeLessThan(HELD_UP);
    // Those who come after are looked at as ever.
    expect(await http(port, { body: { json: { '$[0].a[0]': 1 } } })).toMatchObject({
      verdict: 'up',
    });
  });

  it('in JSON may be deep', async () => {
    const port = await serving('['.repeat(500_000) + ']'.repeat(500_000), 'application/json');
    const { made, ms } = await heldUp(() => http(port, { body: { json: { '$..a': 1 } } }));
    expect(made.reason.key).toBe('health.jsonTooDeep');
    expect(ms).toBeLessThan(HELD_UP);
    expect((await http(port, { body: { json: { '0': 1 } } })).reason.key).toBe(
      'health.jsonDiffers',
    );
  });

  it('of a million words is fingerprinted in time', async () => {
    const port = await serving('<b>a</b> '.repeat(MANY / 9));
    const { made, ms } = await heldUp(() => http(port, { body: { fingerprint: { text: 'x' } } }));
    expect(['defaced', 'content', 'prober']).toContain(made.errorClass);
    expect(ms).toBeLessThan(HELD_UP);
  });
});

describe('a hostile server', () => {
  it('leaves nothing open behind, whatever it does', async () => {
    let open = 0;
    const port = await serveTcp((socket) => {
      open += 1;
      socket.resume();
      socket.on('close', () => {
        open -= 1;
      });
      const kind = open % 4;
      if (kind === 1) socket.write('HTTP/1.1 200 OK\r\n');
      if (kind === 2) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\nhalf');
      if (kind === 3) socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhal');
    });
    const seen = await Promise.all(
      Array.from({ length: 40 }, () => http(port, {}, { timeout: '150ms' })),
    );
    expect(seen.every(({ verdict }) => verdict === 'down')).toBe(true);
    await eventually(() => expect(open).toBe(0));
  });

  it('that says more than it announced does not speak HTTP', async () => {
    const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
    const port = await serveTcp((socket) => {
      socket.once('data', () => socket.write(`${answer} and more`));
    });
    expect(await http(port)).toMatchObject({ verdict: 'down', errorClass: 'protocol' });
  });

  it('that sends interim answers first is read to the final one', async () => {
    const port = await serveTcp((socket) => {
      socket.once('data', () =>
        socket.end(
          'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok',
        ),
      );
    });
    expect(await http(port)).toMatchObject({ verdict: 'up', status: 200 });
  });

  it('with a certificate that has expired is told, and asked nothing', async () => {
    let asked = false;
    const day = 86_400_000;
    const expired = issue({
      name: 'portal',
      ips: ['127.0.0.1'],
      from: Date.now() - 9 * day,
      until: Date.now() - day,
    });
    const port = await serveHttps(expired, (_, response) => {
      asked = true;
      response.end();
    });
    const seen = await look({
      type: 'http',
      url: `https://127.0.0.1:${port}/`,
      authority: expired.cert,
    });
    expect(seen).toMatchObject({
      errorClass: 'certificate',
      reason: { key: 'health.certExpired' },
    });
    expect(asked).toBe(false);
  });
});
