import type { Runbook, StepRun } from '../../shared/runbook.ts';

/** Runs of one runbook that belong together: of one incident, or outside any. */
export interface RunScope {
  runbook: string;
  incident: string | null;
}

/** The latest run of each step, by step id. Of two that began together the later listed counts. */
export function latestRuns(runs: Iterable<StepRun>, scope: RunScope): Map<string, StepRun> {
  const latest = new Map<string, StepRun>();
  for (const run of runs) {
    if (run.runbook !== scope.runbook || run.incident !== scope.incident) continue;
    const known = latest.get(run.step);
    if (!known || known.startedAt <= run.startedAt) latest.set(run.step, run);
  }
  return latest;
}

/**
 * The step at hand: the first one with a command after the last one that was run, or that one
 * itself while it runs or where it did not succeed. Null when the last step is through.
 */
export function stepAtHand(runbook: Runbook, latest: ReadonlyMap<string, StepRun>): string | null {
  let reached = -1;
  for (const [index, step] of runbook.steps.entries()) {
    if (latest.has(step.id)) reached = index;
  }
  const last = runbook.steps[reached];
  if (last && latest.get(last.id)?.state !== 'succeeded') return last.id;
  return runbook.steps[reached + 1]?.id ?? null;
}
