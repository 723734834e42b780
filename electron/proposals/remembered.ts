/** What was worked out from the past, which does not change: kept while it is still asked for. */
export interface Remembered<T> {
  /** @param make works it out the first time */
  of(key: string, make: () => T): T;
  /** Forgets what nobody asked for since the last time. */
  turn(): void;
}

export function remember<T>(): Remembered<T> {
  let before = new Map<string, { value: T }>();
  let asked = new Map<string, { value: T }>();
  return {
    of(key, make) {
      const known = asked.get(key) ?? before.get(key) ?? { value: make() };
      asked.set(key, known);
      return known.value;
    },
    turn() {
      before = asked;
      asked = new Map();
    },
  };
}
