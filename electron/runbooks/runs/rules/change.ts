import type { Happening } from '../../../../shared/incident.ts';
import type { JournalAct } from '../../../../shared/journal.ts';
import { Problem } from '../../../../shared/problem.ts';
import type { Run, StepRun } from '../../../../shared/run.ts';
import type { Runbook, RunbookStep, StepAct } from '../../../../shared/runbook.ts';

/** A run with the runbook as it was when the run began: an edited file changes no run at hand. */
export interface Followed {
  run: Run;
  runbook: Runbook;
}

/** Who does something, and when (milliseconds). */
export interface Moment {
  /** A name; empty for what the console does by itself. */
  by: string;
  at: number;
}

/** One line of the account of a run. */
export interface Told {
  change: Extract<JournalAct, { kind: 'run' }>['change'];
  step: StepRun | null;
  /** The name beside it in the journal. */
  by: string;
  /** What the incident's timeline says of it; null where it says nothing. */
  entry: { what: Happening; by: string | null; at: number } | null;
}

/** What became of a run. Unchanged, it is the same one, and nothing is told. */
export interface Change {
  run: Run;
  told: readonly Told[];
}

export function unchanged(run: Run): Change {
  return { run, told: [] };
}

/** @throws Problem where the runbook has no such step */
export function stepOf({ runbook }: Followed, id: string): RunbookStep {
  const step = runbook.steps.find((one) => one.id === id);
  if (!step) throw new Problem('runs.noStep', { runbook: runbook.id, step: id });
  return step;
}

/** The latest attempt at a step; undefined before the first. */
export function latestOf(run: Run, step: string): StepRun | undefined {
  return run.steps.find((one) => one.step === step);
}

/** Whether a step keeps the run from going on until it has ended. */
export function isForeground(act: StepAct): boolean {
  return act.kind === 'wait' || (act.kind === 'command' && !act.background);
}

/** The step that the run waits for; undefined where it waits for none. */
export function underway({ run, runbook }: Followed): StepRun | undefined {
  const foreground = new Set(runbook.steps.flatMap((s) => (isForeground(s.act) ? [s.id] : [])));
  return run.steps.find(({ step, state }) => state === 'running' && foreground.has(step));
}

/** The run with this attempt as its step's latest, in the order of the runbook's steps. */
export function withStep({ run, runbook }: Followed, latest: StepRun): Run {
  const steps = new Map(run.steps.map((one) => [one.step, one]));
  steps.set(latest.step, latest);
  return { ...run, steps: runbook.steps.flatMap(({ id }) => steps.get(id) ?? []) };
}

/** A further attempt at a step, with nothing in it yet. */
export function attemptAt({ run }: Followed, step: string, { by, at }: Moment): StepRun {
  return {
    step,
    state: 'waiting',
    attempt: (latestOf(run, step)?.attempt ?? 0) + 1,
    startedAt: at,
    endedAt: null,
    limitMs: null,
    by,
    session: null,
    line: null,
    exitCode: null,
    boundary: null,
    output: '',
    outputBytes: 0,
    outputSha256: null,
    marker: null,
    why: null,
    approvedBy: null,
    reason: null,
    ticked: [],
    option: null,
    note: null,
  };
}

/** @throws Problem where the run is done, stopped, or waits for a step that runs */
export function mustTakeActs(followed: Followed): void {
  const { run } = followed;
  if (run.state === 'done') throw new Problem('runs.done');
  if (run.state === 'stopped') throw new Problem('runs.stopped');
  const running = underway(followed);
  if (running) throw new Problem('runs.busy', { step: running.step });
}
