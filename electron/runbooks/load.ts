import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Runbook } from '../../shared/runbook.ts';
import { type Fault, MarkdownFault } from '../markdown/fault.ts';
import { fromOneFile, fromTwoFiles, parseRunbook, type WrittenRunbook } from './parse.ts';

/** Larger files are not even read: no runbook is near it. */
const MAX_BYTES = 1_048_576;

export interface LoadedRunbooks {
  /** By id, in the order of their files' names. */
  runbooks: Map<string, Runbook>;
  /** What is wrong with files that are left out. The other runbooks stay usable. */
  faults: Fault[];
}

/**
 * Reads the runbooks of folders: NAME.ko.md with NAME.en.md, or NAME.md for both languages. A later
 * folder's runbook takes the place of an earlier one with the same id. A folder that does not exist
 * holds none.
 */
export function loadRunbooks(folders: readonly string[]): LoadedRunbooks {
  const loaded: LoadedRunbooks = { runbooks: new Map(), faults: [] };
  const orFault = (read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof MarkdownFault)) throw error;
      loaded.faults.push(error.fault);
    }
  };
  for (const folder of folders) {
    const files = new Map<string, string>();
    orFault(() => {
      for (const names of groupByRunbook(list(folder))) {
        orFault(() => {
          const runbook = readRunbook(folder, names);
          const first = join(folder, names[0]);
          const other = files.get(runbook.id);
          if (other) {
            const params = { id: runbook.id, other };
            throw new MarkdownFault(first, undefined, 'runbook.sameId', params);
          }
          files.set(runbook.id, first);
          loaded.runbooks.set(runbook.id, runbook);
        });
      }
    });
  }
  return loaded;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw unreadable(folder, error);
  }
}

type Names = [string, ...string[]];

function groupByRunbook(names: string[]): Names[] {
  const groups = new Map<string, Names>();
  for (const name of names.toSorted()) {
    const base = name.replace(/(\.(ko|en))?\.md$/, '');
    const group = groups.get(base);
    if (group) group.push(name);
    else groups.set(base, [name]);
  }
  return [...groups.values()];
}

function readRunbook(folder: string, [first, second, ...more]: Names): Runbook {
  const path = join(folder, first);
  if (second === undefined) return fromOneFile(readFile(path));
  // Sorted, the English one comes first.
  if (more.length > 0 || !first.endsWith('.en.md') || !second.endsWith('.ko.md')) {
    throw new MarkdownFault(path, undefined, 'runbook.mixedFiles', { other: second });
  }
  return fromTwoFiles(readFile(join(folder, second)), readFile(path));
}

function readFile(path: string): WrittenRunbook {
  let text: string;
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) {
      const params = { length: size, limit: MAX_BYTES };
      throw new MarkdownFault(path, undefined, 'markdown.tooLong', params);
    }
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw error instanceof MarkdownFault ? error : unreadable(path, error);
  }
  return parseRunbook(text, path);
}

function unreadable(path: string, error: unknown): MarkdownFault {
  const detail = error instanceof Error ? error.message : String(error);
  return new MarkdownFault(path, undefined, 'runbook.unreadable', { detail });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
