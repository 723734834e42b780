import { BEAT_MS } from '../shared/wire.ts';

/** Two missed beats and a margin: an operator must be told within two seconds. */
const SILENCE_MS = 2 * BEAT_MS + 300;

/**
 * Tells when the console falls silent and when it speaks again. Silence alone does not end the
 * link: a busy console answers late, and what was asked of it is still answered.
 */
export class Pulse {
  readonly #tell: (heard: boolean) => void;
  #timer: ReturnType<typeof setTimeout>;
  #silent = false;

  /** @param tell `false` after {@link SILENCE_MS} without a word, `true` on the next one */
  constructor(tell: (heard: boolean) => void) {
    this.#tell = tell;
    this.#timer = this.#wait();
  }

  hear(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait();
    if (!this.#silent) return;
    this.#silent = false;
    this.#tell(true);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#silent = true;
      this.#tell(false);
    }, SILENCE_MS);
  }
}
