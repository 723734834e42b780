/** How a prober kept its schedule since it began. */
export interface Figures {
  /** Looks that began, by their moment or because somebody asked. */
  begun: number;
  /** Looks that ended and were told. */
  done: number;
  /** Due moments that passed without a look. */
  skipped: number;
  latenessP50Ms: number;
  latenessP99Ms: number;
  latenessMaxMs: number;
}

/** Later than this counts as this. */
const LONGEST_MS = 60_000;

/** Lateness by the tenth of a millisecond up to 100 ms, and by the millisecond beyond. */
export class LatenessCount {
  readonly #fine = new Uint32Array(1000);
  readonly #coarse = new Uint32Array(LONGEST_MS + 1);
  #count = 0;
  #max = 0;

  add(ms: number): void {
    this.#count += 1;
    this.#max = Math.max(this.#max, ms);
    if (ms < 100) add(this.#fine, Math.floor(ms * 10));
    else add(this.#coarse, Math.min(Math.floor(ms), LONGEST_MS));
  }

  /** @param share 0 to 1. @returns milliseconds; 0 of nothing */
  quantile(share: number): number {
    if (this.#count === 0) return 0;
    const rank = Math.ceil(share * this.#count);
    let seen = 0;
    for (const [slot, count] of this.#fine.entries()) {
      seen += count;
      if (seen >= rank) return (slot + 1) / 10;
    }
    for (const [slot, count] of this.#coarse.entries()) {
      seen += count;
      if (seen >= rank) return slot + 1;
    }
    return LONGEST_MS;
  }

  get max(): number {
    return this.#max;
  }
}

function add(slots: Uint32Array, slot: number): void {
  slots[slot] = (slots[slot] ?? 0) + 1;
}
