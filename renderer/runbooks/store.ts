import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RunbookSummary, StepRun } from '../../shared/runbook.ts';
import { registerStore } from '../app/sync.ts';

export interface RunbookState {
  runbooks: readonly RunbookSummary[];
  runs: ReadonlyMap<string, StepRun>;
}

export const runbookStore = createStore<RunbookState>(() => ({
  runbooks: [],
  runs: new Map(),
}));

registerStore({
  hydrate: ({ runbooks, runs }) =>
    runbookStore.setState({ runbooks, runs: new Map(runs.map((run) => [run.id, run])) }),
  apply: ({ runs }) => {
    if (runs) keepRuns(runs);
  },
});

/**
 * Takes in runs as the console holds them. A run that has ended never runs again, so that the
 * answer to a call cannot overtake the event that told of its end.
 */
export function keepRuns(arriving: readonly StepRun[]): void {
  const runs = new Map(runbookStore.getState().runs);
  for (const run of arriving) {
    const known = runs.get(run.id);
    if (known && known.state !== 'running' && run.state === 'running') continue;
    runs.set(run.id, run);
  }
  runbookStore.setState({ runs });
}

export function useRunbooks(): readonly RunbookSummary[] {
  return useStore(runbookStore, (state) => state.runbooks);
}

export function useRuns(): ReadonlyMap<string, StepRun> {
  return useStore(runbookStore, (state) => state.runs);
}
