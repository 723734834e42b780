import type { Run, StepRun } from '../../../shared/run.ts';

/**
 * Whether what arrives is older than what is known: the answer to a call may be overtaken by the
 * event that tells how it went on. Attempts only grow, and an end of one is never taken back.
 */
export function isBehind(arriving: Run, known: Run): boolean {
  if (known.state === 'done') return arriving.state !== 'done';
  const steps = new Map(arriving.steps.map((step) => [step.step, step]));
  return known.steps.some((step) => isEarlier(steps.get(step.step), step));
}

function isEarlier(arriving: StepRun | undefined, known: StepRun): boolean {
  if (!arriving || arriving.attempt < known.attempt) return true;
  return arriving.attempt === known.attempt && arriving.endedAt === null && known.endedAt !== null;
}
