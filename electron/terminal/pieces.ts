/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

/** A longer sequence, such as a picture, is passed on in parts. */
const LONGEST_HELD = 4096;

/**
 * How much of a terminal's output can be cut off without halving a control sequence or a
 * character: a page that starts with the screen after this point must not see the rest of a
 * sequence whose beginning it never got.
 * @returns an index into the text, the text's length where nothing is open
 */
export function wholeLength(text: string): number {
  const from = Math.max(0, text.length - LONGEST_HELD);
  const last = text.lastIndexOf('\x1b');
  if (last >= from) {
    // ST, the end of a string, is itself an escape: look at what it ends.
    const before = text[last + 1] === undefined ? text.lastIndexOf('\x1b', last - 1) : -1;
    if (before >= from && opensString(text, before) && isOpen(text, before)) return before;
    if (isOpen(text, last)) return last;
  }
  const end = text.charCodeAt(text.length - 1);
  return end >= 0xd800 && end <= 0xdbff ? text.length - 1 : text.length;
}

function opensString(text: string, at: number): boolean {
  return ']PX^_'.includes(text[at + 1] ?? ' ');
}

function isOpen(text: string, at: number): boolean {
  const kind = text[at + 1];
  if (kind === undefined) return true;
  if (opensString(text, at)) {
    const tail = text.slice(at + 2);
    // CAN and SUB break a string off.
    return !/[\x07\x18\x1a]/.test(tail) && !tail.includes('\x1b\\');
  }
  if (kind === '[') return !/[\x40-\x7e\x18\x1a]/.test(text.slice(at + 2));
  // Escapes with intermediates, such as the choice of a character set.
  return /^[\x20-\x2f]+$/.test(text.slice(at + 1));
}
