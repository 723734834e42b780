import type { Run } from '../../../shared/run.ts';
import type { RunbookStep } from '../../../shared/runbook.ts';

/**
 * What can be asked of a step. `run` begins a command or a waiting, `again` repeats it. `judge`: a
 * person says that it succeeded where the shell could not tell. `person`: what its kind asks of a
 * person; `take`: to do that again.
 */
export type Offer =
  | 'run'
  | 'again'
  | 'untilHuman'
  | 'cancel'
  | 'judge'
  | 'person'
  | 'take'
  | 'skip';

/**
 * What can be asked of a step as its run stands.
 * @param run null before the first act, which begins the run at its first step
 * @param here whether the step is at hand
 */
export function offersOf(step: RunbookStep, run: Run | null, here: boolean): ReadonlySet<Offer> {
  const latest = run?.steps.find((one) => one.step === step.id);
  if (latest?.state === 'running') return new Set(['cancel']);
  // A command at a time; what is done or stopped is not acted on.
  if (run !== null && run.state !== 'waiting') return new Set();
  const machine = step.act.kind === 'command' || step.act.kind === 'wait';
  const offers = new Set<Offer>();
  if (machine) offers.add(latest && latest.state !== 'waiting' ? 'again' : 'run');
  if (!here) {
    if (!machine && latest) offers.add('take');
    return offers;
  }
  if (latest?.state === 'unknown') offers.add('judge');
  if (machine) offers.add('untilHuman');
  else offers.add('person');
  if (run !== null) offers.add('skip');
  return offers;
}
