import type { StatementSync } from 'node:sqlite';
import { Problem } from '../../shared/problem.ts';
import type { Database } from '../storage/database.ts';
import { AT, type Row, unpack } from './chunk.ts';
import { readEntries } from './entries.ts';
import { SELECT_ROWS } from './rows.ts';
import type { Tally } from './tally.ts';
import { beginOf, floorTo, type Tier, timeName, unitAt } from './tiers.ts';

/** Where a packed part lies. */
interface Damage {
  check: string;
  from: number;
  to: number;
}

/** Reads what is kept, fresh and packed. Damaged parts are told and left out; the rest stays. */
export class Kept {
  readonly database: Database;
  readonly #damaged: (problem: Problem) => void;
  readonly #ids = new Map<string, number>();
  readonly #told = new Set<string>();

  /** @param damaged told once of each packed part that cannot be read */
  constructor(database: Database, damaged: (problem: Problem) => void) {
    this.database = database;
    this.#damaged = damaged;
  }

  /** The number of a check, 0 where it was never observed. */
  idOf(check: string): number {
    let id = this.#ids.get(check);
    if (id === undefined) {
      const row = this.database.prepare('SELECT id FROM check_key WHERE key = ?').get(check);
      if (!row) return 0;
      id = Number(row.id);
      this.#ids.set(check, id);
    }
    return id;
  }

