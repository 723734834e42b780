import { Chances, type Coder } from './range.ts';

/** How the columns of a chunk are foretold. Each model serves one column, on either side. */

/** Numbers up to 2^53 have at most 54 binary digits with the one added below. */
const LENGTH_BITS = 6;
const LENGTHS = 1 << LENGTH_BITS;
/** The first digits after the leading one still have a shape worth learning. */
const SHAPED = 2;
const PLAIN_AT_ONCE = 24;

/** Whole numbers from 0 on, the small ones cheap, any that come often cheaper still. */
export class Counts {
  readonly #lengths = new Chances(LENGTHS);
  readonly #shapes = new Chances(LENGTHS << SHAPED);

  /** @param value 0 to 2^53 - 2 */
  code(coder: Coder, value: number): number {
    const shifted = value + 1;
    const length = this.#length(coder, digitsOf(shifted));
    let read = 1;
    let left = length - 1;
    let place = 1;
    for (let i = 0; i < SHAPED && left > 0; i++) {
      left--;
      const digit = Math.floor(shifted / 2 ** left) % 2;
      const coded = coder.bit(this.#shapes, (length << SHAPED) | place, digit);
      place = (place << 1) | coded;
      read = read * 2 + coded;
    }
    while (left > 0) {
      const count = Math.min(left, PLAIN_AT_ONCE);
      left -= count;
      const digits = Math.floor(shifted / 2 ** left) % 2 ** count;
      read = read * 2 ** count + coder.plain(digits, count);
    }
    return read - 1;
  }

  #length(coder: Coder, length: number): number {
    let node = 1;
    for (let i = LENGTH_BITS - 1; i >= 0; i--) {
      node = (node << 1) | coder.bit(this.#lengths, node, (length >> i) & 1);
    }
    return node - LENGTHS;
  }
}

function digitsOf(value: number): number {
  // Math.log2 rounds up just below a power of two.
  return value < 2 ** 31 ? 32 - Math.clz32(value) : 63 - Math.clz32(value / 2 ** 31);
}

/** Whole numbers of either sign around nought. */
export class Differences {
  readonly #sizes = new Counts();
  readonly #signs = new Chances(1);

  code(coder: Coder, value: number): number {
    const size = this.#sizes.code(coder, Math.abs(value));
    if (size === 0) return 0;
    return coder.bit(this.#signs, 0, value < 0 ? 1 : 0) === 1 ? -size : size;
  }
}

/** The share by which a level follows what it sees, once it has seen some. */
const SLOWEST = 24;

/** Numbers that scatter around a level, such as latencies; also below nought. */
export class Scattered {
  readonly #differences = new Differences();
  #level = 0;
  #seen = 0;

  code(coder: Coder, value: number): number {
    const foretold = Math.round(this.#level);
    const coded = foretold + this.#differences.code(coder, value - foretold);
    this.#seen = Math.min(this.#seen + 1, SLOWEST);
    this.#level += (coded - this.#level) / this.#seen;
    return coded;
  }
}

/** Times that come at an even pace, a little late now and then, with gaps. */
export class Paced {
  readonly #differences = new Differences();
  readonly #pace: number;
  #foretold: number;

  /** @param start the time before the first, @param pace both milliseconds */
  constructor(start: number, pace: number) {
    this.#pace = pace;
    this.#foretold = start;
  }

  code(coder: Coder, value: number): number {
    const late = this.#differences.code(coder, value - this.#foretold);
    const coded = this.#foretold + late;
    // After a gap the pace goes on from there; a little lateness is not passed on.
    const drift = Math.abs(late) > this.#pace / 4 ? late : Math.round(late / 8);
    this.#foretold += drift + this.#pace;
    return coded;
  }
}

/** How many earlier values are remembered: more than the addresses a name usually has. */
const REMEMBERED = 8;

/** Numbers that stand for something, or null: what came lately is likely to come again. */
export class Names {
  readonly #changed = new Chances(2);
  readonly #places = new Counts();
  readonly #fresh = new Differences();
  /** The latest first; a column that is never filled stays at the null it begins with. */
  readonly #recent: (number | null)[] = [null];
  #last = 0;
  #was = 0;

  code(coder: Coder, value: number | null): number | null {
    const latest = this.#recent[0] ?? null;
    this.#was = coder.bit(this.#changed, this.#was, value === latest ? 0 : 1);
    if (this.#was === 0) return latest;
    const known = this.#recent.indexOf(value, 1);
    // The older ones from nought on; past them something new.
    const older = this.#recent.length - 1;
    const place = this.#places.code(coder, known < 0 ? older : known - 1);
    const coded = place < older ? (this.#recent[place + 1] ?? null) : this.#new(coder, value);
    if (place < older) this.#recent.splice(place + 1, 1);
    this.#recent.unshift(coded);
    if (this.#recent.length > REMEMBERED) this.#recent.pop();
    return coded;
  }

  /** Null is one more value: 0 here, and every number one higher. */
  #new(coder: Coder, value: number | null): number | null {
    const raised =
      this.#last + this.#fresh.code(coder, (value === null ? 0 : value + 1) - this.#last);
    this.#last = raised;
    return raised === 0 ? null : raised - 1;
  }
}

/** A number that may be absent. */
export class Optional {
  readonly #present = new Chances(2);
  readonly #numbers: { code(coder: Coder, value: number): number };
  #was = 1;

  constructor(numbers: { code(coder: Coder, value: number): number }) {
    this.#numbers = numbers;
  }

  code(coder: Coder, value: number | null): number | null {
    this.#was = coder.bit(this.#present, this.#was, value === null ? 0 : 1);
    return this.#was === 0 ? null : this.#numbers.code(coder, value ?? 0);
  }
}
