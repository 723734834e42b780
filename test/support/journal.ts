import { DatabaseSync } from 'node:sqlite';
import { createJournal, type Journal } from '../../electron/journal/journal.ts';
import type { Database } from '../../electron/storage/database.ts';
import type { TimelineEntry } from '../../shared/incident.ts';

/** When the first entry is written; each further one a second later. */
export const FIRST_AT = Date.UTC(2023, 10, 17, 0, 20);

/** A journal whose clock goes on by a second with every entry. */
export function tickingJournal(database: Database): Journal {
  let at = FIRST_AT;
  const tick = () => {
    at += 1000;
    return at - 1000;
  };
  return createJournal(database, tick);
}

/** Writes one entry of a timeline and into the journal, as the console does: both or none. */
export function writeNote(database: Database, journal: Journal, text: string): TimelineEntry {
  return database.transaction(() => {
    const entry: TimelineEntry = {
      id: insertNote(database, text),
      incident: 'i-1',
      at: 1000,
      writtenAt: 2000,
      by: '당직 1',
      what: { kind: 'note', text, attachments: [], newFact: false },
    };
    journal.append({ kind: 'entry', entry }, '당직 1');
    return entry;
  });
}

/** Only into the timeline, as before there was a journal. @returns its number */
export function insertNote(database: Database, text: string): number {
  // What the incident is, is of no matter here.
  database
    .prepare(
      `INSERT OR IGNORE INTO incident (id, number, state, incident_json)
       VALUES ('i-1', 1, 'detected', '{}')`,
    )
    .run();
  const row = database
    .prepare(
      `INSERT INTO timeline_entry (incident, at, written_at, by, what_json)
       VALUES ('i-1', 1000, 2000, '당직 1', ?) RETURNING id`,
    )
    .get(JSON.stringify({ kind: 'note', text, attachments: [], newFact: false }));
  return Number(row?.id);
}

/** Changes a closed database as somebody with another program would, whom no trigger stops. */
export function tamper(file: string, change: string | ((sql: DatabaseSync) => void)): void {
  const sql = new DatabaseSync(file);
  try {
    const triggers = sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
    for (const { name } of triggers) sql.exec(`DROP TRIGGER "${name}"`);
    if (typeof change === 'string') sql.exec(change);
    else change(sql);
  } finally {
    sql.close();
  }
}
