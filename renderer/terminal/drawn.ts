/**
 * Tells the console what is drawn: at once, but never again before the last word was heard. On a
 * busy session one call then speaks for many pieces.
 */
export class Drawn {
  readonly #tell: (seq: number) => Promise<unknown>;
  #reached = -1;
  #told = -1;
  #speaking = false;

  /** @param tell asks the console; where it fails, the link is gone and a new one tells anew */
  constructor(tell: (seq: number) => Promise<unknown>) {
    this.#tell = tell;
  }

  /** Everything up to this piece is drawn, or will not be. */
  reach(seq: number): void {
    this.#reached = Math.max(this.#reached, seq);
    if (!this.#speaking) void this.#speak();
  }

  async #speak(): Promise<void> {
    this.#speaking = true;
    try {
      while (this.#told < this.#reached) {
        this.#told = this.#reached;
        await this.#tell(this.#told);
      }
    } catch {
      // Nobody heard it, and there is nothing to be done about it here.
    } finally {
      this.#speaking = false;
    }
  }
}
