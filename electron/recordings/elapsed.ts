import type { Clock } from '../clock.ts';

/**
 * Whole milliseconds since a recording began, by the wall clock. A clock that is set back does not
 * take the recording back: it goes on from where it was.
 */
export class Elapsed {
  readonly #clock: Clock;
  #origin: number;
  #last = 0;

  constructor(clock: Clock, startedAt: number) {
    this.#clock = clock;
    this.#origin = startedAt;
  }

  /** The last answer of {@link now}. */
  get last(): number {
    return this.#last;
  }

  now(): number {
    const read = Math.floor(this.#clock());
    if (read - this.#origin < this.#last) this.#origin = read - this.#last;
    this.#last = read - this.#origin;
    return this.#last;
  }
}
