/** Sums of one key. `requests` is too high by `over` at the most, the others are too low. */
export interface Sums {
  requests: number;
  over: number;
  bytes: number;
  errors: number;
  from: number;
  to: number;
}

/** How a table is bounded. */
export interface Room {
  /** How many keys it holds at the most. */
  keys: number;
  /** How many bytes the keys may take together. */
  keyBytes: number;
}

/** Of longer keys only the beginning is kept, and told apart; as long as a query may be. */
export const LONGEST_KEY = 1000;

/**
 * The most frequent keys of a stream in bounded memory. After A. Metwally, D. Agrawal, A. El Abbadi,
 * "Efficient Computation of Frequent and Top-k Elements in Data Streams" (ICDT 2005): whoever comes
 * new gets as many as those hold that were given up for it, and how much of its count that is stays
 * known. Given up is half of the table at once, as in D. Anderson et al., "A High-Performance
 * Algorithm for Identifying Frequent Items in Data Streams" (IMC 2017): the same bound, at most
 * twice the stream's length divided by the keys held, without a list to keep in order.
 *
 * Counts are exact until the first is given up. Keys are bytes, found by a hash with open addressing.
 */
export class Frequent {
  readonly #room: Room;
  readonly #dropped: (slot: number) => void;
  /** Slot + 1 by hash; 0 where there is none. */
  readonly #index: Int32Array;
  #arena: Uint8Array;
  #filled = 0;
  readonly #hashes: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #lengths: Uint16Array;
  readonly #columns: readonly Float64Array[];
  readonly requests: Float64Array;
  readonly over: Float64Array;
  readonly bytes: Float64Array;
  readonly errors: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Two numbers of the owner's for each key; 0 at first. */
  readonly note: Float64Array;
  readonly votes: Float64Array;
  size = 0;
  /** What those given up held at the most. */
  floor = 0;

  /** @param dropped told of each slot that is given up, while its sums are still there */
  constructor(room: Room, dropped: (slot: number) => void = () => {}) {
    this.#room = room;
    this.#dropped = dropped;
    // At most half full, so that looking up stays short.
    this.#index = new Int32Array(2 ** Math.ceil(Math.log2(room.keys * 2)));
    this.#arena = new Uint8Array(Math.min(room.keyBytes, 64 * 1024));
    this.#hashes = new Uint32Array(room.keys);
    this.#starts = new Uint32Array(room.keys);
    this.#lengths = new Uint16Array(room.keys);
    const column = (): Float64Array => new Float64Array(room.keys);
    this.requests = column();
    this.over = column();
    this.bytes = column();
    this.errors = column();
    this.from = column();
    this.to = column();
    this.note = column();
    this.votes = column();
    const { requests, over, bytes, errors, from, to, note, votes } = this;
    this.#columns = [requests, over, bytes, errors, from, to, note, votes];
  }

