import { Problem } from '../../shared/problem.ts';
import type { Runbook, RunbookSummary } from '../../shared/runbook.ts';
import type { Fault } from '../markdown/fault.ts';
import { loadRunbooks } from './format/load.ts';

/** The runbooks that can be followed. */
export interface Library {
  list(): RunbookSummary[];
  /** What is wrong with files that could not become runbooks. The others stay usable. */
  faults(): Fault[];
  /** @throws Problem where there is none */
  get(id: string): Runbook;
}

/** @param options.folders later ones' runbooks replace earlier ones' with the same id */
export function createLibrary({ folders }: { folders: readonly string[] }): Library {
  const { runbooks, faults } = loadRunbooks(folders);
  return {
    list: () =>
      [...runbooks.values()].map(({ id, title, steps }) => ({ id, title, steps: steps.length })),
    faults: () => faults,
    get(id) {
      const runbook = runbooks.get(id);
      if (!runbook) throw new Problem('runbook.notFound', { runbook: id });
      return runbook;
    },
  };
}
