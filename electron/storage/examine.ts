import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../shared/problem.ts';
import { APPLICATION_ID, NEWEST } from './migrations.ts';
import { isDamage } from './sqliteError.ts';

/** The least page SQLite writes, bytes (https://sqlite.org/fileformat2.html). */
const SMALLEST = 512;

/**
 * Looks at a database without changing it: a damaged one is kept for whoever may rescue it.
 * @returns how many migrations it has been through, 0 for one that is absent or empty, or `damaged`
 * @throws Problem where it belongs to a newer program or to another one
 */
export function examine(file: string): number | 'damaged' {
  // Killed while it was first made: only a writer may undo the half-made page.
  const readOnly = !existsSync(`${file}-journal`);
  const size = sizeOf(file);
  if (readOnly && size < SMALLEST) {
    // SQLite would take it for a new database and delete the log, the only data left.
    return size > 0 || sizeOf(`${file}-wal`) > 0 ? 'damaged' : 0;
  }
  const sql = new DatabaseSync(file, { readOnly });
  try {
    // Before anything else: what a newer program wrote may look like damage to this one.
    const version = versionOf(sql, file);
    return sql.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok' ? version : 'damaged';
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw error;
  } finally {
    sql.close();
  }
}

/**
 * @returns how many migrations the open database has been through
 * @throws Problem where it belongs to a newer program or to another one
 */
export function versionOf(sql: DatabaseSync, file: string): number {
  const read = (query: string): unknown => Object.values(sql.prepare(query).get() ?? {})[0];
  if (read('PRAGMA application_id') !== APPLICATION_ID) {
    if (read('SELECT count(*) FROM sqlite_schema') === 0) return 0;
    throw new Problem('storage.notOurs', { file });
  }
  const version = Number(read('PRAGMA user_version'));
  if (version > NEWEST) throw new Problem('storage.newer', { file, found: version, known: NEWEST });
  return version;
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
