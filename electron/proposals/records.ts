import { z } from 'zod';
import { Millis } from '../../shared/words.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';

/** What became of a proposal. */
export const Decision = z.discriminatedUnion('kind', [
  /** It is part of an incident. */
  z.object({ kind: z.literal('accepted'), incident: z.string(), by: z.string(), at: Millis }),
  z.object({ kind: z.literal('dismissed'), reason: z.string(), by: z.string(), at: Millis }),
]);
export type Decision = z.infer<typeof Decision>;

/** A proposal as it is kept: what it says is composed anew from what is known. */
export interface Kept {
  id: string;
  /** The services it is about; of one that was decided, those it was about then. */
  services: readonly string[];
  decision: Decision | null;
}

const Row = z
  .object({
    id: z.string(),
    services_json: jsonOf(z.array(z.string())),
    decision_json: jsonOf(Decision).nullable(),
  })
  .transform(
    ({ id, services_json: services, decision_json: decision }): Kept => ({
      id,
      services,
      decision,
    }),
  );

const COLUMNS = 'id, services_json, decision_json';

/** Proposals in their table. */
export interface ProposalRecords {
  /** Also one whose failure ended. */
  read(id: string): Kept | undefined;
  /** Those whose failure has not ended, the oldest first. */
  lasting(): Kept[];
  keep(kept: Kept): void;
  /** Forgets one that nobody decided. */
  drop(id: string): void;
  /** @param at milliseconds since the epoch */
  end(id: string, at: number): void;
}

export function proposalRecordsIn(database: Database): ProposalRecords {
  return {
    read(id) {
      const row = database.prepare(`SELECT ${COLUMNS} FROM proposal WHERE id = ?`).get(id);
      return row && Row.parse(row);
    },
    lasting: () =>
      database
        .prepare(`SELECT ${COLUMNS} FROM proposal WHERE ended_at IS NULL ORDER BY rowid`)
        .all()
        .map((row) => Row.parse(row)),
    keep({ id, services, decision }) {
      database
        .prepare(
          `INSERT INTO proposal (id, services_json, decision_json) VALUES (?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET
             services_json = excluded.services_json, decision_json = excluded.decision_json`,
        )
        .run(id, JSON.stringify(services), decision && JSON.stringify(decision));
    },
    drop(id) {
      database.prepare('DELETE FROM proposal WHERE id = ?').run(id);
    },
    end(id, at) {
      database.prepare('UPDATE proposal SET ended_at = ? WHERE id = ?').run(at, id);
    },
  };
}
