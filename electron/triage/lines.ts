import { NEWLINE, NUL, RETURN } from './formats/bytes.ts';

/** Longer lines are cut here: no request that a server takes is longer. */
export const LONGEST_LINE = 64 * 1024;

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export interface LineTaker {
  /** A line without its end. The bytes are valid until it returns. */
  line(text: Uint8Array, from: number, to: number): void;
  /** A line with NUL bytes: a hole in the file, or no text at all. */
  spoilt(): void;
}

/** Cuts pieces of a file, of whatever lengths, into lines. Lines without anything are passed over. */
export class Lines {
  readonly #taker: LineTaker;
  /** The beginning of a line whose end is in a later piece. */
  readonly #begun = Buffer.alloc(LONGEST_LINE);
  #length = 0;
  #first = true;

  constructor(taker: LineTaker) {
    this.#taker = taker;
  }

  feed(piece: Buffer): void {
    let at = 0;
    // One search ahead for all lines of the piece, instead of one in each.
    let hole = piece.indexOf(NUL);
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, at)) {
      if (hole >= 0 && hole < at) hole = piece.indexOf(NUL, at);
      if (this.#length > 0) this.#finish(piece, at, end);
      else this.#take(piece, at, end, hole >= 0 && hole < end);
      at = end + 1;
    }
    this.#begin(piece, at, piece.length);
  }

  /** The file is at its end; so is its last line. */
  end(): void {
    if (this.#length > 0) this.#finish(this.#begun, 0, 0);
  }

  #begin(piece: Buffer, from: number, to: number): void {
    const end = Math.min(to, from + LONGEST_LINE - this.#length);
    piece.copy(this.#begun, this.#length, from, end);
    this.#length += end - from;
  }

  #finish(piece: Buffer, from: number, to: number): void {
    this.#begin(piece, from, to);
    const length = this.#length;
    this.#length = 0;
    this.#take(this.#begun, 0, length, this.#begun.subarray(0, length).includes(NUL));
  }

  #take(text: Buffer, begin: number, stop: number, spoilt: boolean): void {
    let from = begin;
    let to = Math.min(stop, begin + LONGEST_LINE);
    if (this.#first && BYTE_ORDER_MARK.equals(text.subarray(from, from + 3))) from += 3;
    this.#first = false;
    if (to > from && text[to - 1] === RETURN) to--;
    if (to <= from) return;
    if (spoilt) this.#taker.spoilt();
    else this.#taker.line(text, from, to);
  }
}
