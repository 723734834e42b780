import { COLON, DOT, digit, SLASH, seek, whole } from './formats/bytes.ts';

/**
 * An internet address as numbers: all 32 bits of IPv4, the first 48 of IPv6, which is what networks
 * are given at the least and what a double holds exactly.
 */
export interface Address {
  family: 4 | 6;
  value: number;
}

const GROUP = 0x1_0000;
/** IPv6 addresses have eight groups of 16 bits, of which the first three are kept. */
const GROUPS = 8;

/** What stands before an IPv4 address that is written as an IPv6 one (RFC 4291). */
const MAPPED = Buffer.from('::ffff:');

/** The number of an IPv4 address; NaN where the span is none. */
export function readV4(text: Uint8Array, from: number, to: number): number {
  let value = 0;
  let at = from;
  for (let part = 0; part < 4; part++) {
    const end = part === 3 ? to : seek(text, DOT, at, to);
    if (end - at > 3) return Number.NaN;
    const number = whole(text, at, end);
    if (!(number <= 255)) return Number.NaN;
    value = value * 256 + number;
    at = end + 1;
  }
  return at === to + 1 ? value : Number.NaN;
}

function hexOf(byte: number): number {
  const lower = byte | 32;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : digit(byte);
}

/** The groups of the address at hand: a million of them are read when the networks are. */
const groups = new Float64Array(GROUPS);

/** Fills {@link groups}. @returns whether the span is an IPv6 address */
function readGroups(text: Uint8Array, from: number, to: number): boolean {
  let count = 0;
  let gap = -1;
  let at = from;
  if (text[at] === COLON && text[at + 1] === COLON) {
    gap = 0;
    at += 2;
  }
  while (at < to) {
    let group = 0;
    const begin = at;
    for (; at < to && text[at] !== COLON; at++) group = group * 16 + hexOf(text[at] ?? 0);
    // Too long, none, or one too many, and NaN, which is never less.
    if (!(group < GROUP) || at === begin || at - begin > 4 || count === GROUPS) return false;
    groups[count++] = group;
    if (at === to) break;
    at++;
    if (at === to) return false;
    if (text[at] === COLON) {
      if (gap >= 0) return false;
      gap = count;
      at++;
    }
  }
  if (gap < 0) return count === GROUPS;
  if (count === GROUPS) return false;
  groups.copyWithin(GROUPS - (count - gap), gap, count);
  groups.fill(0, gap, GROUPS - (count - gap));
  return true;
}

/** The first 48 bits of an IPv6 address; NaN where the span is none. */
export function readV6(text: Uint8Array, from: number, to: number): number {
  if (!readGroups(text, from, to)) return Number.NaN;
  const [first = 0, second = 0, third = 0] = groups;
  return (first * GROUP + second) * GROUP + third;
}

/** `::ffff:203.0.113.7` is the IPv4 address behind it: where that begins in the span. */
export function mappedAt(text: Uint8Array, from: number, to: number): number {
  const at = from + MAPPED.length;
  for (let byte = 0; byte < MAPPED.length; byte++) {
    // Only the letters have this bit clear where they are written large.
    if (((text[from + byte] ?? 0) | 32) !== MAPPED[byte]) return from;
  }
  return Number.isNaN(readV4(text, at, to)) ? from : at;
}

/** An address of either kind; null where the span is none, such as a host's name. */
export function readAddress(text: Uint8Array, from: number, to: number): Address | null {
  const colon = seek(text, COLON, from, to);
  const value = colon === to ? readV4(text, from, to) : readV6(text, from, to);
  return Number.isNaN(value) ? null : { family: colon === to ? 4 : 6, value };
}

/** Subnets are told apart as networks are commonly handed out: /24, and /48 for IPv6. */
const LAST_OCTET = 256;

/** `203.0.113.0/24`, `2001:db8:7::/48` */
export function subnetOf({ family, value }: Address): string {
  return family === 4
    ? `${v4Text(value - (value % LAST_OCTET))}/24`
    : `${v6Text(value).join(':')}::/48`;
}

function v4Text(value: number): string {
  return [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(value / unit) % 256).join('.');
}

/** Three groups, without those at the end that are 0. */
function v6Text(value: number): string[] {
  const kept = [GROUP * GROUP, GROUP, 1].map((unit) => Math.floor(value / unit) % GROUP);
  const last = kept.findLastIndex((group) => group > 0);
  return kept.slice(0, last + 1).map((group) => group.toString(16));
}

/** First and last number of a subnet. */
export interface Subnet {
  family: 4 | 6;
  first: number;
  last: number;
}

/** Reads `203.0.113.0/24`; of IPv6 a prefix of 48 bits at the most. Null where it is none. */
export function readSubnet(text: string): Subnet | null {
  const bytes = Buffer.from(text);
  const slash = seek(bytes, SLASH, 0, bytes.length);
  const address = readAddress(bytes, 0, slash);
  if (!address) return null;
  const width = address.family === 4 ? 32 : 48;
  const prefix = whole(bytes, slash + 1, bytes.length);
  if (!(prefix <= width)) return null;
  const size = 2 ** (width - prefix);
  const first = address.value - (address.value % size);
  return { family: address.family, first, last: first + size - 1 };
}

/** Networks nobody in the world can be found by (RFC 6890): inside an office, or this computer. */
const INNER = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::/48',
  'fc00::/7',
  'fe80::/10',
].flatMap((text) => readSubnet(text) ?? []);

export function isInner({ family, value }: Address): boolean {
  return INNER.some(
    (inner) => inner.family === family && value >= inner.first && value <= inner.last,
  );
}
