/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

import { readShellMark, readStandardMark, type ShellMark } from '../../shared/shellMark.ts';

/** OSC 633 up to BEL, OSC 133 up to BEL or ST. No payload holds an escape. */
const SEQUENCE = /\x1b\](?:633;([^\x07\x1b]*)\x07|133;([^\x07\x1b]*)(?:\x07|\x1b\\))/g;
const OPENINGS = ['\x1b]633;', '\x1b]133;'] as const;
const OPENING = OPENINGS[0].length;
/** The integration scripts tell no longer line. More than this is ordinary output. */
const LONGEST = 32 * 1024;

/**
 * Finds the shell's marks in its output. What lacks the session's nonce is ordinary output, so a
 * file or a web page shown in the terminal cannot claim that a command ended. Marks of OSC 133
 * carry none: they are believed until the first mark with the nonce, and always where the session
 * has no nonce.
 */
export class MarkReader {
  readonly #nonce: string | null;
  #signed = false;
  #rest = '';

  /** @param nonce letters and digits only; null for a shell that signs nothing */
  constructor(nonce: string | null) {
    this.#nonce = nonce;
  }

  /** Whether a mark with the session's nonce was seen. */
  get signed(): boolean {
    return this.#signed;
  }

  /** @returns output and marks in their order. A mark that is not whole yet waits for the rest. */
  read(chunk: string): (string | ShellMark)[] {
    const text = this.#rest + chunk;
    if (this.#isInside(chunk)) {
      this.#rest = text;
      return [];
    }
    const parts: (string | ShellMark)[] = [];
    let from = 0;
    for (const match of text.matchAll(SEQUENCE)) {
      const mark = this.#markOf(match[1], match[2]);
      if (!mark) continue;
      if (match.index > from) parts.push(text.slice(from, match.index));
      parts.push(mark);
      from = match.index + match[0].length;
    }
    const cut = beginOfPartial(text, from);
    if (cut > from) parts.push(text.slice(from, cut));
    this.#rest = text.slice(cut);
    return parts;
  }

  /** Whether a mark has begun and this does not end it: a long one is not read from its start each time. */
  #isInside(chunk: string): boolean {
    const { length } = this.#rest;
    if (length < OPENING || this.#rest.endsWith('\x1b') || /[\x07\x1b]/.test(chunk)) return false;
    return length + chunk.length <= LONGEST;
  }

  #markOf(own: string | undefined, standard: string | undefined): ShellMark | null {
    if (own !== undefined) {
      const mark = this.#nonce === null ? null : readShellMark(own, this.#nonce);
      if (mark) this.#signed = true;
      return mark;
    }
    return standard === undefined || this.#signed ? null : readStandardMark(standard);
  }
}

/** Where a sequence that is not whole yet begins; the text's length where there is none. */
function beginOfPartial(text: string, from: number): number {
  const last = text.lastIndexOf('\x1b');
  if (last < from) return text.length;
  const lone = last === text.length - 1;
  // ST, which may end a mark, is itself an escape.
  const before = lone && last > 0 ? text.lastIndexOf('\x1b', last - 1) : -1;
  const begin = before >= from && isInString(text.slice(before, last)) ? before : last;
  const tail = text.slice(begin);
  if (tail.length > LONGEST) return lone ? last : text.length;
  return lone || isInString(tail) || OPENINGS.some((opening) => opening.startsWith(tail))
    ? begin
    : text.length;
}

function isInString(text: string): boolean {
  return OPENINGS.some((opening) => text.startsWith(opening)) && !text.includes('\x07');
}