  /** The slot of a key, which is made where there was none. Valid until the next call. */
  slotOf(text: Uint8Array, from: number, to: number, hash: number): number {
    const end = Math.min(to, from + LONGEST_KEY);
    const mask = this.#index.length - 1;
    let at = hash & mask;
    for (;;) {
      const slot = (this.#index[at] ?? 0) - 1;
      if (slot < 0) return this.#insert(text, from, end, hash);
      if (this.#hashes[slot] === hash && this.#holds(slot, text, from, end)) return slot;
      at = (at + 1) & mask;
    }
  }

  /** The key of a slot; a copy. */
  keyOf(slot: number): Uint8Array {
    const start = this.#starts[slot] ?? 0;
    return this.#arena.slice(start, start + (this.#lengths[slot] ?? 0));
  }

  /** Shows the key of a slot where it lies, without a copy. */
  at<T>(slot: number, look: (text: Uint8Array, from: number, to: number) => T): T {
    const start = this.#starts[slot] ?? 0;
    return look(this.#arena, start, start + (this.#lengths[slot] ?? 0));
  }

  /** The slot of a hash; -1 where nobody has it any more. */
  slotOfHash(hash: number): number {
    const mask = this.#index.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = (this.#index[at] ?? 0) - 1;
      if (slot < 0 || this.#hashes[slot] === hash) return slot;
    }
  }

  count(slot: number, requests: number, bytes: number, errors: number, from: number, to: number) {
    this.requests[slot] = (this.requests[slot] ?? 0) + requests;
    this.bytes[slot] = (this.bytes[slot] ?? 0) + bytes;
    this.errors[slot] = (this.errors[slot] ?? 0) + errors;
    if (from < (this.from[slot] ?? 0)) this.from[slot] = from;
    if (to > (this.to[slot] ?? 0)) this.to[slot] = to;
  }

  sumsOf(slot: number): Sums {
    return {
      requests: this.requests[slot] ?? 0,
      over: this.over[slot] ?? 0,
      bytes: this.bytes[slot] ?? 0,
      errors: this.errors[slot] ?? 0,
      from: this.from[slot] ?? 0,
      to: this.to[slot] ?? 0,
    };
  }

  /** The slots with the most requests, the most first. */
  top(count: number): number[] {
    const requests = this.requests.subarray(0, this.size);
    const least = requests.slice().sort()[Math.max(0, this.size - count)] ?? 0;
    const more: number[] = [];
    const equal: number[] = [];
    for (let slot = 0; slot < this.size; slot++) {
      const own = requests[slot] ?? 0;
      if (own > least) more.push(slot);
      else if (own === least && equal.length < count) equal.push(slot);
    }
    more.sort((a, b) => (requests[b] ?? 0) - (requests[a] ?? 0));
    return [...more, ...equal].slice(0, count);
  }

  #holds(slot: number, text: Uint8Array, from: number, to: number): boolean {
    if (this.#lengths[slot] !== to - from) return false;
    const arena = this.#arena;
    for (let at = from, key = this.#starts[slot] ?? 0; at < to; at++, key++) {
      if (text[at] !== arena[key]) return false;
    }
    return true;
  }

  #insert(text: Uint8Array, from: number, to: number, hash: number): number {
    const length = to - from;
    while (this.size === this.#room.keys || this.#filled + length > this.#room.keyBytes) {
      this.#giveUp();
    }
    if (this.#filled + length > this.#arena.length) this.#grow();
    const slot = this.size++;
    for (let i = 0; i < length; i++) this.#arena[this.#filled + i] = text[from + i] ?? 0;
    this.#starts[slot] = this.#filled;
    this.#lengths[slot] = length;
    this.#hashes[slot] = hash;
    this.#filled += length;
    for (const column of this.#columns) column[slot] = 0;
    this.requests[slot] = this.floor;
    this.over[slot] = this.floor;
    this.from[slot] = Number.POSITIVE_INFINITY;
    this.#link(slot);
    return slot;
  }

  #grow(): void {
    const arena = new Uint8Array(Math.min(this.#arena.length * 2, this.#room.keyBytes));
    arena.set(this.#arena);
    this.#arena = arena;
  }

  #link(slot: number): void {
    const mask = this.#index.length - 1;
    let at = (this.#hashes[slot] ?? 0) & mask;
    while (this.#index[at] !== 0) at = (at + 1) & mask;
    this.#index[at] = slot + 1;
  }

  /** Gives up the lower half, and whoever holds no more than it. */
  #giveUp(): void {
    const sorted = this.requests.slice(0, this.size).sort();
    this.floor = sorted[(this.size - 1) >> 1] ?? 0;
    const size = this.size;
    this.size = 0;
    this.#filled = 0;
    this.#index.fill(0);
    for (let slot = 0; slot < size; slot++) {
      if ((this.requests[slot] ?? 0) > this.floor) this.#keep(slot);
      else this.#dropped(slot);
    }
  }

  /** Moves a slot down to where the kept ones end. */
  #keep(slot: number): void {
    const to = this.size++;
    const start = this.#starts[slot] ?? 0;
    const length = this.#lengths[slot] ?? 0;
    this.#arena.copyWithin(this.#filled, start, start + length);
    this.#starts[to] = this.#filled;
    this.#lengths[to] = length;
    this.#hashes[to] = this.#hashes[slot] ?? 0;
    this.#filled += length;
    for (const column of this.#columns) column[to] = column[slot] ?? 0;
    this.#link(to);
  }
}
