/**
 * An adaptive binary arithmetic coder: each yes-or-no costs as little as it was foreseeable. The
 * interval without carries and the chances that adapt fast at first, then slowly, are those of
 * lpaq (Matt Mahoney, http://mattmahoney.net/dc/dce.html §3.2, §4.1): a chunk is short.
 */

/** A chance is 15 bits: what is always so then costs a five-hundredth of a bit. */
const CHANCE_BITS = 15;
const ONE = 1 << CHANCE_BITS;
const REST = ONE - 1;
/** Nothing is ever held for certain. */
const LEAST = 24;
/** After so many times a chance moves by a fixed share, so that it follows what changes. */
const LONGEST = 126;
const SPEED = Int32Array.from({ length: LONGEST + 1 }, (_, n) => Math.round(65536 / (n + 1.6)));

/** The interval is kept in 31 bits: what the engine counts with fastest. */
const WHOLE = 0x7fffffff;
const TOP_BYTE = 0x7f800000;
const TOP_SHIFT = 23;

/** Chances that something is so, each learned from the bits it was used for. */
export class Chances {
  /** The chance of a nought and how often it was asked, side by side. */
  readonly of: Int32Array;

  constructor(count: number) {
    this.of = new Int32Array(count * 2);
    for (let i = 0; i < count; i++) this.of[i * 2] = ONE / 2;
  }
}

function learn(chances: Int32Array, index: number, chance: number, bit: number): void {
  const asked = chances[index + 1] ?? 0;
  const speed = SPEED[asked] ?? 0;
  const learned =
    bit === 0 ? chance + (((ONE - chance) * speed) >> 16) : chance - ((chance * speed) >> 16);
  chances[index] = Math.max(LEAST, Math.min(ONE - LEAST, learned));
  if (asked < LONGEST) chances[index + 1] = asked + 1;
}

/** The greatest part of the interval's lower side; at least one number is left on either side. */
function middle(low: number, high: number, chance: number): number {
  const span = high - low;
  return low + (span >>> CHANCE_BITS) * chance + (((span & REST) * chance) >>> CHANCE_BITS);
}

/** What a model needs of either side, so that writing and reading are one piece of code. */
export interface Coder {
  /** Writes `bit` and returns it, or ignores it and returns the bit read. */
  bit(chances: Chances, index: number, bit: number): number;
  /** The same for `count` bits, 0 to 30, that nothing is known of. */
  plain(value: number, count: number): number;
}

export class Encoder implements Coder {
  #out = new Uint8Array(4096);
  #length = 0;
  #low = 0;
  #high = WHOLE;

  bit(chances: Chances, index: number, bit: number): number {
    const chance = chances.of[index * 2] ?? 0;
    this.#narrow(middle(this.#low, this.#high, chance), bit);
    learn(chances.of, index * 2, chance, bit);
    return bit;
  }

  plain(value: number, count: number): number {
    for (let i = count - 1; i >= 0; i--) {
      this.#narrow(this.#low + ((this.#high - this.#low) >>> 1), (value >>> i) & 1);
    }
    return value;
  }

  finish(): Uint8Array {
    // The reader takes missing bytes for noughts: one byte may do to point into the interval.
    for (let shift = TOP_SHIFT; shift >= 0; shift = shift === 7 ? 0 : shift - 8) {
      const point = ((this.#high >>> shift) << shift) >>> 0;
      if (point < this.#low) continue;
      const bytes = shift === 0 ? 4 : (31 - shift) / 8;
      for (let i = 0; i < bytes; i++)
        this.#put(i < 3 ? (point >>> (TOP_SHIFT - 8 * i)) & 0xff : (point << 1) & 0xff);
      break;
    }
    return this.#out.slice(0, this.#length);
  }

  #narrow(mid: number, bit: number): void {
    if (bit === 0) this.#high = mid;
    else this.#low = mid + 1;
    while (((this.#low ^ this.#high) & TOP_BYTE) === 0) {
      this.#put(this.#high >>> TOP_SHIFT);
      this.#low = (this.#low << 8) & WHOLE;
      this.#high = ((this.#high << 8) & WHOLE) | 0xff;
    }
  }

  #put(byte: number): void {
    if (this.#length === this.#out.length) {
      const longer = new Uint8Array(this.#out.length * 2);
      longer.set(this.#out);
      this.#out = longer;
    }
    this.#out[this.#length++] = byte;
  }
}

export class Decoder implements Coder {
  readonly #in: Uint8Array;
  #next = 0;
  #low = 0;
  #high = WHOLE;
  #code = 0;

  constructor(bytes: Uint8Array) {
    this.#in = bytes;
    // Three bytes and seven bits of a fourth: the eighth comes with the next.
    for (let i = 0; i < 3; i++) this.#code = (this.#code << 8) | this.#byte();
    this.#code = (this.#code << 7) | (this.#peek() >>> 1);
  }

  bit(chances: Chances, index: number): number {
    const chance = chances.of[index * 2] ?? 0;
    const bit = this.#narrow(middle(this.#low, this.#high, chance));
    learn(chances.of, index * 2, chance, bit);
    return bit;
  }

  plain(_: number, count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      value = (value << 1) | this.#narrow(this.#low + ((this.#high - this.#low) >>> 1));
    }
    return value;
  }

  #narrow(mid: number): number {
    const bit = this.#code <= mid ? 0 : 1;
    if (bit === 0) this.#high = mid;
    else this.#low = mid + 1;
    while (((this.#low ^ this.#high) & TOP_BYTE) === 0) {
      this.#low = (this.#low << 8) & WHOLE;
      this.#high = ((this.#high << 8) & WHOLE) | 0xff;
      const seam = this.#byte() & 1;
      this.#code = ((this.#code << 8) & WHOLE) | (seam << 7) | (this.#peek() >>> 1);
    }
    return bit;
  }

  #byte(): number {
    return this.#in[this.#next++] ?? 0;
  }

  #peek(): number {
    return this.#in[this.#next] ?? 0;
  }
}
