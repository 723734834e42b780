import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, faultAt } from './fault.ts';

/** 20,000 services of a usual length fit into a few such files; reading one takes seconds at most. */
const FILE_BYTES = 4 * 1024 * 1024;
const FOLDER_BYTES = 16 * 1024 * 1024;
const FILES = 1000;

export interface SourceText {
  file: string;
  text: string;
}

type Found<T> = { ok: true; found: T } | { ok: false; faults: Fault[] };

const atStart = (file: string) => ({ file, line: 1, column: 1 });

/** Whether a file of this name in a catalogue's folder is one of the catalogue's. */
export function isCatalogueFile(name: string): boolean {
  // An editor's hidden copy of a file (`.#x.yaml`) is none.
  return /^[^.].*\.ya?ml$/i.test(name);
}

/** The files a catalogue's path stands for: itself, or the folder's `*.yaml` and `*.yml`, by name. */
export function filesOf(path: string): Found<string[]> {
  const stats = statOf(path);
  if (!stats.ok) return stats;
  if (stats.found.isFile()) return { ok: true, found: [path] };
  if (!stats.found.isDirectory()) return failed(path, 'catalogue.notFile');
  let names: string[];
  try {
    names = readdirSync(path);
  } catch (error) {
    return failed(path, 'catalogue.unreadable', { detail: codeOf(error) });
  }
  const files = names.filter(isCatalogueFile).toSorted();
  if (files.length === 0) return failed(path, 'catalogue.noFiles');
  if (files.length > FILES) {
    return failed(path, 'catalogue.tooManyFiles', { count: files.length, limit: FILES });
  }
  return { ok: true, found: files.map((name) => join(path, name)) };
}

/**
 * Reads every file of a catalogue, within bounds, as UTF-8.
 * @param unsaved a text that takes the place of what its file holds
 */
export function readSources(path: string, unsaved?: SourceText): Found<SourceText[]> {
  const files = filesOf(path);
  if (!files.ok) return files;
  const sources: SourceText[] = [];
  const faults: Fault[] = [];
  let total = 0;
  for (const file of files.found) {
    const read = file === unsaved?.file ? bounded(unsaved) : readSource(file);
    if (read.ok) sources.push(read.found);
    else faults.push(...read.faults);
    total += read.ok ? read.found.text.length : 0;
    if (total > FOLDER_BYTES) {
      return failed(path, 'catalogue.folderTooLarge', { limit: FOLDER_BYTES });
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, found: sources };
}

function bounded(source: SourceText): Found<SourceText> {
  const size = Buffer.byteLength(source.text);
  if (size <= FILE_BYTES) return { ok: true, found: source };
  return failed(source.file, 'catalogue.tooLarge', { size, limit: FILE_BYTES });
}

/** Reads one file of a catalogue, within bounds, as UTF-8. */
export function readSource(file: string): Found<SourceText> {
  const stats = statOf(file);
  if (!stats.ok) return stats;
  // A named pipe called x.yaml would never end.
  if (!stats.found.isFile()) return failed(file, 'catalogue.notFile');
  const size = stats.found.size;
  if (size > FILE_BYTES) return failed(file, 'catalogue.tooLarge', { size, limit: FILE_BYTES });
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return failed(file, 'catalogue.unreadable', { detail: codeOf(error) });
  }
  try {
    return {
      ok: true,
      found: { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) },
    };
  } catch {
    return failed(file, 'catalogue.notUtf8');
  }
}

function statOf(path: string): Found<Stats> {
  try {
    return { ok: true, found: statSync(path) };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed(path, 'catalogue.noFile');
    return failed(path, 'catalogue.unreadable', { detail: code });
  }
}

function failed(
  file: string,
  key: Parameters<typeof faultAt>[1],
  params: Parameters<typeof faultAt>[2] = {},
): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [faultAt(atStart(file), key, params)] };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : String(error);
}
