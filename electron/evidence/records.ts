import { z } from 'zod';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';
import { Change, type KeptChange } from './change.ts';

/** The changes of boards in the database. */
export interface EvidenceRecords {
  /** Those written under one incident, oldest first. @param until milliseconds, included */
  changes(incident: string, until: number): KeptChange[];
  append(incident: string, change: Omit<KeptChange, 'id'>): KeptChange;
}

const Row = z
  .object({
    id: z.number(),
    at: z.number(),
    by: z.string(),
    what_json: jsonOf(Change),
  })
  .transform(({ what_json: what, ...rest }): KeptChange => ({ ...rest, what }));

export function evidenceRecordsIn(database: Database): EvidenceRecords {
  return {
    changes: (incident, until) =>
      database
        .prepare(
          `SELECT id, at, by, what_json FROM evidence_change
           WHERE incident = ? AND at <= ? ORDER BY id`,
        )
        .all(incident, until)
        .map((row) => Row.parse(row)),

    append(incident, change) {
      const { at, by, what } = change;
      const row = database
        .prepare(
          `INSERT INTO evidence_change (incident, at, by, what_json) VALUES (?, ?, ?, ?)
           RETURNING id`,
        )
        .get(incident, at, by, JSON.stringify(what));
      return { id: Number(row?.id), ...change };
    },
  };
}
