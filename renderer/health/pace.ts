/** Does something at once, but never twice within a span: what comes sooner waits for its end. */
export class Pace {
  readonly #ms: () => number;
  readonly #act: () => void;
  readonly #now: () => number;
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param ms the least span between two acts, milliseconds; asked for at every act */
  constructor(ms: () => number, act: () => void, now: () => number = () => performance.now()) {
    this.#ms = ms;
    this.#act = act;
    this.#now = now;
  }

  /** Whether an act was asked for that has not been done. */
  get waiting(): boolean {
    return this.#timer !== null;
  }

  ask(): void {
    if (this.#timer !== null) return;
    const rest = this.#last + this.#ms() - this.#now();
    if (rest <= 0) this.#do();
    else this.#timer = setTimeout(() => this.#do(), rest);
  }

  #do(): void {
    this.#timer = null;
    this.#last = this.#now();
    this.#act();
  }
}
