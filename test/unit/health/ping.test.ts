import { describe, expect, it } from 'vitest';
import { pingCommand, roundTrip } from '../../../electron/health/probes/ping.ts';

describe('ping’s output', () => {
  it.each([
    ['Linux', '64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=0.043 ms', 0.043],
    ['macOS', '64 bytes from 1.1.1.1: icmp_seq=0 ttl=57 time=12.345 ms', 12.345],
    ['macOS, IPv6', '16 bytes from ::1, icmp_seq=0 hlim=64 time=0.090 ms', 0.09],
    ['Windows', 'Reply from 127.0.0.1: bytes=32 time<1ms TTL=128', 1],
    ['Windows in Korean', '127.0.0.1의 응답: 바이트=32 시간=12ms TTL=128', 12],
    ['Windows, unreachable', 'Reply from 10.0.0.1: Destination host unreachable.', null],
    ['silence', '1 packets transmitted, 0 received, 100% packet loss, time 0ms', null],
  ])('%s', (_, output, ms) => {
    expect(roundTrip(output)).toBe(ms);
  });
});

describe('ping’s arguments', () => {
  it('wait as long as the system counts it', () => {
    expect(pingCommand('linux', '192.0.2.1', 1500).args).toEqual([
      '-n',
      '-c',
      '1',
      '-W',
      '2',
      '192.0.2.1',
    ]);
    expect(pingCommand('win32', '192.0.2.1', 1500).args).toEqual([
      '-n',
      '1',
      '-w',
      '1500',
      '192.0.2.1',
    ]);
    expect(pingCommand('darwin', '::1', 1500).file).toBe('ping6');
  });
});
