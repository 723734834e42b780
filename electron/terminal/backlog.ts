/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file is about */

/**
 * What does more than write text, line after line: controls other than BEL, BS, HT, LF and CR, and
 * escapes other than colours (SGR). It may ask for an answer, mark a command or move the cursor up.
 */
const NOT_PLAIN = /[\x00-\x06\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f]|\x1b(?!\[[\d;:]*m)/;
const CR = 0x0d;
const COLOURS = /\x1b\[[\d;:]*m/g;
/** Of colours that were never reset, in UTF-16 units; with more, nothing is left out. */
const MOST_COLOURS = 1000;
/** To cut copies what is kept: only with so many times the lines to keep does it pay. */
const WORTH_CUTTING = 1.25;

/** Output that ends with a whole sequence. */
export interface Piece {
  readonly text: string;
  /** LF in it. */
  readonly lines: number;
  /** Whether it only writes text, line after line. */
  readonly plain: boolean;
}

export function pieceOf(text: string): Piece {
  return { text, lines: linesIn(text), plain: !NOT_PLAIN.test(text) };
}

/**
 * Output that a screen has yet to read. In a flood of plain text it need not read what has scrolled
 * out of it by then: nobody would see it, reading costs as much as all else together, and the flood
 * would be held back by it.
 */
export class Backlog {
  /** What is to be read whatever comes: all up to the last piece that is not plain. */
  #kept = '';
  /** The plain text behind it, and how many LF it has. */
  #plain = '';
  #lines = 0;
  /** The colours that what was left out between the two had set. */
  #colours = '';

  /** In UTF-16 units. */
  get length(): number {
    return this.#kept.length + this.#plain.length;
  }

  /**
   * @param keep so many lines are never left out: as many as the screen has, scrollback included,
   *   and its rows once more; null where what scrolls out of it cannot be told from its lines, as
   *   on the alternate screen
   */
  add(piece: Piece, keep: number | null): void {
    this.#plain += piece.text;
    this.#lines += piece.lines;
    if (!piece.plain) this.#keepAll();
    else if (keep !== null && this.#lines > keep * WORTH_CUTTING) this.#leaveOut(keep);
  }

  /** Gives all of it to be read. */
  take(): string {
    this.#keepAll();
    const text = this.#kept;
    this.#kept = '';
    return text;
  }

  #keepAll(): void {
    this.#kept += this.#colours + this.#plain;
    this.#plain = '';
    this.#lines = 0;
    this.#colours = '';
  }

  /**
   * What is kept must scroll everything before it out. The lines of the screen alone do not: where
   * the cursor stood above the lowest row, the first line breaks only lead down to rows of before.
   */
  #leaveOut(keep: number): void {
    const { from, lines } = lineBreakAfter(this.#lines - keep, this.#plain);
    const colours = coloursAfter(this.#colours, this.#plain.slice(0, from));
    if (colours.length > MOST_COLOURS) return;
    this.#colours = colours;
    this.#plain = this.#plain.slice(from);
    this.#lines -= lines;
  }
}

/**
 * The last CR LF with fewer than so many LF before it: only right behind one is it known where in
 * its row the cursor is.
 * @returns where it begins, and how many LF are before it; both 0 where there is none
 */
function lineBreakAfter(most: number, text: string): { from: number; lines: number } {
  let found = { from: 0, lines: 0 };
  let at = text.indexOf('\n');
  for (let lines = 0; lines < most && at !== -1; lines += 1) {
    if (text.charCodeAt(at - 1) === CR) found = { from: at - 1, lines };
    at = text.indexOf('\n', at + 1);
  }
  return found;
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** What sets the colours as they are after a text. */
function coloursAfter(before: string, text: string): string {
  const set = text.match(COLOURS) ?? [];
  const reset = set.findLastIndex((one) => one === '\x1b[0m' || one === '\x1b[m');
  return reset === -1 ? before + set.join('') : set.slice(reset).join('');
}