  /** Observations that are not packed yet, oldest first. `to` does not belong to the span. */
  fresh(check: string, from: number, to: number): Row[] {
    return this.#arrays(
      `${SELECT_ROWS} WHERE check_id = ? AND at >= ? AND at < ? ORDER BY at, nth`,
    ).all(this.idOf(check), from, to) as unknown as Row[];
  }

  /** Adds up the observations of a span that are not packed yet. `to` does not belong to it. */
  addFresh(check: string, from: number, to: number, tally: Tally): void {
    const rows = this.#arrays(
      'SELECT verdict, latency FROM observation WHERE check_id = ? AND at >= ? AND at < ?',
    ).all(this.idOf(check), from, to) as unknown as [number, number][];
    for (const [verdict, latency] of rows) tally.observe(verdict, latency);
  }

  /** Every observation of a span, oldest first. `to` does not belong to it. */
  rows(check: string, from: number, to: number): Row[] {
    const packed = this.chunks(check, from, to).flatMap((chunk) =>
      this.rowsOf(check, chunk).filter((row) => isIn(row, from, to)),
    );
    // Chunks overlap where the clock was set back; sorting what is sorted costs nothing.
    return packed.concat(this.fresh(check, from, to)).sort((a, b) => (a[AT] ?? 0) - (b[AT] ?? 0));
  }

  /** Newest first, at most `limit`. @param before only older ones */
  newest(check: string, before: number, limit: number): Row[] {
    const found = this.newestFresh(check, before, limit);
    const chunks = this.database
      .prepare(
        `SELECT id, from_at, to_at, observations, failed FROM chunk
         WHERE check_id = ? AND from_at < ? ORDER BY to_at DESC`,
      )
      .iterate(this.idOf(check), before);
    for (const row of chunks) {
      const chunk = readChunk(row);
      const last = found[limit - 1];
      if (last && (last[AT] ?? 0) > chunk.to) break;
      for (const packed of this.rowsOf(check, chunk).reverse()) {
        if (isIn(packed, 0, before)) found.push(packed);
      }
      found.sort((a, b) => (b[AT] ?? 0) - (a[AT] ?? 0)).splice(limit);
    }
    return found;
  }

  /** The same of what is not packed yet: the newest of a check that is watched never are. */
  newestFresh(check: string, before: number, limit: number): Row[] {
    return this.#arrays(
      `${SELECT_ROWS} WHERE check_id = ? AND at < ? ORDER BY at DESC, nth DESC LIMIT ?`,
    ).all(this.idOf(check), before, limit) as unknown as Row[];
  }

  /** The chunks that may have observations of a span. */
  chunks(check: string, from: number, to: number): Chunk[] {
    return this.database
      .prepare(
        `SELECT id, from_at, to_at, observations, failed FROM chunk
         WHERE check_id = ? AND to_at >= ? AND from_at < ? ORDER BY to_at`,
      )
      .all(this.idOf(check), from, to)
      .map(readChunk);
  }

  /** What a chunk holds, oldest first; nothing where it is damaged. */
  rowsOf(check: string, chunk: Chunk): Row[] {
    const row = this.database.prepare('SELECT packed FROM chunk WHERE id = ?').get(chunk.id);
    // Retention may have been there since.
    if (!(row?.packed instanceof Uint8Array)) return [];
    const { packed } = row;
    return this.#guarded({ check, from: chunk.from, to: chunk.to }, () => unpack(packed)) ?? [];
  }

  /**
   * Adds up the packed observations of the entries that begin in a span.
   * @param into the tally for the entry that begins then, undefined where it is not wanted
   */
  entries(
    tier: Tier,
    check: string,
    from: number,
    to: number,
    into: (begin: number) => Tally | undefined,
  ): void {
    if (to <= from) return;
    for (const row of this.#packedEntries(tier, check, from, to)) {
      this.#guarded({ check, from: row.begin, to: row.end }, () =>
        readEntries(tier, row.packed, (index) => {
          const begin = row.begin + index * tier.unit;
          return begin >= from && begin < to ? into(begin) : undefined;
        }),
      );
    }
  }

  /** The rows that may have entries of a span, with the time their first entry could have. */
  #packedEntries(tier: Tier, check: string, from: number, to: number): PackedEntries[] {
    const { block } = tier;
    if (block === null) {
      const query = `SELECT from_at, to_at, packed FROM minutes
        WHERE check_id = ? AND to_at >= ? AND from_at < ?`;
      const rows = this.#arrays(query).all(this.idOf(check), from, to);
      return (rows as unknown as [number, number, Uint8Array][]).map(
        ([begin, end, packed]): PackedEntries => ({ begin: floorTo(tier, begin), end, packed }),
      );
    }
    const query =
      'SELECT block, packed FROM rollup WHERE check_id = ? AND tier = ? AND block BETWEEN ? AND ?';
    const [first, last] = [from, to - 1].map((at) => Math.floor(unitAt(tier, at) / block));
    const rows = this.#arrays(query).all(this.idOf(check), tier.code, first ?? 0, last ?? 0);
    return (rows as unknown as [number, Uint8Array][]).map(([number, packed]): PackedEntries => {
      const begin = beginOf(tier, number * block);
      return { begin, end: begin + block * tier.unit, packed };
    });
  }

  #guarded<T>(where: Damage, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      const { check, from, to } = where;
      const key = `${check} ${from} ${to}`;
      const told = { check, from: timeName(from), to: timeName(to) };
      if (!this.#told.has(key)) {
        this.#told.add(key);
        this.#damaged(new Problem('history.damaged', told, { cause: error }));
      }
      return undefined;
    }
  }

  #arrays(query: string): StatementSync {
    const statement = this.database.prepare(query);
    statement.setReturnArrays(true);
    return statement;
  }
}

interface PackedEntries {
  begin: number;
  end: number;
  packed: Uint8Array;
}

/** A chunk without its content. */
export interface Chunk {
  id: number;
  /** Of its first and its last observation, both included. */
  from: number;
  to: number;
  observations: number;
  failed: number;
}

function readChunk(row: Record<string, unknown>): Chunk {
  return {
    id: Number(row.id),
    from: Number(row.from_at),
    to: Number(row.to_at),
    observations: Number(row.observations),
    failed: Number(row.failed),
  };
}

export function isIn(row: Row, from: number, to: number): boolean {
  const at = row[AT] ?? 0;
  return at >= from && at < to;
}
