import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import type { TimelineEntry } from '../../shared/incident.ts';
import { NEWEST } from '../storage/migrations.ts';
import type { StoredEntry } from './chain.ts';

/**
 * Rows of a database that somebody may have tampered with, read so that nothing is taken for
 * something else: texts by their bytes, numbers at their full size.
 */

/** Many times the largest text a console writes, bytes; one beyond it could take all memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A row: what it holds is null where no console can have written it so. */
export interface Read<T> {
  /** Null where not even that is a number. */
  id: number | null;
  row: T | null;
}

/** A row of the timeline, its content not believed. */
export type TimelineRow = Record<keyof TimelineEntry, unknown>;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const Text = z.instanceof(Uint8Array).transform((bytes) => utf8.decode(bytes));
/** Beyond a number's exact range there is no time and no id. */
const Whole = z
  .bigint()
  .min(BigInt(Number.MIN_SAFE_INTEGER))
  .max(BigInt(Number.MAX_SAFE_INTEGER))
  .transform(Number);
const Id = z.object({ id: Whole });

const EntryRow = z
  .object({ id: Whole, at: Whole, operator: Text, act: Text, prev: Text, hash: Text })
  .transform(({ act, ...rest }): StoredEntry => ({ ...rest, actJson: act }));

const TimelineColumns = z.object({
  id: Whole,
  incident: Text,
  at: Whole,
  writtenAt: Whole,
  by: Text.nullable(),
  what: Text.transform((text): unknown => JSON.parse(text)),
});

const Head = z.object({ entries: Whole, hash: Text.nullable() });
export type KeptHead = z.infer<typeof Head>;

/** @returns the journal's rows in the order of their numbers, one at a time */
export function* journalRows(sql: DatabaseSync): Iterable<Read<StoredEntry>> {
  const rows = exact(
    sql,
    `SELECT id, at, ${bytes('operator')}, ${bytes('prev')}, ${bytes('hash')},
       ${bytes('act_json', 'act')}
     FROM journal ORDER BY id`,
  );
  for (const row of rows.iterate()) yield readAs(EntryRow, row);
}

/** Reads rows of the timeline by their numbers. */
export interface TimelineRows {
  /** @returns undefined where there is none */
  at(id: number): Read<TimelineRow> | undefined;
  /** The least number above `from`; undefined where there is none. Null for one that is none. */
  after(from: number): number | null | undefined;
  /** Numbers below `id` in order, one at a time; all for null. */
  below(id: number | null): Iterable<number | null>;
}

export function timelineRows(sql: DatabaseSync): TimelineRows {
  const one = exact(
    sql,
    `SELECT id, at, written_at AS writtenAt, ${bytes('incident')}, ${bytes('by')},
       ${bytes('what_json', 'what')}
     FROM timeline_entry WHERE id = ?`,
  );
  const after = exact(sql, 'SELECT id FROM timeline_entry WHERE id > ? ORDER BY id LIMIT 1');
  const below = exact(sql, 'SELECT id FROM timeline_entry WHERE ?1 IS NULL OR id < ?1 ORDER BY id');
  return {
    at(id) {
      const row = one.get(id);
      return row && readAs(TimelineColumns, row);
    },
    after(from) {
      const row = after.get(from);
      return row && readAs(Id, row).id;
    },
    *below(id) {
      for (const row of below.iterate(id)) yield readAs(Id, row).id;
    },
  };
}

/** Where the journal stood last, kept apart from it; `older` in a database of before that was. */
export function keptHead(sql: DatabaseSync, version: number): KeptHead | 'missing' | 'older' {
  if (!hasTable(sql, 'journal_head')) return version < NEWEST ? 'older' : 'missing';
  const row = exact(sql, `SELECT entries, ${bytes('hash')} FROM journal_head`).get();
  return (row && readAs(Head, row).row) ?? 'missing';
}

export function hasTable(sql: DatabaseSync, name: string): boolean {
  const query = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";
  return sql.prepare(query).get(name) !== undefined;
}

function bytes(column: string, as = column): string {
  const small = `octet_length("${column}") <= ${MOST_BYTES}`;
  return `CASE WHEN ${small} THEN CAST("${column}" AS BLOB) END AS "${as}"`;
}

function exact(sql: DatabaseSync, query: string): StatementSync {
  const statement = sql.prepare(query);
  statement.setReadBigInts(true);
  return statement;
}

function readAs<T>(schema: z.ZodType<T>, row: Record<string, unknown>): Read<T> {
  const id = Id.safeParse(row);
  return { id: id.success ? id.data.id : null, row: parsed(schema, row) };
}

/** Null also where a text is no UTF-8 or no JSON, of which the schema does not know. */
function parsed<T>(schema: z.ZodType<T>, row: unknown): T | null {
  try {
    return schema.parse(row);
  } catch {
    return null;
  }
}
