import { truncateSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../shared/problem.ts';
import { isBusy, isDamage } from './sqliteError.ts';

/**
 * Makes this the only console that writes a database. The lock is the system's own on
 * `FILE.lock`, taken through SQLite for want of one in Node: it ends with the process however that
 * ends, so a killed console leaves nothing to clear up.
 * @returns the way to give it back
 * @throws Problem `storage.inUse` while another console, or this one, holds it
 */
export function lock(file: string): () => void {
  const path = `${file}.lock`;
  try {
    return hold(path);
  } catch (error) {
    if (isBusy(error)) throw new Problem('storage.inUse', { file });
    if (!isDamage(error)) throw error;
    // Its content, which should be none, could be read: so nobody holds it. Emptied, not deleted,
    // for two consoles would hold a deleted one and a new one.
    truncateSync(path);
    return hold(path);
  }
}

function hold(path: string): () => void {
  const holder = new DatabaseSync(path);
  try {
    // Nothing is ever written; the journal would only leave a second file behind.
    holder.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    throw error;
  }
  return () => holder.close();
}
