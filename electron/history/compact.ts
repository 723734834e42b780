import type { Database } from '../storage/database.ts';
import { AT, LATENCY, pack, type Row, VERDICT } from './chunk.ts';
import { DOWN } from './codes.ts';
import { type Entries, packEntries } from './entries.ts';
import type { Kept } from './kept.ts';
import { SELECT_ROWS } from './rows.ts';
import { Tally } from './tally.ts';
import { type Blocks, beginOf, blockOf, DAY, DAYS, HOURS, MINUTES, unitAt } from './tiers.ts';

/**
 * A chunk of this size shares a page of 4,096 bytes with one more and wastes little of it
 * (https://sqlite.org/fileformat2.html#b_tree_pages); a larger one would have a page for itself.
 */
const FITTING_BYTES = 1990;
/** How many observations to try where nothing is known of the check yet. */
const USUAL = 370;
/** Fewer would not pack well; more take too long to unpack. */
const LEAST = 200;
const MOST = 2000;
/** The newest stay as rows, for what is asked most: the last ones of every check. */
const NEWEST = 64;
/** However few, nothing stays unpacked for longer than this, milliseconds. */
const AGED_MS = 2 * DAY;
/** No chunk spans more: it goes when its last observation is past its time. */
const WIDEST_MS = 3 * DAY;

/** Rows that are to make way for a chunk, and what they add up to. */
export interface Packing {
  checkId: number;
  from: number;
  to: number;
  observations: number;
  failed: number;
  packed: Uint8Array;
  minutes: Uint8Array;
  /** Together with what was packed before. */
  blocks: { tier: number; block: number; packed: Uint8Array }[];
}

/**
 * Packs the oldest fresh observations of one check, where there are enough of them. Only reads:
 * whoever writes the database puts the result in place with {@link replace}.
 * @param now milliseconds since the epoch
 */
export function packOldest(kept: Kept, check: string, now: number): Packing | null {
  const checkId = kept.idOf(check);
  const limit = dueRows(kept.database, checkId, now);
  if (limit === 0) return null;
  const statement = kept.database.prepare(
    `${SELECT_ROWS} WHERE check_id = ? ORDER BY at, nth LIMIT ?`,
  );
  statement.setReturnArrays(true);
  // One more shows whether the last moment is complete: both of a time must go together.
  const rows = statement.all(checkId, limit + 1) as unknown as Row[];
  const narrow = rows.filter((row) => timeOf(row) - timeOf(rows[0]) <= WIDEST_MS);
  const { taken, packed } = fitting(narrow, limit);
  return {
    checkId,
    from: timeOf(taken[0]),
    to: timeOf(taken.at(-1)),
    observations: taken.length,
    failed: taken.filter((row) => row[VERDICT] === DOWN).length,
    packed,
    minutes: packedMinutes(taken),
    blocks: [HOURS, DAYS].flatMap((tier) => packedBlocks(kept, check, tier, taken)),
  };
}

/** How many of its oldest rows a check is to give; 0 for none yet. */
function dueRows(database: Database, checkId: number, now: number): number {
  const row = database
    .prepare('SELECT count(*) AS count, min(at) AS oldest FROM observation WHERE check_id = ?')
    .get(checkId);
  const count = Number(row?.count);
  const aged = count > 0 && now - Number(row?.oldest) > AGED_MS;
  if (count < LEAST && !aged) return 0;
  const last = database
    .prepare(
      `SELECT length(packed) AS size, observations FROM chunk
       WHERE check_id = ? ORDER BY to_at DESC LIMIT 1`,
    )
    .get(checkId);
  const fits = last ? (FITTING_BYTES / Number(last.size)) * Number(last.observations) : USUAL;
  const wanted = Math.round(Math.min(MOST, Math.max(LEAST, fits)));
  if (count >= wanted + NEWEST) return wanted;
  if (!aged) return 0;
  // The younger half may still be asked for as the last ones.
  const old = database
    .prepare('SELECT count(*) AS count FROM observation WHERE check_id = ? AND at <= ?')
    .get(checkId, now - AGED_MS / 2);
  return Math.min(wanted, Number(old?.count));
}

