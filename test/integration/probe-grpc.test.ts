import type { ServerHttp2Stream } from 'node:http2';
import { describe, expect, it } from 'vitest';
import { issue } from '../support/certificates.ts';
import { framed, reply, serveGrpc } from '../support/grpc.ts';
import { expectHostileServersDown } from '../support/hostile.ts';
import { look } from '../support/look.ts';
import { serveHttp, serveHttps, serveTcp } from '../support/servers.ts';

const root = issue({ name: 'Office Root', authority: true });
const good = issue({ name: 'api', ips: ['127.0.0.1'], issuer: root });
const other = issue({ name: 'api', hosts: ['other.example'], issuer: root });

const grpc = (port: number, rest: Record<string, unknown> = {}) =>
  look({ type: 'grpc', host: '127.0.0.1', port, authority: root.cert, ...rest });
const SERVING = framed(0x08, 1);
const serving = (stream: ServerHttp2Stream) => reply(stream, SERVING);

describe('grpc', () => {
  it('is up when the server says that it serves', async () => {
    const asked: [string, string][] = [];
    const port = await serveGrpc((stream, message, path) => {
      asked.push([path, message.toString('hex')]);
      serving(stream);
    });
    const seen = await grpc(port, { service: 'ko.Mobile' });
    expect(seen).toMatchObject({
      verdict: 'up',
      errorClass: null,
      status: 200,
      protocol: 'HTTP/2',
    });
    expect(seen.phases).toMatchObject({
      connect: expect.any(Number),
      firstByte: expect.any(Number),
      transfer: expect.any(Number),
    });
    await grpc(port);
    expect(asked).toEqual([
      ['/grpc.health.v1.Health/Check', `000000000b0a09${Buffer.from('ko.Mobile').toString('hex')}`],
      ['/grpc.health.v1.Health/Check', '0000000000'],
    ]);
  });

  it('speaks over TLS, agreed as h2, with a certificate that is the server’s own', async () => {
    const seen = await grpc(await serveGrpc(serving, good), { security: 'tls' });
    expect(seen, seen.en).toMatchObject({ verdict: 'up' });
    expect(seen.phases.tls).toBeGreaterThan(0);
    const port = await serveGrpc(serving, good);
    expect(
      await grpc(port, { security: 'tls', expect: { certificate: { days: 400 } } }),
    ).toMatchObject({
      verdict: 'degraded',
      errorClass: 'certificate',
    });
    expect(await grpc(await serveGrpc(serving, other), { security: 'tls' })).toMatchObject({
      verdict: 'down',
      reason: { key: 'health.certWrongName' },
    });
  });

  it.each([
    ['NOT_SERVING', framed(0x08, 2)],
    ['SERVICE_UNKNOWN', framed(0x08, 3)],
    ['UNKNOWN', framed()],
    // A field nobody knows yet stands before.
    ['NOT_SERVING', framed(0x12, 2, 0x41, 0x42, 0x08, 2)],
  ])('that says %s is down', async (status, body) => {
    const port = await serveGrpc((stream) => reply(stream, body));
    const seen = await grpc(port, { service: 'pay' });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'content' });
    expect(seen.ko).toContain(status);
  });

  it.each([
    ['5', 'health.grpcNoService'],
    ['12', 'health.grpcNoHealth'],
    ['14', 'health.grpcStatus'],
    ['nonsense', 'health.grpcNotGrpc'],
  ])('tells the gRPC status %s', async (status, key) => {
    const port = await serveGrpc((stream) =>
      stream.respond(
        { ':status': 200, 'content-type': 'application/grpc+proto', 'grpc-status': status },
        { endStream: true },
      ),
    );
    expect(await grpc(port)).toMatchObject({ verdict: 'down', reason: { key } });
  });

  it.each([
    ['no message', Buffer.alloc(0)],
    ['a short message', SERVING.subarray(0, 6)],
    ['a number without an end', framed(0x08, ...Array<number>(12).fill(0xff))],
    ['a text longer than itself', framed(0x12, 0x7f, 1)],
    ['a group', framed(0x0b)],
    ['much more than a message', Buffer.alloc(1_000_000)],
  ])('with %s is not gRPC', async (_, body) => {
    const port = await serveGrpc((stream) => reply(stream, body));
    expect(await grpc(port)).toMatchObject({
      verdict: 'down',
      reason: { key: 'health.grpcNotGrpc' },
    });
  });

  it('is not to be had of a server that speaks HTTP/1 only', async () => {
    const web = await serveHttp((_, response) => response.end('hello'));
    expect(await grpc(web)).toMatchObject({ verdict: 'down', errorClass: 'protocol' });
    const secure = await serveHttps(good, (_, response) => response.end('hello'));
    const seen = await grpc(secure, { security: 'tls' });
    expect(seen.verdict).toBe('down');
    expect(['protocol', 'tls']).toContain(seen.errorClass);
    const page = await serveGrpc((stream) => {
      stream.respond({ ':status': 502, 'content-type': 'text/html' });
      stream.end('<html>');
    });
    expect((await grpc(page)).en).toContain('HTTP 502');
  });

  it('ends at the limit when the call is taken and not answered, or by the byte', async () => {
    const silent = await grpc(await serveGrpc(() => {}), { timeout: '400ms' });
    expect(silent).toMatchObject({ verdict: 'down', errorClass: 'timeout-firstByte' });
    const slow = await serveGrpc((stream) => {
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' });
      const timer = setInterval(() => stream.write('x'), 100);
      stream.on('close', () => clearInterval(timer));
    });
    expect(await grpc(slow, { timeout: '600ms' })).toMatchObject({
      verdict: 'down',
      errorClass: 'timeout-transfer',
    });
  });

  it('bears a server that ends the stream or the connection', async () => {
    const reset = await serveGrpc((stream) => stream.close(2));
    expect(await grpc(reset)).toMatchObject({ verdict: 'down' });
    const gone = await serveGrpc((stream) => stream.session?.destroy());
    expect(await grpc(gone)).toMatchObject({ verdict: 'down' });
  });

  it('is down for every reason a server may give', async () => {
    const broken = ['protocol', 'reset'];
    await expectHostileServersDown((port) => ({ type: 'grpc', host: '127.0.0.1', port }), {
      silent: ['timeout-firstByte'],
      slow: ['timeout-firstByte', 'protocol'],
      garbage: broken,
      endless: broken,
      'hanging up': broken,
      resetting: broken,
    });
  });

  it('leaves nothing behind', async () => {
    const port = await serveGrpc(serving);
    const dead = await serveTcp((socket) => socket.resume().end('HTTP/1.1 400 no\r\n\r\n'));
    const count = () =>
      process.getActiveResourcesInfo().filter((n) => n === 'TCPSocketWrap').length;
    const before = count();
    for (let i = 0; i < 20; i++) {
      await grpc(port);
      await grpc(dead);
    }
    await expect.poll(count).toBeLessThanOrEqual(before + 1);
  });
});
