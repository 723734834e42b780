import type { Database } from '../storage/database.ts';
import { AT, LATENCY, pack, type Row, VERDICT } from './chunk.ts';
import { DOWN } from './codes.ts';
import { type Entries, packEntries } from './entries.ts';
import type { Kept } from './kept.ts';
import { SELECT_ROWS } from './rows.ts';
import { Tally } from './tally.ts';
import { beginOf, blockOf, DAY, TIERS, type Tier, unitAt } from './tiers.ts';

/** So many observations pack well; half as many take 5 % more room each. */
const LEAST = 512;
/** Unpacking a chunk stays below some milliseconds. */
const MOST = 2048;
/** The newest stay as rows, for what is asked most: the last ones of every check. */
const NEWEST = 64;
/** However few, nothing stays unpacked for longer than this, milliseconds. */
const AGED_MS = DAY;
/** No chunk spans more: it goes when its last observation is past its time. */
const WIDEST_MS = 3 * DAY;

/** Rows that are to make way for a chunk, and what they add up to together with what was packed. */
export interface Packing {
  check: string;
  checkId: number;
  from: number;
  to: number;
  observations: number;
  failed: number;
  packed: Uint8Array;
  rollups: { tier: number; block: number; packed: Uint8Array }[];
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
  const rows = wholeMoments(statement.all(checkId, limit + 1) as unknown as Row[], limit);
  const from = rows[0]?.[AT] ?? 0;
  const packable = rows.filter((row) => (row[AT] ?? 0) - from <= WIDEST_MS);
  return {
    check,
    checkId,
    from,
    to: packable.at(-1)?.[AT] ?? from,
    observations: packable.length,
    failed: packable.filter((row) => row[VERDICT] === DOWN).length,
    packed: pack(packable),
    rollups: TIERS.flatMap((tier) => rolledUp(kept, check, tier, packable)),
  };
}

/** How many of its oldest rows a check is to give; 0 for none yet. */
function dueRows(database: Database, checkId: number, now: number): number {
  const row = database
    .prepare('SELECT count(*) AS count, min(at) AS oldest FROM observation WHERE check_id = ?')
    .get(checkId);
  const count = Number(row?.count);
  if (count >= LEAST + NEWEST) return Math.min(MOST, count - NEWEST);
  if (count === 0 || now - Number(row?.oldest) < AGED_MS) return 0;
  const aged = database
    .prepare('SELECT count(*) AS count FROM observation WHERE check_id = ? AND at <= ?')
    .get(checkId, now - AGED_MS / 2);
  return Number(aged?.count);
}

/** At most `limit` rows, but all of the same time: only so can they be told by their time. */
function wholeMoments(rows: Row[], limit: number): Row[] {
  if (rows.length <= limit) return rows;
  const cut = rows[limit]?.[AT];
  const whole = rows.filter((row) => row[AT] !== cut);
  return whole.length > 0 ? whole : rows;
}

function rolledUp(kept: Kept, check: string, tier: Tier, rows: readonly Row[]) {
  const blocks = new Map<number, Entries>();
  for (const row of rows) {
    const unit = unitAt(tier, row[AT] ?? 0);
    const block = blockOf(tier, unit);
    let entries = blocks.get(block);
    if (!entries) {
      entries = entriesOf(kept, check, tier, block);
      blocks.set(block, entries);
    }
    tallyOf(entries, unit - block * tier.block).observe(row[VERDICT] ?? 0, row[LATENCY] ?? 0);
  }
  return [...blocks].map(([block, entries]) => ({
    tier: tier.code,
    block,
    packed: packEntries(tier, entries),
  }));
}

/** What a block added up to so far. */
function entriesOf(kept: Kept, check: string, tier: Tier, block: number): Entries {
  const entries: Entries = new Map();
  const first = block * tier.block;
  const to = beginOf(tier, first + tier.block);
  kept.entries(tier, check, beginOf(tier, first), to, (begin) =>
    tallyOf(entries, unitAt(tier, begin) - first),
  );
  return entries;
}

function tallyOf(entries: Entries, index: number): Tally {
  let tally = entries.get(index);
  if (!tally) {
    tally = new Tally();
    entries.set(index, tally);
  }
  return tally;
}

/**
 * Puts a packing in the place of its rows. To be called in a transaction: then each observation is
 * either a row, or packed and added up, whenever the console is killed.
 * @returns false where rows have come in between since, and nothing was changed
 */
export function replace(database: Database, packing: Packing): boolean {
  const { checkId, from, to, observations, failed, packed } = packing;
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
  const upsert = database.prepare(
    `INSERT INTO rollup (check_id, tier, block, packed) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (check_id, tier, block) DO UPDATE SET packed = ?4`,
  );
  for (const { tier, block, packed: sums } of packing.rollups) {
    upsert.run(checkId, tier, block, sums);
  }
  return true;
}
