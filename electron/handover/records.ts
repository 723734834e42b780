import { z } from 'zod';
import { Handover } from '../../shared/handover.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';

const Row = z
  .object({ handover_json: jsonOf(Handover) })
  .transform(({ handover_json }) => handover_json);

/** Handovers in their table, each in the place in which it was completed. */
export interface HandoverRecords {
  read(id: string): Handover | undefined;
  /** Newest first. */
  newest(limit: number): Handover[];
  add(handover: Handover): void;
  /** In place of what was written of it. */
  update(handover: Handover): void;
}

export function handoverRecordsIn(database: Database): HandoverRecords {
  return {
    read(id) {
      const row = database.prepare('SELECT handover_json FROM handover WHERE id = ?').get(id);
      return row && Row.parse(row);
    },
    newest: (limit) =>
      database
        .prepare('SELECT handover_json FROM handover ORDER BY place DESC LIMIT ?')
        .all(limit)
        .map((row) => Row.parse(row)),
    add(handover) {
      database
        .prepare('INSERT INTO handover (id, handover_json) VALUES (?, ?)')
        .run(handover.id, JSON.stringify(handover));
    },
    update(handover) {
      database
        .prepare('UPDATE handover SET handover_json = ? WHERE id = ?')
        .run(JSON.stringify(handover), handover.id);
    },
  };
}
