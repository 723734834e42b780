/** As many calls may be on their way: an answer takes its time while the console is busy. */
const MOST_UNDERWAY = 4;

/**
 * Tells the console what is drawn: at once while few calls are on their way, else with the next
 * answer. On a busy session one call then speaks for many pieces.
 */
export class Drawn {
  readonly #tell: (seq: number) => Promise<unknown>;
  #reached = -1;
  #told = -1;
  #underway = 0;

  /** @param tell asks the console; where it fails, the link is gone and a new one tells anew */
  constructor(tell: (seq: number) => Promise<unknown>) {
    this.#tell = tell;
  }

  /** Everything up to this piece is drawn, or will not be. */
  reach(seq: number): void {
    this.#reached = Math.max(this.#reached, seq);
    this.#speak();
  }

  #speak(): void {
    if (this.#told >= this.#reached || this.#underway >= MOST_UNDERWAY) return;
    this.#told = this.#reached;
    this.#underway += 1;
    const answered = (): void => {
      this.#underway -= 1;
      this.#speak();
    };
    this.#tell(this.#told).then(answered, answered);
  }
}
