import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ChecklistTemplate } from '../../shared/checklist.ts';
import { type Fault, MarkdownFault } from '../markdown/fault.ts';
import { parseChecklist, type SourceFile } from './checklist.ts';

/** Bounds on what a folder may hold; a file's text has its own in the Markdown reader. */
const MAX_FILES = 1000;
const MAX_BYTES = 262_144;

const OTHER: Readonly<Record<string, string>> = { '.ko.md': '.en.md', '.en.md': '.ko.md' };

/**
 * Reads the checklists of folders, of which a later one's replace an earlier one's by id: the
 * shipped folder first, then the user's. A folder that is not there has none.
 *
 * `NAME.ko.md` and `NAME.en.md` are one checklist in two languages, `NAME.md` is one for both.
 * `README.md` is for people. A file with a fault leaves the others in force.
 */
export function loadTemplates(folders: readonly string[]): {
  templates: ChecklistTemplate[];
  faults: Fault[];
} {
  const templates = new Map<string, ChecklistTemplate>();
  const faults: Fault[] = [];
  for (const folder of folders) {
    const own = loadFolder(folder, faults);
    for (const template of own) templates.set(template.id, template);
  }
  return { templates: [...templates.values()], faults };
}

function loadFolder(folder: string, faults: Fault[]): ChecklistTemplate[] {
  const files = new Map<string, string>();
  const templates: ChecklistTemplate[] = [];
  for (const names of pairsIn(folder)) {
    try {
      const [ko, en] = names.map((name) => readSource(folder, name));
      if (!ko) continue;
      const parsed = parseChecklist(ko, en ?? ko);
      if (!parsed.ok) {
        faults.push(...parsed.faults);
        continue;
      }
      const { id } = parsed.template;
      const other = files.get(id);
      if (other !== undefined) {
        throw new MarkdownFault(ko.file, undefined, 'checklist.twice', { id, other });
      }
      files.set(id, ko.file);
      templates.push(parsed.template);
    } catch (error) {
      if (!(error instanceof MarkdownFault)) throw error;
      faults.push(error.fault);
    }
  }
  return templates;
}

/** Names that belong together: `[ko, en]`, or one for both. */
function pairsIn(folder: string): string[][] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .slice(0, MAX_FILES);
  const stems = new Set(names.map((name) => name.replace(/(\.(ko|en))?\.md$/, '')));
  return [...stems].flatMap((stem) => {
    const halves = [`${stem}.ko.md`, `${stem}.en.md`];
    const pair = halves.some((half) => names.includes(half)) ? [halves] : [];
    const single = `${stem}.md`;
    return names.includes(single) ? [[single], ...pair] : pair;
  });
}

function readSource(folder: string, name: string): SourceFile {
  const file = join(folder, name);
  const unreadable = (detail: string): MarkdownFault =>
    new MarkdownFault(file, undefined, 'checklist.unreadable', { detail });
  if (!existsSync(file)) {
    const there = join(
      folder,
      name.replace(/\.(ko|en)\.md$/, (half) => OTHER[half] ?? half),
    );
    throw new MarkdownFault(there, undefined, 'checklist.otherHalf', { other: name });
  }
  try {
    const stat = statSync(file);
    // Reading a pipe or a device might never end.
    if (!stat.isFile()) throw unreadable('not a file');
    const { size } = stat;
    if (size > MAX_BYTES) throw unreadable(`${size} > ${MAX_BYTES} bytes`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { file, text };
  } catch (error) {
    if (error instanceof MarkdownFault) throw error;
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}
