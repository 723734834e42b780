/**
 * What an integrated shell tells between its output: the prompt begins (A) and stands (B), a
 * command starts (C), its output is over (E, zsh alone, before the padding it prints ahead of the
 * prompt), the command ended with an exit code (D).
 */
export type Mark = { kind: 'A' | 'B' | 'C' | 'E' } | { kind: 'D'; exitCode: number };

const OPEN = '\x1b]633;';

/**
 * Finds the shell's marks in its output: OSC 633 ; LETTER [; EXIT CODE] ; NONCE BEL. What lacks
 * the session's nonce is ordinary output, so a file or a web page shown in the terminal cannot
 * claim that a command ended.
 */
export class MarkReader {
  readonly #mark: RegExp;
  readonly #longest: number;
  #rest = '';

  /** @param nonce letters and digits only */
  constructor(nonce: string) {
    // Built, not literal: the nonce is part of it.
    this.#mark = new RegExp(
      `${OPEN.replace(']', '\\]')}(?:([ABCE])|D;(\\d{1,3}));${nonce}\x07`,
      'g',
    );
    this.#longest = OPEN.length + 'D;255;'.length + nonce.length;
  }

  /** @returns output and marks in their order. A mark that is not whole yet waits for the rest. */
  read(chunk: string): (string | Mark)[] {
    const text = this.#rest + chunk;
    const parts: (string | Mark)[] = [];
    let from = 0;
    for (const match of text.matchAll(this.#mark)) {
      if (match.index > from) parts.push(text.slice(from, match.index));
      parts.push(markOf(match[1], match[2]));
      from = match.index + match[0].length;
    }
    const cut = this.#beginOfPartial(text, from);
    if (cut > from) parts.push(text.slice(from, cut));
    this.#rest = text.slice(cut);
    return parts;
  }

  #beginOfPartial(text: string, from: number): number {
    const last = text.lastIndexOf('\x1b');
    if (last < from || text.length - last > this.#longest) return text.length;
    const tail = text.slice(last);
    const mayBecomeMark = OPEN.startsWith(tail.slice(0, OPEN.length)) && !tail.includes('\x07');
    return mayBecomeMark ? last : text.length;
  }
}

function markOf(letter: string | undefined, code: string | undefined): Mark {
  if (letter === 'A' || letter === 'B' || letter === 'C' || letter === 'E') return { kind: letter };
  return { kind: 'D', exitCode: Number(code) };
}
