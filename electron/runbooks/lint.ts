import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import type { Fault } from '../markdown/fault.ts';
import { loadDanger } from './danger.ts';
import { baseOf, groupByRunbook, type Names, readRunbook } from './format/files.ts';
import { sameId } from './format/load.ts';

/** What was looked at, and all that is wrong with it. */
export interface Lint {
  /** Runbooks; a pair of languages is one. */
  runbooks: number;
  /** Lists of dangerous commands. */
  lists: number;
  faults: Fault[];
}

/**
 * Looks at runbooks and lists of dangerous commands. With one half of a pair, the other half beside
 * it is looked at, too.
 * @param paths files, or folders of runbooks
 * @throws Problem where one does not exist, is neither, or a folder holds no runbook
 */
export function lintFiles(paths: readonly string[]): Lint {
  const lists = paths.filter((path) => /\.ya?ml$/.test(path) && isFile(path));
  const groups = new Map<string, { folder: string; names: Names }>();
  for (const path of paths.filter((path) => !lists.includes(path))) {
    for (const { folder, names } of groupsAt(path)) {
      groups.set(join(folder, baseOf(names[0])), { folder, names });
    }
  }
  const faults = loadDanger(lists).faults;
  const files = new Map<string, string>();
  for (const { folder, names } of groups.values()) {
    const read = readRunbook(folder, names);
    if (!read.ok) {
      faults.push(...read.faults);
      continue;
    }
    const key = join(folder, read.runbook.id);
    const other = files.get(key);
    if (other === undefined) files.set(key, read.file);
    else faults.push(sameId(read.file, read.runbook.id, other));
  }
  return { runbooks: groups.size, lists: lists.length, faults };
}

function groupsAt(path: string): { folder: string; names: Names }[] {
  if (isFile(path)) {
    const folder = dirname(path);
    const name = basename(path);
    const base = baseOf(name);
    const group = groupByRunbook(readdirSync(folder)).find(([first]) => baseOf(first) === base);
    if (!group?.includes(name)) throw new Problem('lint.notARunbook', { file: path });
    return [{ folder, names: group }];
  }
  const groups = groupByRunbook(readdirSync(path)).map((names) => ({ folder: path, names }));
  if (groups.length === 0) throw new Problem('lint.empty', { folder: path });
  return groups;
}

function isFile(path: string): boolean {
  try {
    const stat = statSync(path);
    if (stat.isFile() || stat.isDirectory()) return stat.isFile();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new Problem('lint.unreadable', { file: path, detail }, { cause });
  }
  throw new Problem('lint.notARunbook', { file: path });
}
