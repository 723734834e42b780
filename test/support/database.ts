import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../electron/storage/database.ts';
import { openDatabase } from '../../electron/storage/open.ts';

/** A database in a folder of its own, gone with {@link TemporaryDatabase.remove}. */
export interface TemporaryDatabase {
  file: string;
  database: Database;
  /** Closes and opens it anew, as a restart does. */
  reopen(): Database;
  remove(): void;
}

export function temporaryDatabase(): TemporaryDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-database-'));
  const file = join(folder, 'watchroom.db');
  const open = (): Database => openDatabase(file, Date.now).database;
  const temporary: TemporaryDatabase = {
    file,
    database: open(),
    reopen() {
      temporary.database.close();
      temporary.database = open();
      return temporary.database;
    },
    remove() {
      temporary.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return temporary;
}
