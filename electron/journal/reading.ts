import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Problem } from '../../shared/problem.ts';
import { versionOf } from '../storage/examine.ts';

/** How long a statement waits for a console that is moving its log into the file, milliseconds. */
const BUSY_MS = 5000;

/**
 * Reads a database as it is at one moment, also one that a console is writing, or that lies where
 * nothing may be written. Neither the database nor its log is changed.
 * @param work may be called again, where a console began to write meanwhile
 * @param version how many migrations the database has been through
 * @throws Problem where it cannot be read, or is none of ours, or newer than the program
 */
export function readingOnly<T>(file: string, work: (sql: DatabaseSync, version: number) => T): T {
  try {
    return hasLog(file) ? readLogged(file, work) : readAlone(file, work);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('verify.unreadable', { file, detail }, { cause: error });
  }
}

type Work<T> = (sql: DatabaseSync, version: number) => T;

/** No log, so nobody writes: SQLite is told so, or it would leave a log and an index beside it. */
function readAlone<T>(file: string, work: Work<T>): T {
  const before = statSync(file);
  const location = pathToFileURL(file);
  location.searchParams.set('immutable', '1');
  const same = (): boolean => {
    const { mtimeMs, size } = statSync(file);
    return mtimeMs === before.mtimeMs && size === before.size && !hasLog(file);
  };
  try {
    const result = within(file, location, work);
    if (same()) return result;
  } catch (error) {
    if (same()) throw error;
  }
  // A console was started: what was read may be half of before and half of after.
  return readLogged(file, work);
}

function readLogged<T>(file: string, work: Work<T>): T {
  // The index beside the log is there while anybody writes. Without it this is a copy, or what a
  // computer left that stopped, and SQLite would have to write one.
  return existsSync(`${file}-shm`) ? within(file, file, work) : readCopied(file, work);
}

function readCopied<T>(file: string, work: Work<T>): T {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-verify-'));
  try {
    const copy = join(folder, basename(file));
    copyFileSync(file, copy);
    if (hasLog(file)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    return within(file, copy, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function within<T>(file: string, location: string | URL, work: Work<T>): T {
  const sql = new DatabaseSync(location, { readOnly: true });
  try {
    // All is read as of one moment, whatever a console writes meanwhile.
    sql.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA trusted_schema = OFF; BEGIN`);
    return work(sql, versionOf(sql, file));
  } finally {
    sql.close();
  }
}

function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
}
