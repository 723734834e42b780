/** Who wants to hear of what: telling costs only those who asked for the very thing. */
export class Topics {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** @returns the way to unsubscribe */
  listen(topic: string, listener: () => void): () => void {
    const set = this.#listeners.get(topic) ?? new Set();
    set.add(listener);
    this.#listeners.set(topic, set);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.#listeners.get(topic) === set) this.#listeners.delete(topic);
    };
  }

  tell(topic: string): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }

  /** Everything may have changed. */
  tellAll(): void {
    for (const topic of [...this.#listeners.keys()]) this.tell(topic);
  }
}
