/** Stretches of numbers that do not overlap, in order, each with a value of its own. */
export class Ranges {
  readonly #firsts: Float64Array;
  readonly #lasts: Float64Array;
  readonly #values: Uint32Array;
  #size = 0;

  /** @param room how many there will be at the most */
  constructor(room: number) {
    this.#firsts = new Float64Array(room);
    this.#lasts = new Float64Array(room);
    this.#values = new Uint32Array(room);
  }

  /** @throws RangeError where it does not lie behind the others, or there is no room for it */
  add(first: number, last: number, value: number): void {
    const before = this.#firsts[this.#size - 1] ?? 0;
    if (this.#size === this.#firsts.length || last < first || first < before) {
      throw new RangeError(`Ranges out of order at number ${this.#size}`);
    }
    this.#firsts[this.#size] = first;
    this.#lasts[this.#size] = last;
    this.#values[this.#size] = value;
    this.#size++;
  }

  /** The value of the stretch that holds a number; -1 where none does. */
  find(number: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    const found = low - 1;
    return found >= 0 && (this.#lasts[found] ?? 0) >= number ? (this.#values[found] ?? 0) : -1;
  }
}
