import { isUtf8 } from 'node:buffer';
import { PERCENT } from './formats/bytes.ts';

const korean = new TextDecoder('euc-kr');

/**
 * Bytes of a log as people read them: UTF-8 where it is one, else EUC-KR (in the wider form Windows
 * writes, CP949), as older Korean systems still send.
 */
export function readText(bytes: Uint8Array): string {
  return isUtf8(bytes) ? Buffer.from(bytes).toString() : korean.decode(bytes);
}

function nibble(byte: number | undefined): number {
  return Number.parseInt(String.fromCharCode(byte ?? 0), 16);
}

/**
 * A path as people read it. Only what is beyond ASCII is unescaped: `%2F` is not `/`, and an escaped
 * control character must not become one.
 */
export function readPath(bytes: Uint8Array): string {
  if (!bytes.includes(PERCENT)) return readText(bytes);
  const plain: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const escaped = byte === PERCENT ? nibble(bytes[at + 1]) * 16 + nibble(bytes[at + 2]) : 0;
    if (escaped >= 0x80) at += 2;
    plain.push(escaped >= 0x80 ? escaped : byte);
  }
  return readText(Uint8Array.from(plain));
}
