import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isInner,
  mappedAt,
  readAddress,
  readSubnet,
  subnetOf,
} from '../../../electron/triage/address.ts';

const read = (text: string) => readAddress(Buffer.from(text), 0, Buffer.byteLength(text));

describe('addresses', () => {
  it.each([
    ['1.2.3.4', '1.2.3.0/24'],
    ['255.255.255.255', '255.255.255.0/24'],
    ['2001:db8:7:1::9', '2001:db8:7::/48'],
    ['2001:db8::', '2001:db8::/48'],
    ['::1', '::/48'],
    ['2001:0DB8:0007:0001:0000:0000:0000:0009', '2001:db8:7::/48'],
  ])('finds the subnet of %s', (text, subnet) => {
    const address = read(text);
    expect(address && subnetOf(address)).toBe(subnet);
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '1.2.3.',
    '.1.2.3',
    'host.kr',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    'g::',
    '1:',
    '1:2:3:4:5:6:7::8:9',
  ])('takes %j for no address', (text) => expect(read(text)).toBeNull());

  it.each([
    ['::ffff:1.2.3.4', 7],
    ['::FFFF:1.2.3.4', 7],
    ['::f0:0:1.2.3.4', 0],
    ['::fffe:1.2.3.4', 0],
    ['::ffff:1.2.3', 0],
    ['::ffff:', 0],
    ['1.2.3.4', 0],
  ])('finds the IPv4 address behind %s', (text, at) =>
    expect(mappedAt(Buffer.from(text), 0, text.length)).toBe(at),
  );

  it('reads any address, which lies in its own subnet', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        fc.pre(!text.includes(':') || !text.includes('.'));
        const address = read(text);
        expect(address).not.toBeNull();
        if (!address) return;
        const subnet = readSubnet(subnetOf(address));
        expect(subnet).toMatchObject({ family: address.family });
        expect(subnet && subnet.first <= address.value && address.value <= subnet.last).toBe(true);
      }),
    );
  });

  it.each(['10.1.2.3', '172.31.0.1', '192.168.0.1', '127.0.0.1', '::1', 'fd00::1', 'fe80::1'])(
    'knows that %s is inside',
    (text) => expect(isInner(read(text) ?? { family: 4, value: 1e9 })).toBe(true),
  );

  it.each(['203.0.113.0', '203.0.113.0/33', '2001:db8::/49', '/24', 'x/8', '1.2.3.4/'])(
    'takes %j for no subnet',
    (text) => expect(readSubnet(text)).toBeNull(),
  );
});
