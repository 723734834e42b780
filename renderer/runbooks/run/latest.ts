import type { Run, StepRun } from '../../../shared/run.ts';

/** Whether no other step of the run was begun after this one. */
export function isLatest(of: StepRun, { steps }: Pick<Run, 'steps'>): boolean {
  return steps.every(({ startedAt }) => startedAt <= of.startedAt);
}
