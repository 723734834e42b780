import type { Run } from '../../../shared/run.ts';

/** What a runbook is followed for. Runs for another service or incident are another story. */
export interface Purpose {
  runbook: string;
  service: string | null;
  incident: string | null;
}

/** The run of a runbook that was begun last for one purpose. */
export function latestRun(runs: Iterable<Run>, purpose: Purpose): Run | undefined {
  let latest: Run | undefined;
  for (const run of runs) {
    if (run.runbook !== purpose.runbook || run.incident !== purpose.incident) continue;
    if (run.service !== purpose.service) continue;
    if (!latest || latest.startedAt <= run.startedAt) latest = run;
  }
  return latest;
}

/** Runs that have not come to their end, newest first; those somebody stopped come last. */
export function inProgress(runs: Iterable<Run>): Run[] {
  return [...runs]
    .filter(({ state }) => state !== 'done')
    .sort(
      (a, b) =>
        Number(a.state === 'stopped') - Number(b.state === 'stopped') || b.startedAt - a.startedAt,
    );
}

/**
 * The run a runbook's page shows.
 * @param chosen its id; null for the form of a new one; left out: the one that is not over yet
 */
export function shownRun(
  runs: ReadonlyMap<string, Run>,
  purpose: Purpose,
  chosen: string | null | undefined,
): Run | null {
  if (chosen === null) return null;
  const named = chosen === undefined ? undefined : runs.get(chosen);
  if (named?.runbook === purpose.runbook) return named;
  const latest = latestRun(runs.values(), purpose);
  return latest && latest.state !== 'done' ? latest : null;
}
