import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { LOOPBACK } from './listening.ts';
import type { DnsServer } from './script.ts';

/** RFC 1035 §4.1: the header's length, and the flags and codes used here. */
const HEADER = 12;
const RESPONSE_AUTHORITATIVE = 0x8400;
const RECURSION_DESIRED = 0x0100;
const NAME_ERROR = 3;
const TYPE_A = 1;
const CLASS_IN = 1;
const TTL_SECONDS = 30;

/**
 * The answer to one DNS query (RFC 1035), A records only; null for what is not a plain query.
 * @param addresses names in lower case and their IPv4 addresses
 */
export function answerTo(query: Buffer, addresses: ReadonlyMap<string, string>): Buffer | null {
  if (query.length < HEADER || query.readUInt16BE(2) & 0xf800) return null;
  if (query.readUInt16BE(4) !== 1) return null;
  const labels: string[] = [];
  let at = HEADER;
  for (;;) {
    const length = query[at];
    // A question's name is never compressed: 63 is the longest label.
    if (length === undefined || length > 63) return null;
    at += 1;
    if (length === 0) break;
    labels.push(query.toString('latin1', at, at + length));
    at += length;
  }
  if (at + 4 > query.length) return null;
  const isAddress = query.readUInt16BE(at) === TYPE_A && query.readUInt16BE(at + 2) === CLASS_IN;
  const address = addresses.get(labels.join('.').toLowerCase());

  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  const desired = query.readUInt16BE(2) & RECURSION_DESIRED;
  header.writeUInt16BE(RESPONSE_AUTHORITATIVE | desired | (address ? 0 : NAME_ERROR), 2);
  header.writeUInt16BE(1, 4);
  const question = query.subarray(HEADER, at + 4);
  if (!address || !isAddress) return Buffer.concat([header, question]);
  header.writeUInt16BE(1, 6);
  const record = Buffer.alloc(16);
  // The name: a pointer to the question's.
  record.writeUInt16BE(0xc000 | HEADER, 0);
  record.writeUInt16BE(TYPE_A, 2);
  record.writeUInt16BE(CLASS_IN, 4);
  record.writeUInt32BE(TTL_SECONDS, 6);
  record.writeUInt16BE(4, 10);
  record.set(address.split('.').map(Number), 12);
  return Buffer.concat([header, question, record]);
}

/** A name server over UDP on a loopback port the system gives. */
export async function openDns(server: DnsServer): Promise<{ socket: Socket; port: number }> {
  const names = Object.entries(server.addresses).map(([n, a]) => [n.toLowerCase(), a] as const);
  const addresses = new Map(names);
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const answer = answerTo(query, addresses);
    // The asker may be gone already.
    if (answer) socket.send(answer, from.port, from.address, () => {});
  });
  socket.bind(0, LOOPBACK);
  await once(socket, 'listening');
  socket.on('error', () => {});
  return { socket, port: socket.address().port };
}
