/** Things that are due, the earliest first: a binary heap. */
export class DueHeap<T extends { readonly due: number }> {
  readonly #items: T[] = [];

  peek(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    this.#items.push(item);
    let child = this.#items.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfEarlier(child, parent)) return;
      child = parent;
    }
  }

  pop(): T | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return first;
    this.#items[0] = last;
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      const child = this.#dueAt(right) < this.#dueAt(left) ? right : left;
      if (!this.#swapIfEarlier(child, parent)) return first;
      parent = child;
    }
  }

  #dueAt(index: number): number {
    return this.#items[index]?.due ?? Number.POSITIVE_INFINITY;
  }

  /** @returns whether they changed places */
  #swapIfEarlier(child: number, parent: number): boolean {
    const [a, b] = [this.#items[child], this.#items[parent]];
    if (!a || !b || a.due >= b.due) return false;
    this.#items[child] = b;
    this.#items[parent] = a;
    return true;
  }
}
