import { crc32 } from 'node:zlib';
import { Counts, Names, Optional, Paced, Scattered } from './model.ts';
import { type Coder, Decoder, Encoder } from './range.ts';

/**
 * The columns of a kept observation, in the order in which {@link Row} has them. Words are numbers
 * (codes.ts, numbers.ts), latency and phases tenths of a millisecond.
 */
export const COLUMNS = [
  'at',
  'verdict',
  'latency',
  'error',
  'reason',
  'status',
  'address',
  'dns',
  'connect',
  'tls',
  'first_byte',
  'transfer',
  'protocol',
  'bytes',
  'certificate',
] as const;

/** An observation of one check as numbers; the first three are never null. */
export type Row = (number | null)[];

export const AT = 0;
export const VERDICT = 1;
export const LATENCY = 2;
export const ERROR = 3;
export const REASON = 4;
export const STATUS = 5;
export const ADDRESS = 6;
export const PHASES = [7, 8, 9, 10, 11] as const;
export const PROTOCOL = 12;
export const BYTES = 13;
export const CERTIFICATE = 14;

/** Verdicts there are: what an answer took is told apart from how long a failure took. */
const VERDICTS = 4;
const SUM_BYTES = 4;
/** More than was ever packed at once: a length past it is damage, not a reason to allocate. */
const MOST_ROWS = 100_000;

/** A chunk whose content is not what was packed. */
export class Damaged extends Error {}

/** Packs observations of one check, oldest first. {@link unpack} gives back the very same. */
export function pack(rows: readonly Row[]): Uint8Array {
  const encoder = new Encoder();
  const header = new Counts();
  const start = rows[0]?.[AT] ?? 0;
  const pace = paceOf(rows);
  header.code(encoder, rows.length);
  header.code(encoder, start);
  header.code(encoder, pace);
  const columns = new Columns(start, pace);
  for (const row of rows) columns.code(encoder, row);
  return sealed(encoder.finish());
}

/** @throws {Damaged} */
export function unpack(packed: Uint8Array): Row[] {
  const decoder = new Decoder(opened(packed));
  const header = new Counts();
  const length = header.code(decoder, 0);
  if (length > MOST_ROWS) throw new Damaged(`${length} observations in one chunk`);
  const start = header.code(decoder, 0);
  const columns = new Columns(start, header.code(decoder, 0));
  const nothing: Row = COLUMNS.map(() => 0);
  return Array.from({ length }, () => columns.code(decoder, nothing));
}

/** The bytes behind their checksum, so that damage is found and said, never taken for a fact. */
export function sealed(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(SUM_BYTES + bytes.length);
  new DataView(all.buffer).setUint32(0, crc32(bytes));
  all.set(bytes, SUM_BYTES);
  return all;
}

/** @throws {Damaged} */
export function opened(packed: Uint8Array): Uint8Array {
  const bytes = packed.subarray(SUM_BYTES);
  if (packed.length < SUM_BYTES) throw new Damaged('cut short');
  const sum = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  if (sum !== crc32(bytes)) throw new Damaged('checksum');
  return bytes;
}

/** The usual time from one observation to the next: the median, which gaps do not move. */
function paceOf(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, i) => Math.abs((row[AT] ?? 0) - (rows[i]?.[AT] ?? 0)));
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}

/** One model a column; on either side the same numbers pass through in the same order. */
class Columns {
  readonly #at: Paced;
  readonly #verdict = new Names();
  readonly #named = [ERROR, REASON, STATUS, ADDRESS, PROTOCOL, CERTIFICATE].map(
    (column) => [column, new Names()] as const,
  );
  readonly #phases = PHASES.map((column) => [column, new Optional(new Scattered())] as const);
  readonly #bytes = new Names();
  readonly #latency = Array.from({ length: VERDICTS }, () => new Scattered());

  constructor(start: number, pace: number) {
    this.#at = new Paced(start, pace);
  }

  code(coder: Coder, row: Row): Row {
    const coded: Row = new Array(COLUMNS.length).fill(null);
    coded[AT] = this.#at.code(coder, row[AT] ?? 0);
    const verdict = this.#verdict.code(coder, row[VERDICT] ?? 0) ?? 0;
    coded[VERDICT] = verdict;
    for (const [column, names] of this.#named)
      coded[column] = names.code(coder, row[column] ?? null);
    coded[BYTES] = this.#bytes.code(coder, row[BYTES] ?? null);
    let phases = 0;
    for (const [column, numbers] of this.#phases) {
      const tenths = numbers.code(coder, row[column] ?? null);
      coded[column] = tenths;
      phases += tenths ?? 0;
    }
    // What its phases do not explain of a latency is little, and even.
    const rest = this.#latency[verdict] ?? new Scattered();
    coded[LATENCY] = phases + rest.code(coder, (row[LATENCY] ?? 0) - phases);
    return coded;
  }
}
