import type { Runbook, StepRun } from '../../shared/runbook.ts';

/** What a runbook is followed for. Runs for another service or incident are another story. */
export interface Purpose {
  runbook: string;
  service: string | null;
  incident: string | null;
}

/** The latest run of each step for one purpose, by step id. */
export function latestRuns(runs: Iterable<StepRun>, purpose: Purpose): Map<string, StepRun> {
  const latest = new Map<string, StepRun>();
  for (const run of runs) {
    if (run.runbook !== purpose.runbook || run.incident !== purpose.incident) continue;
    if (run.service !== purpose.service) continue;
    const known = latest.get(run.step);
    if (!known || known.startedAt <= run.startedAt) latest.set(run.step, run);
  }
  return latest;
}

/** A shell that does not tell how a command ended leaves it to the operator; that step is through. */
const THROUGH: ReadonlySet<StepRun['state']> = new Set(['succeeded', 'unknown']);

/**
 * The step at hand: the one after the last that was run, or that one itself while it runs or where
 * it did not succeed.
 * @returns its id; null when the last step is through
 */
export function stepAtHand(runbook: Runbook, latest: ReadonlyMap<string, StepRun>): string | null {
  const reached = runbook.steps.findLastIndex((step) => latest.has(step.id));
  const last = runbook.steps[reached];
  const state = last && latest.get(last.id)?.state;
  if (last && state && !THROUGH.has(state)) return last.id;
  return runbook.steps[reached + 1]?.id ?? null;
}
