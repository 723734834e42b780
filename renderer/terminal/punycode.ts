/** Bootstring's parameters for Punycode (RFC 3492, section 5). */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
/** A label of the DNS has at most 63 characters. */
const LONGEST_LABEL = 63;

/**
 * The letters a label of a host's name stands for (RFC 3492, section 6.2).
 * @param label with its `xn--`
 * @returns null where it is no such label, or not a sound one
 */
export function decodeLabel(label: string): string | null {
  if (!/^xn--/i.test(label) || label.length > LONGEST_LABEL) return null;
  const text = label.slice(4).toLowerCase();
  const basicEnd = text.lastIndexOf('-');
  const output = basicEnd > 0 ? Array.from(text.slice(0, basicEnd), codeOf) : [];
  let code = FIRST_CODE;
  let bias = FIRST_BIAS;
  let place = 0;
  let at = basicEnd + 1;
  while (at < text.length) {
    const before = place;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(text[at] ?? '');
      at += 1;
      if (digit === null) return null;
      place += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapted(place - before, length, before === 0);
    code += Math.floor(place / length);
    place %= length;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    output.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...output);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function digitOf(character: string): number | null {
  if (/^[a-z]$/.test(character)) return codeOf(character) - codeOf('a');
  return /^[0-9]$/.test(character) ? Number(character) + 26 : null;
}

function adapted(delta: number, points: number, first: boolean): number {
  let left = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  left += Math.floor(left / points);
  let k = 0;
  while (left > ((BASE - T_MIN) * T_MAX) / 2) {
    left = Math.floor(left / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
