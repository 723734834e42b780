/**
 * The two messages of grpc.health.v1 (github.com/grpc/grpc/blob/master/doc/health-checking.md), as
 * protocol buffers by hand: one text, one number.
 */

/** `HealthCheckResponse.ServingStatus` */
export const SERVING_STATUS = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'] as const;
export type ServingStatus = (typeof SERVING_STATUS)[number];

/** Of a gRPC message: a flag for compression and four bytes of length. */
const PREFIX_BYTES = 5;

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;
/** Seven bits a byte, 64 bits at most. */
const VARINT_BYTES = 10;

/** A `HealthCheckRequest` for a service, with its prefix. */
export function encodeRequest(service: string): Buffer {
  const name = Buffer.from(service);
  const body =
    name.length === 0
      ? name
      : Buffer.concat([Buffer.of((1 << 3) | LENGTH_DELIMITED), varint(name.length), name]);
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(body.length, 1);
  return Buffer.concat([prefix, body]);
}

/** Reads one prefixed `HealthCheckResponse`. @returns null where it is none */
export function decodeResponse(bytes: Buffer): ServingStatus | null {
  if (bytes.length < PREFIX_BYTES || bytes[0] !== 0) return null;
  if (bytes.readUInt32BE(1) !== bytes.length - PREFIX_BYTES) return null;
  const body = bytes.subarray(PREFIX_BYTES);
  let status = 0;
  for (let at = 0; at < body.length; ) {
    const tag = readVarint(body, at);
    if (!tag) return null;
    at = tag.next;
    const wire = tag.value & 7;
    const value = wire === VARINT || wire === LENGTH_DELIMITED ? readVarint(body, at) : null;
    if (wire === VARINT && value) {
      if (tag.value >> 3 === 1) status = value.value;
      at = value.next;
    } else if (wire === LENGTH_DELIMITED && value) at = value.next + value.value;
    else if (wire === FIXED64) at += 8;
    else if (wire === FIXED32) at += 4;
    else return null;
    if (at > body.length) return null;
  }
  return SERVING_STATUS[status] ?? 'UNKNOWN';
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function readVarint(bytes: Buffer, from: number): { value: number; next: number } | null {
  let value = 0;
  for (let i = 0; i < VARINT_BYTES; i++) {
    const byte = bytes[from + i];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: from + i + 1 };
  }
  return null;
}
