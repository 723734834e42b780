import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Runbook } from '../../../shared/runbook.ts';
import { type Fault, MarkdownFault } from '../../markdown/fault.ts';
import { fromOneFile, fromTwoFiles } from './pair.ts';
import { parseRunbook } from './parse.ts';

/** Larger files are not even read: no runbook is near it. */
const MAX_BYTES = 1_048_576;

/** The files of one runbook: NAME.ko.md with NAME.en.md, or NAME.md for both languages. */
export type Names = [string, ...string[]];

/** @returns the names of a folder's runbooks, sorted; none where it does not exist */
export function namesIn(folder: string): Names[] {
  try {
    return groupByRunbook(readdirSync(folder));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
}

/** Sorted, and those that belong together together. `README.md` is for people. */
export function groupByRunbook(names: readonly string[]): Names[] {
  const groups = new Map<string, Names>();
  for (const name of names.toSorted()) {
    if (!name.endsWith('.md') || name === 'README.md') continue;
    const base = baseOf(name);
    const group = groups.get(base);
    if (group) group.push(name);
    else groups.set(base, [name]);
  }
  return [...groups.values()];
}

/** A file's name without its language. */
export function baseOf(name: string): string {
  return name.replace(/(\.(ko|en))?\.md$/, '');
}

/** A runbook that was read, or all that is wrong with its files. */
export type Read =
  | { ok: true; runbook: Runbook; file: string }
  | { ok: false; faults: readonly Fault[] };

export function readRunbook(folder: string, [first, second, ...more]: Names): Read {
  const path = join(folder, first);
  try {
    if (second === undefined) {
      const parsed = parseRunbook(readText(path), path);
      if (!parsed.ok) return parsed;
      return { ok: true, runbook: fromOneFile(parsed.written), file: path };
    }
    // Sorted, the English one comes first.
    if (more.length > 0 || !first.endsWith('.en.md') || !second.endsWith('.ko.md')) {
      throw new MarkdownFault(path, undefined, 'runbook.mixedFiles', { other: second });
    }
    return readPair(join(folder, second), path);
  } catch (error) {
    if (error instanceof MarkdownFault) return { ok: false, faults: [error.fault] };
    throw error;
  }
}

function readPair(koPath: string, enPath: string): Read {
  const ko = parseRunbook(readText(koPath), koPath);
  const en = parseRunbook(readText(enPath), enPath);
  if (!ko.ok || !en.ok) {
    return { ok: false, faults: [en, ko].flatMap((half) => (half.ok ? [] : half.faults)) };
  }
  const pair = fromTwoFiles(ko.written, en.written);
  return pair.ok ? { ...pair, file: enPath } : pair;
}

function readText(path: string): string {
  try {
    const stat = statSync(path);
    // Reading a pipe or a device might never end.
    if (!stat.isFile()) throw new Error('not a file');
    if (stat.size > MAX_BYTES) {
      const params = { length: stat.size, limit: MAX_BYTES };
      throw new MarkdownFault(path, undefined, 'markdown.tooLong', params);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw error instanceof MarkdownFault ? error : unreadable(path, error);
  }
}

export function unreadable(path: string, error: unknown): MarkdownFault {
  const detail = error instanceof Error ? error.message : String(error);
  return new MarkdownFault(path, undefined, 'runbook.unreadable', { detail });
}
