import { opened, sealed } from './chunk.ts';
import { Counts, Differences, Scattered } from './model.ts';
import { type Coder, Decoder, Encoder } from './range.ts';
import { bucketOf, isAnswer, Tally } from './tally.ts';
import { MINUTES, type Tier } from './tiers.ts';

/** How many units after a first one, and what that unit adds up to. */
export type Entries = Map<number, Tally>;

/**
 * Packs some entries. Minutes are many, small and seldom read: they are coded as tightly as
 * observations. Hours and days are few and read often: plain bytes.
 */
export function packEntries(tier: Tier, entries: Entries): Uint8Array {
  const ordered = [...entries].sort(([a], [b]) => a - b);
  return sealed(tier === MINUTES ? packTightly(ordered) : packPlainly(ordered));
}

/**
 * @param into the tally an entry is to be added to, undefined for one that is not wanted
 * @throws {Damaged}
 */
export function readEntries(
  tier: Tier,
  packed: Uint8Array,
  into: (index: number) => Tally | undefined,
): void {
  const bytes = opened(packed);
  if (tier === MINUTES) readTightly(bytes, into);
  else readPlainly(bytes, into);
}

function packTightly(entries: readonly (readonly [number, Tally])[]): Uint8Array {
  const encoder = new Encoder();
  const minutes = new Minutes();
  const aside = new Tally();
  new Counts().code(encoder, entries.length);
  for (const [index, tally] of entries) {
    minutes.index(encoder, index);
    minutes.tally(encoder, tally, aside);
  }
  return encoder.finish();
}

function readTightly(bytes: Uint8Array, into: (index: number) => Tally | undefined): void {
  const decoder = new Decoder(bytes);
  const minutes = new Minutes();
  const nothing = new Tally();
  const aside = new Tally();
  const length = new Counts().code(decoder, 0);
  for (let i = 0; i < length; i++) {
    minutes.tally(decoder, nothing, into(minutes.index(decoder, 0)) ?? aside);
  }
}

/** One entry after the other, on either side. */
class Minutes {
  readonly #indexes = new Counts();
  readonly #verdicts = new Tally().verdicts.map(() => new Scattered());
  readonly #min = new Scattered();
  readonly #width = new Counts();
  readonly #lean = new Differences();
  readonly #steps = new Counts();
  readonly #counts = new Counts();
  #next = 0;

  index(coder: Coder, wanted: number): number {
    const index = this.#next + this.#indexes.code(coder, wanted - this.#next);
    this.#next = index + 1;
    return index;
  }

  /** What was coded is added to `into`. @param given what to write; anything where it is read */
  tally(coder: Coder, given: Tally, into: Tally): void {
    let answers = 0;
    for (const [verdict, counts] of this.#verdicts.entries()) {
      const count = counts.code(coder, given.verdicts[verdict] ?? 0);
      into.verdicts[verdict] = (into.verdicts[verdict] ?? 0) + count;
      if (isAnswer(verdict)) answers += count;
    }
    if (answers === 0) return;
    const min = this.#min.code(coder, given.min);
    const max = min + (answers > 1 ? this.#width.code(coder, given.max - given.min) : 0);
    const even = Math.round(((min + max) * answers) / 2);
    into.limits(min, max, even + (answers > 2 ? this.#lean.code(coder, given.sum - even) : 0));
    this.#buckets(coder, given, into, { first: bucketOf(min), last: bucketOf(max), answers });
  }

  /** The least and the greatest answer tell the outer buckets; what cannot but be is not written. */
  #buckets(
    coder: Coder,
    given: Tally,
    into: Tally,
    { first, last, answers }: { first: number; last: number; answers: number },
  ): void {
    const filled = given.filled();
    let left = answers;
    let bucket = first;
    for (let i = 0; left > 0; i++) {
      if (left === 1) bucket = last;
      else if (i > 0) bucket += 1 + this.#steps.code(coder, (filled[i]?.[0] ?? 0) - bucket - 1);
      // The last one takes the rest; before it at least one is left over.
      const isLast = bucket >= last;
      const count = isLast || left === 2 ? (isLast ? left : 1) : this.#count(coder, filled[i]?.[1]);
      into.bucket(bucket, count);
      left -= count;
    }
  }

  #count(coder: Coder, count: number | undefined): number {
    return 1 + this.#counts.code(coder, (count ?? 1) - 1);
  }
}

/** Steps and counts up to this share a byte. */
const HALF = 15;

function packPlainly(entries: readonly (readonly [number, Tally])[]): Uint8Array {
  const out: number[] = [];
  put(out, entries.length);
  let next = 0;
  for (const [index, tally] of entries) {
    put(out, index - next);
    next = index + 1;
    for (const count of tally.verdicts) put(out, count);
    if (tally.answers === 0) continue;
    put(out, tally.min);
    put(out, tally.max - tally.min);
    put(out, tally.sum);
    const filled = tally.filled();
    put(out, filled.length);
    let bucket = 0;
    for (const [at, count] of filled) {
      const step = at - bucket;
      bucket = at;
      out.push((Math.min(step, HALF) << 4) | Math.min(count, HALF));
      if (step >= HALF) put(out, step - HALF);
      if (count >= HALF) put(out, count - HALF);
    }
  }
  return Uint8Array.from(out);
}

function readPlainly(bytes: Uint8Array, into: (index: number) => Tally | undefined): void {
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
  };
  const unwanted = new Tally();
  const length = take();
  let next = 0;
  for (let i = 0; i < length; i++) {
    const index = next + take();
    next = index + 1;
    const tally = into(index) ?? unwanted;
    let answers = 0;
    for (let verdict = 0; verdict < tally.verdicts.length; verdict++) {
      const count = take();
      tally.verdicts[verdict] = (tally.verdicts[verdict] ?? 0) + count;
      if (isAnswer(verdict)) answers += count;
    }
    if (answers === 0) continue;
    const min = take();
    tally.limits(min, min + take(), take());
    let bucket = 0;
    for (let left = take(); left > 0; left--) {
      const byte = bytes[at++] ?? 0;
      const step = byte >> 4;
      const count = byte & 15;
      bucket += step === HALF ? HALF + take() : step;
      tally.bucket(bucket, count === HALF ? HALF + take() : count);
    }
  }
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function put(out: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
  out.push(rest);
}
