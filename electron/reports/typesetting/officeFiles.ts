import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { TemplateFault } from '../../../shared/reportMaking.ts';

/** What a template may read beside itself. */
const KINDS: ReadonlySet<string> = new Set([
  '.typ',
  '.svg',
  '.png',
  '.jpg',
  '.jpeg',
  '.csv',
  '.json',
  '.txt',
]);
const LARGEST_BYTES = 2 * 1024 * 1024;
const MOST_FILES = 40;

export interface OfficeFiles {
  /** By name. */
  files: ReadonlyMap<string, Buffer>;
  faults: readonly TemplateFault[];
}

const NONE: OfficeFiles = { files: new Map(), faults: [] };

/**
 * The files by which an office shapes its pages, read again only when one of them changed. Only
 * plain files right in the folder are: no link leads out of it.
 * @param folder may be missing: then there are none
 */
export function createOfficeFiles(folder: string): () => OfficeFiles {
  let seen = '';
  let read = NONE;
  return () => {
    const listed = listOf(folder);
    const stamps = listed.map(({ name, stamp }) => `${name} ${stamp}`).join('\n');
    if (stamps !== seen) {
      read = readAll(folder, listed);
      seen = stamps;
    }
    return read;
  };
}

interface Listed {
  name: string;
  bytes: number;
  stamp: string;
}

function listOf(folder: string): Listed[] {
  try {
    return readdirSync(folder)
      .filter((name) => KINDS.has(extname(name).toLowerCase()))
      .toSorted()
      .flatMap((name) => {
        const stat = lstatSync(join(folder, name), { bigint: true });
        const stamp = `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
        return stat.isFile() ? [{ name, bytes: Number(stat.size), stamp }] : [];
      });
  } catch {
    // No folder, or a file that went while it was looked at: seen anew at the next report.
    return [];
  }
}

function readAll(folder: string, listed: readonly Listed[]): OfficeFiles {
  const files = new Map<string, Buffer>();
  const faults: TemplateFault[] = [];
  const refuse = (file: string, why: Sentence) =>
    faults.push({ file, line: 1, column: 1, sentence: why });
  for (const { name, bytes } of listed) {
    if (files.size >= MOST_FILES) {
      refuse(name, sentence('reportTemplate.tooMany', { most: MOST_FILES }));
      break;
    }
    if (bytes > LARGEST_BYTES) {
      refuse(name, sentence('reportTemplate.tooLarge', { megabytes: LARGEST_BYTES / 1024 / 1024 }));
      continue;
    }
    try {
      files.set(name, readFileSync(join(folder, name)));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      refuse(name, sentence('reportTemplate.unreadable', { detail }));
    }
  }
  return { files, faults };
}
