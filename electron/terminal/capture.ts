import { createHash } from 'node:crypto';
import { plainText } from '../../shared/plainText.ts';

/** What a command printed. */
export interface Captured {
  /** The last part, as plain text: at most the capture's limit of what was printed. */
  output: string;
  /** Everything printed, in bytes of UTF-8, control sequences included. */
  outputBytes: number;
  /** SHA-256 over the same bytes, hexadecimal. */
  outputSha256: string;
}

/** Keeps the end of a command's output and counts and hashes all of it, in bounded memory. */
export class Capture {
  readonly #limit: number;
  readonly #hash = createHash('sha256');
  #kept = '';
  #cut = false;
  #bytes = 0;

  /** @param limit how many UTF-16 units of the output are kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(text: string): void {
    this.#hash.update(text);
    this.#bytes += Buffer.byteLength(text);
    this.#kept += text;
    // Cut seldom: at twice the limit, not at every piece.
    if (this.#kept.length > 2 * this.#limit) this.#trim();
  }

  /** Ends the capture. */
  end(): Captured {
    this.#trim();
    const kept = this.#cut ? fromWholeLine(this.#kept) : this.#kept;
    return {
      output: plainText(kept),
      outputBytes: this.#bytes,
      outputSha256: this.#hash.digest('hex'),
    };
  }

  #trim(): void {
    if (this.#kept.length <= this.#limit) return;
    this.#kept = this.#kept.slice(-this.#limit);
    this.#cut = true;
  }
}

/** The cut may have halved a character or a control sequence: neither spans lines. */
function fromWholeLine(text: string): string {
  const lineEnd = text.indexOf('\n');
  return lineEnd === -1 ? text : text.slice(lineEnd + 1);
}
