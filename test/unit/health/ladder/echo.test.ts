import { describe, expect, it } from 'vitest';
import { echoCommand, fateOf, overheadOf } from '../../../../electron/health/ladder/echo.ts';

const answered = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `1380 bytes from 192.0.2.2: icmp_seq=${i} ttl=64 time=0.2 ms`,
  ).join('\n');

describe('what ping prints', () => {
  it('is that a size passes where half of the packets come back', () => {
    expect(fateOf(answered(3), 0, 3).fate).toBe('passed');
    expect(fateOf(answered(5), 0, 10).fate).toBe('passed');
    expect(fateOf(answered(4), 0, 10).fate).toBe('lost');
    expect(fateOf('3 packets transmitted, 0 received, 100% packet loss', 1, 3).fate).toBe('lost');
  });

  it.each([
    ['ping: local error: message too long, mtu=1400', 1400],
    ['From 10.0.0.1 icmp_seq=1 Frag needed and DF set (mtu = 1400)', 1400],
    ['From 2001:db8::1 icmp_seq=1 Packet too big: mtu=1280', 1280],
    ['556 bytes from 10.0.0.1: frag needed and DF set (MTU 1492)', 1492],
    ['ping: sendto: Message too long', null],
    ['Packet needs to be fragmented but DF set.', null],
    ['패킷 조각화가 필요하지만 DF가 설정되어 있습니다.', null],
  ])('is that the path says it carries less: %s', (output, mtu) => {
    expect(fateOf(output, 1, 3)).toEqual({ fate: 'told', mtu });
  });

  it('is that this computer cannot ask so', () => {
    for (const output of [
      'BusyBox v1.36 … Usage: ping [OPTIONS] HOST',
      'ping: socket: Operation not permitted',
    ]) {
      expect(fateOf(output, 2, 3).fate).toBe('unable');
    }
    expect(fateOf('', 'ENOENT', 3).fate).toBe('unable');
  });
});

it('asks every system not to cut packets up, where it can', () => {
  expect(echoCommand('linux', '192.0.2.2', 1472, 3)).toEqual([
    '-n',
    '-c',
    '3',
    '-i',
    '0.2',
    '-W',
    '1',
    '-M',
    'do',
    '-s',
    '1472',
    '192.0.2.2',
  ]);
  expect(echoCommand('win32', '192.0.2.2', 1472, 3)).toContain('-f');
  expect(echoCommand('darwin', '192.0.2.2', 1472, 3)).toContain('-D');
  expect(echoCommand('win32', '2001:db8::2', 1452, 3)).toBeNull();
  expect(echoCommand('darwin', '2001:db8::2', 1452, 3)).toBeNull();
});

it('knows what IP and ICMP add', () => {
  expect([overheadOf('192.0.2.2'), overheadOf('2001:db8::2')]).toEqual([28, 48]);
});
