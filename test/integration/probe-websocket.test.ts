import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Issued, issue } from '../support/certificates.ts';
import { expectHostileServersDown } from '../support/hostile.ts';
import { look } from '../support/look.ts';
import { listen, serveHttp, serveTcp } from '../support/servers.ts';

const root = issue({ name: 'Office Root', authority: true });
const good = issue({ name: 'socket', hosts: ['localhost'], ips: ['127.0.0.1'], issuer: root });
const other = issue({ name: 'socket', hosts: ['other.example'], issuer: root });

function serve(met: (socket: WebSocket, key: string) => void, issued?: Issued): Promise<number> {
  const server = issued ? createHttps({ cert: issued.cert, key: issued.key }) : createHttp();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    socket.on('error', () => {});
    met(socket, String(request.headers['x-key'] ?? ''));
  });
  return listen(server);
}
const websocket = (port: number, rest: Record<string, unknown> = {}) =>
  look({ type: 'websocket', url: `ws://127.0.0.1:${port}/live`, ...rest });

describe('websocket', () => {
  it('is up when the server takes it', async () => {
    const seen = await websocket(await serve(() => {}));
    expect(seen).toMatchObject({ verdict: 'up', errorClass: null, status: 101 });
    expect(Object.keys(seen.phases)).toEqual(['connect', 'firstByte']);
  });

  it('sends a text and waits for the message that is expected', async () => {
    const port = await serve((socket, key) => {
      socket.send('welcome');
      socket.on('message', (text) => socket.send(`${key} says ${text}`));
    });
    const rest = { send: '안녕', headers: { 'X-Key': 'k1' } };
    const seen = await websocket(port, {
      ...rest,
      expect: { message: { contains: ['k1', '안녕'] } },
    });
    expect(seen).toMatchObject({ verdict: 'up', reason: { key: 'health.websocketAnswers' } });
    expect(seen.en).toContain('k1 says 안녕');
    expect(await websocket(port, { send: 'x' })).toMatchObject({ verdict: 'up' });
  });

  it('is secured with a certificate that is the server’s own', async () => {
    const secured = async (issued: Issued, rest: Record<string, unknown> = {}) => {
      const port = await serve(() => {}, issued);
      const url = `wss://localhost:${port}/`;
      return look({ type: 'websocket', url, address: '127.0.0.1', authority: root.cert, ...rest });
    };
    const seen = await secured(good);
    expect(seen, seen.en).toMatchObject({ verdict: 'up', address: '127.0.0.1' });
    expect(seen.phases.tls).toBeGreaterThan(0);
    expect(await secured(other)).toMatchObject({ reason: { key: 'health.certWrongName' } });
    expect(await secured(good, { expect: { certificate: { days: 400 } } })).toMatchObject({
      verdict: 'degraded',
    });
  });

  it('is down when no such message comes', async () => {
    const contains = { expect: { message: { contains: ['ready'] } } };
    const chatty = await serve((socket) => {
      for (let i = 0; i < 200; i++) socket.send(`busy ${i}`);
    });
    const seen = await websocket(chatty, contains);
    expect(seen).toMatchObject({ verdict: 'down', reason: { key: 'health.websocketLacks' } });
    expect(seen.en).toContain('busy 99');
    const silent = await websocket(await serve(() => {}), { ...contains, timeout: '300ms' });
    expect(silent).toMatchObject({ verdict: 'down', errorClass: 'timeout-firstByte' });
    const closing = await websocket(await serve((socket) => socket.close(1013)), contains);
    expect(closing).toMatchObject({ verdict: 'down', reason: { key: 'health.websocketClosed' } });
    expect(closing.ko).toContain('1013');
  });

  it('tells a server that answers as a web server', async () => {
    const port = await serveHttp((_, response) => response.writeHead(404).end('none'));
    expect(await websocket(port)).toMatchObject({
      verdict: 'down',
      errorClass: 'status',
      status: 404,
    });
  });

  it.each([
    [
      'another key',
      'HTTP/1.1 101 x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: no\r\n\r\n',
    ],
    ['no HTTP', 'SSH-2.0-x\r\n\r\n'],
    ['endless headers', `HTTP/1.1 101 x\r\na: ${'x'.repeat(100_000)}`],
  ])('with %s is a broken one', async (_, text) => {
    const port = await serveTcp((socket) => socket.once('data', () => socket.write(text)));
    expect(await websocket(port)).toMatchObject({ verdict: 'down', errorClass: 'protocol' });
  });

  it('answers no pings without end', async () => {
    let pongs = 0;
    let closed = false;
    const port = await serve((socket) => {
      socket.on('pong', () => {
        pongs += 1;
      });
      socket.on('close', () => {
        closed = true;
      });
      for (let i = 0; i < 500; i++) socket.ping();
      socket.send('ready');
    });
    const seen = await websocket(port, { expect: { message: { contains: ['ready'] } } });
    // Whatever was sent had come by then.
    await expect.poll(() => closed).toBe(true);
    expect([seen.verdict, pongs]).toEqual(['up', 0]);
  });

  it('leaves nothing behind', async () => {
    const port = await serve((socket) => socket.send('hello'));
    const dead = await serveTcp((socket) => socket.resume().end('HTTP/1.1 400 no\r\n\r\n'));
    const count = () =>
      process.getActiveResourcesInfo().filter((n) => n === 'TCPSocketWrap').length;
    const before = count();
    for (let i = 0; i < 20; i++) {
      await websocket(port, { send: 'x' });
      await websocket(dead);
    }
    await expect.poll(count).toBeLessThanOrEqual(before + 1);
  });

  it('reads no endless message', async () => {
    const port = await serve((socket) => socket.send(Buffer.alloc(3_000_000)));
    const seen = await websocket(port, { expect: { message: { contains: ['x'] } } });
    expect(seen).toMatchObject({ verdict: 'down', reason: { key: 'health.websocketBroken' } });
    expect(seen.en).toContain('WS_ERR_UNSUPPORTED_MESSAGE_LENGTH');
  });

  it('is down for every reason a server may give', async () => {
    await expectHostileServersDown(
      (port) => ({ type: 'websocket', url: `ws://127.0.0.1:${port}/` }),
      {
        silent: ['timeout-firstByte'],
        slow: ['timeout-firstByte', 'protocol'],
        garbage: ['protocol'],
        endless: ['protocol'],
        'hanging up': ['reset'],
        resetting: ['reset'],
      },
    );
    const nowhere = await look({ type: 'websocket', url: 'ws://none.invalid/' });
    expect(nowhere).toMatchObject({ verdict: 'down', errorClass: 'name' });
  });
});
