import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../../electron/health/ladder/route.ts';
import { checkOf } from '../../../support/look.ts';

const layers = (written: Record<string, unknown>) =>
  [...routeOf(checkOf(written)).layers].join(' ');

describe('a check has', () => {
  it.each([
    [{ type: 'http', url: 'https://a.test' }, 'dns tcp tls http content payload'],
    [{ type: 'http', url: 'http://a.test' }, 'dns tcp http content payload'],
    [{ type: 'websocket', url: 'wss://a.test' }, 'dns tcp tls http content payload'],
    [{ type: 'grpc', host: 'a.test', port: 50051 }, 'dns tcp http content payload'],
    [
      { type: 'grpc', host: 'a.test', port: 50051, security: 'tls' },
      'dns tcp tls http content payload',
    ],
    [{ type: 'smtp', host: 'a.test', security: 'starttls' }, 'dns tcp tls content payload'],
    [
      { type: 'starttls', host: 'a.test', port: 143, protocol: 'imap' },
      'dns tcp tls content payload',
    ],
    [{ type: 'ssh', host: 'a.test' }, 'dns tcp content payload'],
    [{ type: 'tcp', host: 'a.test', port: 80 }, 'dns tcp content payload'],
    [{ type: 'tls', host: 'a.test' }, 'dns tcp tls content payload'],
    [{ type: 'ping', host: 'a.test' }, 'dns content payload'],
    [{ type: 'dns', host: 'a.test' }, 'dns content'],
    [{ type: 'push', token: 'x'.repeat(16), every: '1h' }, 'content'],
  ])('its own layers only: %o', (written, expected) => {
    expect(layers(written)).toBe(expected);
  });
});

it('goes where the URL, the port and the address say', () => {
  expect(
    routeOf(
      checkOf({ type: 'http', url: 'https://[2001:db8::1]:8443/a?b=c', address: '192.0.2.1' }),
    ),
  ).toMatchObject({
    host: '2001:db8::1',
    port: 8443,
    address: '192.0.2.1',
    secure: true,
    serverName: '',
    path: '/a?b=c',
  });
  expect(routeOf(checkOf({ type: 'http', url: 'http://a.test' }))).toMatchObject({
    port: 80,
    secure: false,
  });
  expect(routeOf(checkOf({ type: 'tls', host: 'a.test', serverName: 'b.test' }))).toMatchObject({
    serverName: 'b.test',
  });
});
