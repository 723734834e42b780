import type { MessageKey } from '../../../shared/messages/index.ts';
import type { Run } from '../../../shared/run.ts';

/**
 * What a run waits for, or what it is at, as a sentence's key: `{{step}}` is the step at hand.
 * An attempt that did not come out well asks more of a person than a step not begun.
 */
export function standingOfRun(run: Run): MessageKey {
  if (run.state === 'done') return 'runbookView.run.done';
  if (run.state === 'stopped') return 'runbookView.run.stopped';
  const state = run.steps.find(({ step }) => step === run.at)?.state;
  if (run.state === 'running') {
    return run.untilHuman ? 'runbookView.run.runningOn' : 'runbookView.run.running';
  }
  switch (state) {
    case 'failed':
    case 'timedOut':
    case 'cancelled':
    case 'unknown':
      return `runbookView.run.${state}`;
    default:
      return 'runbookView.run.waiting';
  }
}
