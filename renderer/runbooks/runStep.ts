import type { StepRun } from '../../shared/runbook.ts';
import { call } from '../bridge.ts';
import { revealPanel } from '../terminal/panel.ts';
import { currentSession } from '../terminal/store.ts';
import type { Purpose } from './steps.ts';
import { keepRuns } from './store.ts';

/**
 * Types the step's command into the shown session, opening one where there is none, and shows the
 * terminal. The run's end arrives as a changed run.
 * @throws {Problem} where no session can be opened, or the shown one is busy
 */
export async function runStep(step: string, purpose: Purpose): Promise<StepRun> {
  const session = await currentSession();
  revealPanel();
  const run = await call('runbooks.run', { ...purpose, step, session: session.id });
  keepRuns([run]);
  return run;
}
