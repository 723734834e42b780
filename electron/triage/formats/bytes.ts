/** The characters that log lines are cut at, as bytes. */
export const NUL = 0;
export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const PERCENT = 0x25;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON = 0x3a;
export const EQUALS = 0x3d;
export const QUESTION = 0x3f;
export const BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const BRACE = 0x7b;

/** Where a byte stands in `text[from, to)`; `to` where it does not. */
export function seek(text: Uint8Array, byte: number, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] !== byte) at++;
  return at;
}

/** The value of one decimal digit; NaN for anything else. */
export function digit(byte: number | undefined): number {
  return byte !== undefined && byte >= ZERO && byte <= NINE ? byte - ZERO : Number.NaN;
}

/** Longer numbers are no count, size or time of a log, and would not be exact. */
const MOST_DIGITS = 15;

/** A decimal number without sign or point; NaN where the span is anything else. */
export function whole(text: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > MOST_DIGITS) return Number.NaN;
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + digit(text[at]);
  return value;
}

/** `12` or `0.123`; NaN where the span is anything else. */
export function decimal(text: Uint8Array, from: number, to: number): number {
  const point = seek(text, DOT, from, to);
  if (point === to) return whole(text, from, to);
  return whole(text, from, point) + whole(text, point + 1, to) / 10 ** (to - point - 1);
}

/** A status of HTTP; NaN where the span is none. */
export function status(text: Uint8Array, from: number, to: number): number {
  const value = to - from === 3 ? whole(text, from, to) : Number.NaN;
  return value >= 100 && value <= 599 ? value : Number.NaN;
}

/** A size; none (`-`) is 0, and NaN what is no size. */
export function size(text: Uint8Array, from: number, to: number): number {
  return isNone(text, from, to) ? 0 : whole(text, from, to);
}

/** Whether a field says that there is nothing. */
export function isNone(text: Uint8Array, from: number, to: number): boolean {
  return to === from || (to - from === 1 && text[from] === MINUS);
}
