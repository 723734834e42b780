import { z } from 'zod';
import { Run } from '../../../shared/run.ts';
import { Runbook } from '../../../shared/runbook.ts';
import type { Database } from '../../storage/database.ts';
import { jsonOf } from '../../storage/json.ts';
import type { Followed } from './rules/change.ts';

const RunRow = z.object({ run_json: jsonOf(Run) }).transform(({ run_json }) => run_json);
const FollowedRow = z
  .object({ run_json: jsonOf(Run), runbook_json: jsonOf(Runbook) })
  .transform(({ run_json, runbook_json }): Followed => ({ run: run_json, runbook: runbook_json }));

/** Runs in their table, each in the place in which it began. */
export interface RunRecords {
  read(id: string): Followed | undefined;
  /** The last ones, oldest first. */
  last(limit: number): Run[];
  /** Those in which the console itself had something to end. */
  underway(): Followed[];
  add(followed: Followed): void;
  /** In place of what was written of it. Its runbook stays as it was. */
  update(run: Run): void;
}

export function runRecordsIn(database: Database): RunRecords {
  return {
    read(id) {
      const row = database.prepare('SELECT run_json, runbook_json FROM run WHERE id = ?').get(id);
      return row && FollowedRow.parse(row);
    },
    last: (limit) =>
      database
        .prepare('SELECT run_json FROM run ORDER BY place DESC LIMIT ?')
        .all(limit)
        .map((row) => RunRow.parse(row))
        .reverse(),
    underway: () =>
      database
        .prepare('SELECT run_json, runbook_json FROM run WHERE underway = 1 ORDER BY place')
        .all()
        .map((row) => FollowedRow.parse(row)),
    add({ run, runbook }) {
      database
        .prepare('INSERT INTO run (id, underway, run_json, runbook_json) VALUES (?, ?, ?, ?)')
        .run(run.id, Number(isUnderway(run)), JSON.stringify(run), JSON.stringify(runbook));
    },
    update(run) {
      database
        .prepare('UPDATE run SET underway = ?, run_json = ? WHERE id = ?')
        .run(Number(isUnderway(run)), JSON.stringify(run), run.id);
    },
  };
}

/** Whether something runs in it, or it is about to go on by itself. */
function isUnderway({ untilHuman, steps }: Run): boolean {
  return untilHuman || steps.some(({ state }) => state === 'running');
}
