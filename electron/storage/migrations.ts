import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { alarms } from './steps/alarms.ts';
import { catalogueAuthors } from './steps/catalogueAuthors.ts';
import { catalogueVersions } from './steps/catalogueVersions.ts';
import { evidence } from './steps/evidence.ts';
import { first } from './steps/first.ts';
import { handling } from './steps/handling.ts';
import { handovers } from './steps/handovers.ts';
import { history } from './steps/history.ts';
import { incidents } from './steps/incidents.ts';
import { journal } from './steps/journal.ts';
import { journalHead } from './steps/journalHead.ts';
import { ladders } from './steps/ladders.ts';
import { proposals } from './steps/proposals.ts';
import { reports } from './steps/reports.ts';
import { runs } from './steps/runs.ts';

/**
 * The steps from an empty database to today's, in order; a database's `user_version` is how many
 * it has been through. A step that was ever released is never edited: a change is a new step.
 *
 * Times are milliseconds since the epoch. Texts named `*_json` hold what the schemas of `shared/`
 * describe.
 */
const MIGRATIONS: readonly string[] = [
  first,
  journal,
  handling,
  alarms,
  history,
  ladders,
  incidents,
  evidence,
  proposals,
  handovers,
  journalHead,
  runs,
  reports,
  catalogueVersions,
  catalogueAuthors,
];

/** The version this program writes. */
export const NEWEST = MIGRATIONS.length;

/** Marks a file as ours: the bytes "Wtch" (https://sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x57746368;

/** Takes a database through the steps it lacks. Killed in between, it goes on at the next start. */
export function migrate(sql: DatabaseSync, version: number): void {
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue;
    inTransaction(sql, () => {
      sql.exec(step);
      sql.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${index + 1}`);
    });
  }
}
