/** Stretches of a text that do not overlap, in its order. */
export class Stretches {
  readonly #taken: { from: number; to: number }[] = [];

  /** Takes what is free of this one. @returns that, in parts; nothing where all of it is taken */
  take<T extends { from: number; to: number }>(one: T): T[] {
    const end = this.#firstFrom(one.to);
    let start = end;
    while ((this.#taken[start - 1]?.to ?? 0) > one.from) start -= 1;
    const free: T[] = [];
    let from = one.from;
    for (const { from: next, to } of [...this.#taken.slice(start, end), { from: one.to, to: 0 }]) {
      if (from < next) free.push({ ...one, from, to: next });
      from = to;
    }
    const all = [...free, ...this.#taken.slice(start, end)].toSorted((a, b) => a.from - b.from);
    this.#taken.splice(start, end - start, ...all.map(({ from, to }) => ({ from, to })));
    return free;
  }

  /** The index of the first that begins at this place or behind it. */
  #firstFrom(place: number): number {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#taken[middle]?.from ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
