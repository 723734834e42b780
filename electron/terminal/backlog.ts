/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

/**
 * What does more than write text, line after line: controls other than BEL, BS, HT, LF and CR, and
 * escapes other than colours (SGR). It may ask for an answer, mark a command or move the cursor up.
 */
const NOT_PLAIN = /[\x00-\x06\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f]|\x1b(?!\[[\d;:]*m)/;
const COLOURS = /\x1b\[[\d;:]*m/g;
/** Of colours that were never reset, in UTF-16 units; with more, nothing is left out. */
const MOST_COLOURS = 1000;

interface Piece {
  text: string;
  /** LF in it. */
  lines: number;
}

/**
 * Output that the console's own screen has yet to read. Nobody sees that screen before it is asked
 * for, so in a flood of plain text it need not read what has scrolled out of it by then: reading
 * costs as much as a page's drawing, and a flood would be held back by it.
 */
export class Backlog {
  #pieces: Piece[] = [];
  #lines = 0;
  #length = 0;
  /** The colours that what was left out had set. */
  #colours = '';

  /** In UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  /**
   * Takes output; a piece ends with a whole sequence.
   * @param keep how many lines the screen has, scrollback included; null where what scrolls out of
   *   it cannot be told from its lines, as on the alternate screen
   * @returns whether it may wait; else all of it is to be read now
   */
  add(text: string, keep: number | null): boolean {
    const lines = linesIn(text);
    this.#pieces.push({ text, lines });
    this.#lines += lines;
    this.#length += text.length;
    if (NOT_PLAIN.test(text)) return false;
    if (keep !== null) this.#leaveOut(keep);
    return true;
  }

  /** Gives all of it to be read. */
  take(): string {
    const text = this.#colours + this.#pieces.map((piece) => piece.text).join('');
    this.#pieces = [];
    this.#lines = 0;
    this.#length = 0;
    this.#colours = '';
    return text;
  }

  #leaveOut(keep: number): void {
    for (;;) {
      const [oldest, next] = this.#pieces;
      if (!oldest || !next || this.#lines - oldest.lines - next.lines < keep) return;
      // Only right behind a whole line break is it known where in its row the cursor is.
      const begin = next.text.indexOf('\r\n');
      if (begin === -1) return;
      const head = next.text.slice(0, begin);
      const colours = coloursAfter(this.#colours, oldest.text + head);
      if (colours.length > MOST_COLOURS) return;
      this.#colours = colours;
      this.#pieces.shift();
      next.text = next.text.slice(begin);
      next.lines -= linesIn(head);
      this.#lines -= oldest.lines + linesIn(head);
      this.#length -= oldest.text.length + head.length;
    }
  }
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === 0x0a) lines += 1;
  return lines;
}

/** What sets the colours as they are after a text. */
function coloursAfter(before: string, text: string): string {
  const reset = Math.max(text.lastIndexOf('\x1b[0m'), text.lastIndexOf('\x1b[m'));
  const set = text.slice(Math.max(0, reset)).match(COLOURS)?.join('') ?? '';
  return reset === -1 ? before + set : set;
}
