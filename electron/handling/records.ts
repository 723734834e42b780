import { z } from 'zod';
import { type Acknowledgement, Maintenance, Match, type Silence } from '../../shared/handling.ts';
import { State } from '../../shared/health.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';

/** An acknowledgement with how its service stood when it was given. */
export type Held = Acknowledgement & { state: State };

/** A maintenance as it is kept; its next span depends on the time. */
export type Entered = Omit<Maintenance, 'next' | 'by'> & { by: string };

const HeldRow = z
  .object({
    id: z.string(),
    service: z.string(),
    owner: z.string(),
    reason: z.string(),
    by: z.string(),
    at: z.number(),
    until: z.number().nullable(),
    sticky: z.number(),
    state: State,
  })
  .transform((row): Held => ({ ...row, sticky: row.sticky === 1 }));

const EnteredRow = z
  .object({
    id: z.string(),
    match_json: jsonOf(Match),
    reason: z.string(),
    by: z.string(),
    when_json: jsonOf(Maintenance.shape.when),
  })
  .transform(
    ({ match_json: match, when_json: when, ...rest }): Entered => ({ ...rest, match, when }),
  );

const SilenceRow = z
  .object({
    id: z.string(),
    match_json: jsonOf(Match),
    reason: z.string(),
    by: z.string(),
    at: z.number(),
    until: z.number(),
  })
  .transform(({ match_json: match, ...rest }): Silence => ({ ...rest, match }));

/** What holds now, in its tables. */
export interface HandlingRecords {
  acknowledgements(): Held[];
  maintenance(): Entered[];
  silences(): Silence[];
  /** In place of the service's former one. */
  keepAcknowledgement(held: Held): void;
  dropAcknowledgement(service: string): void;
  keepMaintenance(entered: Entered): void;
  dropMaintenance(id: string): void;
  keepSilence(silence: Silence): void;
  dropSilence(id: string): void;
}

export function handlingRecordsIn(database: Database): HandlingRecords {
  return {
    acknowledgements: () =>
      database
        .prepare('SELECT * FROM acknowledgement ORDER BY at, service')
        .all()
        .map((row) => HeldRow.parse(row)),
    maintenance: () =>
      database
        .prepare('SELECT * FROM maintenance ORDER BY rowid')
        .all()
        .map((row) => EnteredRow.parse(row)),
    silences: () =>
      database
        .prepare('SELECT * FROM silence ORDER BY at, rowid')
        .all()
        .map((row) => SilenceRow.parse(row)),

    keepAcknowledgement({ id, service, owner, reason, by, at, until, sticky, state }) {
      database
        .prepare(
          `INSERT OR REPLACE INTO acknowledgement
             (service, id, owner, reason, by, at, until, sticky, state)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(service, id, owner, reason, by, at, until, Number(sticky), state);
    },
    dropAcknowledgement(service) {
      database.prepare('DELETE FROM acknowledgement WHERE service = ?').run(service);
    },
    keepMaintenance({ id, match, reason, by, when }) {
      database
        .prepare(
          'INSERT INTO maintenance (id, match_json, reason, by, when_json) VALUES (?, ?, ?, ?, ?)',
        )
        .run(id, JSON.stringify(match), reason, by, JSON.stringify(when));
    },
    dropMaintenance(id) {
      database.prepare('DELETE FROM maintenance WHERE id = ?').run(id);
    },
    keepSilence({ id, match, reason, by, at, until }) {
      database
        .prepare(
          'INSERT INTO silence (id, match_json, reason, by, at, until) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(id, JSON.stringify(match), reason, by, at, until);
    },
    dropSilence(id) {
      database.prepare('DELETE FROM silence WHERE id = ?').run(id);
    },
  };
}
