/** A character that is written as an escape, and how long that is, UTF-16 units. */
export interface Decoded {
  character: string;
  length: number;
}

/** `%40`, and `%2540` where it was encoded twice or more. */
const PERCENT = /%(?:25){0,4}([0-9A-Fa-f]{2})/y;
const ENTITY = /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(commat));/y;
const JSON_ESCAPE = /\\u([0-9A-Fa-f]{4})/y;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What the escape at this place stands for; null where there is none. */
export function decodedAt(text: string, at: number): Decoded | null {
  switch (text[at]) {
    case '%':
      return percentAt(text, at);
    case '&':
      return entityAt(text, at);
    default:
      return jsonAt(text, at);
  }
}

/** RFC 3986 with UTF-8. */
function percentAt(text: string, at: number): Decoded | null {
  const bytes: number[] = [];
  let end = at;
  let wanted = 1;
  while (bytes.length < wanted) {
    PERCENT.lastIndex = end;
    const match = PERCENT.exec(text);
    if (match === null) return null;
    const byte = Number.parseInt(match[1] ?? '', 16);
    if (bytes.length === 0) wanted = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    bytes.push(byte);
    end = PERCENT.lastIndex;
  }
  try {
    return { character: utf8.decode(Uint8Array.from(bytes)), length: end - at };
  } catch {
    return null;
  }
}

function entityAt(text: string, at: number): Decoded | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (match === null) return null;
  const [{ length }, decimal, hexadecimal, named] = match;
  const code = named ? 0x40 : Number.parseInt(decimal ?? hexadecimal ?? '', decimal ? 10 : 16);
  return code <= 0x10ffff ? { character: String.fromCodePoint(code), length } : null;
}

function jsonAt(text: string, at: number): Decoded | null {
  JSON_ESCAPE.lastIndex = at;
  const match = JSON_ESCAPE.exec(text);
  if (match === null) return null;
  return { character: String.fromCharCode(Number.parseInt(match[1] ?? '', 16)), length: 6 };
}
