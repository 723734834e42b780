import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem, type Sentence, sentence } from '../../shared/problem.ts';
import type { Clock } from '../clock.ts';
import { Database } from './database.ts';
import { examine, versionOf } from './examine.ts';
import { lock } from './lock.ts';
import { migrate, NEWEST } from './migrations.ts';
import { setAside } from './setAside.ts';

/** How long a statement waits for a reader of another process, milliseconds. */
const BUSY_MS = 5000;

/**
 * Pages the log holds before they are moved into the file, 32 MB: observations of many checks touch
 * the same pages again and again, and a page is then written once instead of often.
 */
const LOG_PAGES = 8000;

/** A commit is on the disk before it returns (FULL), and a page that cannot be right is an error. */
const SETTINGS = `
  PRAGMA busy_timeout = ${BUSY_MS};
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA wal_autocheckpoint = ${LOG_PAGES};
`;

/**
 * Opens the database of a world, alone, and brings it to today's version. A damaged one is set
 * aside and a fresh one made; the notice says where the old one lies.
 * @param file where it is or shall be; its folder is made
 * @returns `found`: the version it was of; 0 for a fresh one
 * @throws Problem when another console has it, it is newer than the program, it belongs to another
 *   program, or the disk refuses
 */
export function openDatabase(
  file: string,
  clock: Clock,
): { database: Database; notices: Sentence[]; found: number } {
  return explaining(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const release = lock(file);
    try {
      const notices: Sentence[] = [];
      let version = examine(file);
      if (version === 'damaged') {
        const aside = setAside(file, clock());
        notices.push(sentence('storage.setAside', { aside }));
        version = 0;
      }
      const database = new Database(file, openCurrent(file, version), release);
      return { database, notices, found: version };
    } catch (error) {
      release();
      throw error;
    }
  });
}

/**
 * Opens a database only to read it, also while a console is writing it.
 * @throws Problem when it is not there or of another version
 */
export function openForReading(file: string): Database {
  return explaining(file, () => {
    const sql = new DatabaseSync(file, { readOnly: true });
    try {
      sql.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA trusted_schema = OFF`);
      const version = versionOf(sql, file);
      if (version < NEWEST) {
        throw new Problem('storage.older', { file, found: version, known: NEWEST });
      }
      return new Database(file, sql, () => {});
    } catch (error) {
      sql.close();
      throw error;
    }
  });
}

function openCurrent(file: string, version: number): DatabaseSync {
  const sql = new DatabaseSync(file);
  try {
    sql.exec(SETTINGS);
    migrate(sql, version);
    return sql;
  } catch (error) {
    sql.close();
    throw error;
  }
}

/** Turns what the disk or SQLite refuses into a sentence with the file's name. */
function explaining<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('storage.cannotOpen', { file, detail }, { cause: error });
  }
}
