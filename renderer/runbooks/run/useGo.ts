import type { ArgsOf } from '../../../shared/contract.ts';
import type { RunbookStep } from '../../../shared/runbook.ts';
import { revealPanel } from '../../terminal/panel.ts';
import { activate, terminalStore } from '../../terminal/store.ts';
import { useFollowing } from './following.ts';
import { sessionFor } from './session.ts';
import { useRunCall } from './useRunCall.ts';

type How = Pick<ArgsOf<'runs.go'>, 'untilHuman' | 'approval'>;

/** Begins a command or a waiting, and shows the terminal it is typed into. */
export function useGo(step: RunbookStep) {
  const { runbook, lines } = useFollowing();
  const { act, ...calling } = useRunCall('runs.go');
  const go = async (how: How): Promise<boolean> => {
    const session = sessionFor(step, runbook, terminalStore.getState())?.id ?? null;
    const run = await act((id) => ({ run: id, step: step.id, session, ...how }));
    if (!run) {
      // The catalogue may have changed what would be typed; it must be read as it is now.
      lines.reload();
      return false;
    }
    const typedInto = run.steps.find((one) => one.step === step.id)?.session;
    if (typedInto) {
      revealPanel();
      activate(typedInto);
    }
    return true;
  };
  return { go, ...calling };
}
