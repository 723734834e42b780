import { BEAT_MS } from '../shared/wire.ts';

/** Two missed beats and a margin: an operator must be told within two seconds. */
const SILENCE_MS = 2 * BEAT_MS + 300;

/** Tells when the console falls silent, once for each silence. */
export class Pulse {
  readonly #tell: () => void;
  #timer: ReturnType<typeof setTimeout>;

  /** @param tell after {@link SILENCE_MS} without a word */
  constructor(tell: () => void) {
    this.#tell = tell;
    this.#timer = this.#wait();
  }

  hear(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(): ReturnType<typeof setTimeout> {
    return setTimeout(this.#tell, SILENCE_MS);
  }
}
