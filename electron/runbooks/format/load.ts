import type { Runbook } from '../../../shared/runbook.ts';
import { type Fault, MarkdownFault } from '../../markdown/fault.ts';
import { namesIn, readRunbook } from './files.ts';

export interface LoadedRunbooks {
  /** By id, in the order of their files' names. */
  runbooks: Map<string, Runbook>;
  /** What is wrong with files that are left out. The other runbooks stay usable. */
  faults: Fault[];
}

/**
 * Reads the runbooks of folders. A later folder's runbook takes the place of an earlier one with
 * the same id. A folder that does not exist holds none.
 */
export function loadRunbooks(folders: readonly string[]): LoadedRunbooks {
  const loaded: LoadedRunbooks = { runbooks: new Map(), faults: [] };
  for (const folder of folders) {
    try {
      const { runbooks, faults } = loadFolder(folder);
      for (const [id, runbook] of runbooks) loaded.runbooks.set(id, runbook);
      loaded.faults.push(...faults);
    } catch (error) {
      if (!(error instanceof MarkdownFault)) throw error;
      loaded.faults.push(error.fault);
    }
  }
  return loaded;
}

function loadFolder(folder: string): LoadedRunbooks {
  const loaded: LoadedRunbooks = { runbooks: new Map(), faults: [] };
  const files = new Map<string, string>();
  for (const names of namesIn(folder)) {
    const read = readRunbook(folder, names);
    if (!read.ok) {
      loaded.faults.push(...read.faults);
      continue;
    }
    const { runbook, file } = read;
    const other = files.get(runbook.id);
    if (other === undefined) {
      files.set(runbook.id, file);
      loaded.runbooks.set(runbook.id, runbook);
    } else {
      loaded.faults.push(sameId(file, runbook.id, other));
    }
  }
  return loaded;
}

export function sameId(file: string, id: string, other: string): Fault {
  return new MarkdownFault(file, undefined, 'runbook.sameId', { id, other }).fault;
}
