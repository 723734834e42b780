import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Run } from '../../shared/run.ts';
import type { RunbookSummary } from '../../shared/runbook.ts';
import { registerStore } from '../app/sync.ts';
import { isBehind } from './run/order.ts';

export interface RunbookState {
  runbooks: readonly RunbookSummary[];
  runs: ReadonlyMap<string, Run>;
  /** Names of the secrets the host keeps. */
  secrets: readonly string[];
}

export const runbookStore = createStore<RunbookState>(() => ({
  runbooks: [],
  runs: new Map(),
  secrets: [],
}));

registerStore({
  hydrate: ({ runbooks, runs, secrets }) =>
    runbookStore.setState({ runbooks, secrets, runs: new Map(runs.map((run) => [run.id, run])) }),
  apply: ({ runs, secrets }) => {
    if (runs) keepRuns(runs);
    if (secrets) runbookStore.setState({ secrets });
  },
});

/** Takes in runs as the console holds them: from an event, or as a call's answer. */
export function keepRuns(arriving: readonly Run[]): void {
  const runs = new Map(runbookStore.getState().runs);
  for (const run of arriving) {
    const known = runs.get(run.id);
    if (!known || !isBehind(run, known)) runs.set(run.id, run);
  }
  runbookStore.setState({ runs });
}

/** A secret was kept or removed here; the change that tells of it may come later. */
export function keepSecretName(name: string, kept: boolean): void {
  const others = runbookStore.getState().secrets.filter((one) => one !== name);
  runbookStore.setState({ secrets: kept ? [...others, name].sort() : others });
}

export function useRunbooks(): readonly RunbookSummary[] {
  return useStore(runbookStore, (state) => state.runbooks);
}

export function useRuns(): ReadonlyMap<string, Run> {
  return useStore(runbookStore, (state) => state.runs);
}

export function useSecretNames(): readonly string[] {
  return useStore(runbookStore, (state) => state.secrets);
}
