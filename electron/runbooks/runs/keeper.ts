import { Problem } from '../../../shared/problem.ts';
import type { Run } from '../../../shared/run.ts';
import type { Runbook } from '../../../shared/runbook.ts';
import type { RunsOptions } from './options.ts';
import { runRecordsIn } from './records.ts';
import type { Change, Followed } from './rules/change.ts';

/** Runs that pages see; all of them are kept. */
const SHOWN = 200;

/** Keeps runs with the account of what befell them: both or neither. */
export interface Keeper {
  /** @throws Problem where there is none */
  get(id: string): Followed;
  /** The last 200, oldest first. */
  all(): Run[];
  /** Those that the last console left in the middle of something. */
  underway(): Followed[];
  begin(runbook: Runbook, change: Change): Run;
  /** One change: read, decided, written, and only then told. */
  change(id: string, decide: (followed: Followed) => Change): Run;
}

export function keeperOf(
  options: Pick<RunsOptions, 'database' | 'journal' | 'enter' | 'emit'>,
): Keeper {
  const { database, journal, enter, emit } = options;
  const records = runRecordsIn(database);
  const shown = new Map(records.last(SHOWN).map((run) => [run.id, run]));

  function get(id: string): Followed {
    const followed = records.read(id);
    if (!followed) throw new Problem('runs.notFound');
    return followed;
  }

  function tell({ run, told }: Change): void {
    const { steps: _, ...bare } = run;
    for (const { change, step, by, entry } of told) {
      journal({ kind: 'run', change, run: bare, step }, by);
      if (run.incident === null || !entry) continue;
      enter(run.incident, entry.what, { by: entry.by, at: entry.at });
    }
    database.afterCommit(() => {
      if (shown.has(run.id)) shown.set(run.id, run);
      emit.changed(run);
    });
  }

  function show(run: Run): void {
    shown.set(run.id, run);
    const [oldest] = shown.keys();
    if (shown.size > SHOWN && oldest !== undefined) shown.delete(oldest);
  }

  return {
    get,
    all: () => [...shown.values()],
    underway: records.underway,
    begin: (runbook, change) =>
      database.transaction(() => {
        records.add({ run: change.run, runbook });
        database.afterCommit(() => show(change.run));
        tell(change);
        return change.run;
      }),
    change: (id, decide) =>
      database.transaction(() => {
        const before = get(id);
        const changed = decide(before);
        if (changed.run === before.run) return before.run;
        records.update(changed.run);
        tell(changed);
        return changed.run;
      }),
  };
}
