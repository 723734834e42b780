/** Wrong tokens that are looked at in a span. Whoever has the address gives no wrong one. */
const MOST = 10;
/** Milliseconds. */
const SPAN_MS = 60_000;

/**
 * Counts what went wrong, and says when there was too much of it. What comes meanwhile is not
 * looked at, and does not make the wait longer.
 */
export class Attempts {
  readonly #steady: () => number;
  /** When the last ones were, oldest first; never more than {@link MOST}. */
  #failed: number[] = [];

  /** @param steady milliseconds that never run backwards */
  constructor(steady: () => number) {
    this.#steady = steady;
  }

  failed(): void {
    this.#failed = [...this.#failed, this.#steady()].slice(-MOST);
  }

  /** @returns milliseconds until the next one is looked at; 0 for now */
  wait(): number {
    const [oldest] = this.#failed;
    if (oldest === undefined || this.#failed.length < MOST) return 0;
    return Math.max(0, oldest + SPAN_MS - this.#steady());
  }
}