/** As many of the oldest as pack into what fits, at most `limit`, all of a time together. */
function fitting(rows: readonly Row[], limit: number): { taken: Row[]; packed: Uint8Array } {
  let most = limit;
  for (;;) {
    const taken = wholeMoments(rows, most);
    const packed = pack(taken);
    if (packed.length <= FITTING_BYTES || taken.length <= LEAST) return { taken, packed };
    most = Math.max(
      LEAST,
      Math.floor(taken.length * Math.min(0.98, FITTING_BYTES / packed.length)),
    );
  }
}

/** At most `limit` rows, but all of the same time: only so can they be told by their time. */
function wholeMoments(rows: readonly Row[], limit: number): Row[] {
  const next = rows[limit];
  if (!next) return [...rows];
  const whole = rows.slice(0, limit).filter((row) => timeOf(row) !== timeOf(next));
  return whole.length > 0 ? whole : [...rows];
}

function timeOf(row: Row | undefined): number {
  return row?.[AT] ?? 0;
}

function packedMinutes(rows: readonly Row[]): Uint8Array {
  const entries: Entries = new Map();
  const first = unitAt(MINUTES, timeOf(rows[0]));
  for (const row of rows) addTo(entries, unitAt(MINUTES, timeOf(row)) - first, row);
  return packEntries(MINUTES, entries);
}

function packedBlocks(kept: Kept, check: string, tier: Blocks, rows: readonly Row[]) {
  const blocks = new Map<number, Entries>();
  for (const row of rows) {
    const unit = unitAt(tier, timeOf(row));
    const block = blockOf(tier, unit);
    const entries = blocks.get(block) ?? entriesOf(kept, check, tier, block);
    blocks.set(block, entries);
    addTo(entries, unit - block * tier.block, row);
  }
  return [...blocks].map(([block, entries]) => {
    return { tier: tier.code, block, packed: packEntries(tier, entries) };
  });
}

/** What a block added up to so far. */
function entriesOf(kept: Kept, check: string, tier: Blocks, block: number): Entries {
  const entries: Entries = new Map();
  const first = block * tier.block;
  const to = beginOf(tier, first + tier.block);
  kept.entries(tier, check, beginOf(tier, first), to, (begin) =>
    tallyOf(entries, unitAt(tier, begin) - first),
  );
  return entries;
}

function addTo(entries: Entries, index: number, row: Row): void {
  tallyOf(entries, index).observe(row[VERDICT] ?? 0, row[LATENCY] ?? 0);
}

function tallyOf(entries: Entries, index: number): Tally {
  const tally = entries.get(index) ?? new Tally();
  entries.set(index, tally);
  return tally;
}

/**
 * Puts a packing in the place of its rows. To be called in a transaction: then each observation is
 * either a row, or packed and added up, whenever the console is killed.
 * @returns false where rows have come in between since, and nothing was changed
 */
export function replace(database: Database, packing: Packing): boolean {
  const { checkId, from, to, observations, failed, packed, minutes } = packing;
  const rows = database
    .prepare('SELECT count(*) AS count FROM observation WHERE check_id = ? AND at <= ?')
    .get(checkId, to);
  // Rows are only ever added: the same number is the same rows.
  if (Number(rows?.count) !== observations) return false;
  database.prepare('DELETE FROM observation WHERE check_id = ? AND at <= ?').run(checkId, to);
  database
    .prepare(
      `INSERT INTO chunk (check_id, from_at, to_at, observations, failed, packed)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(checkId, from, to, observations, failed, packed);
  database
    .prepare('INSERT INTO minutes (check_id, from_at, to_at, packed) VALUES (?, ?, ?, ?)')
    .run(checkId, from, to, minutes);
  const upsert = database.prepare(
    `INSERT INTO rollup (check_id, tier, block, packed) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (check_id, tier, block) DO UPDATE SET packed = ?4`,
  );
  for (const { tier, block, packed: sums } of packing.blocks) {
    upsert.run(checkId, tier, block, sums);
  }
  return true;
}
