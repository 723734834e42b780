import { setImmediate } from 'node:timers/promises';
import { BUNDLE_LIMIT } from '../../shared/bundle.ts';
import { Problem } from '../../shared/problem.ts';
import type { BundleSource } from './bundle.ts';
import { spelled } from './manifest.ts';
import { JOURNAL, PLACE, safeName, TIMELINE } from './paths.ts';

type Bytes = BundleSource['bytes'];

/** An entry of the journal as it is stored: its act is canonical JSON. */
export interface StoredAct {
  id: number;
  at: number;
  operator: string;
  actJson: string;
  prev: string;
  hash: string;
}

export function reportSource(name: string, bytes: Uint8Array): BundleSource {
  const path = `${PLACE.report}${safeName(name)}`;
  return { path, what: 'report', size: bytes.length, bytes: () => bytes };
}

/** @param file the name of a recording's part, by which the journal tells of it */
export function recordingSource(file: string, size: number, bytes: Bytes): BundleSource {
  return { path: `${PLACE.recording}${safeName(file)}`, what: 'recording', size, bytes };
}

export function attachmentSource(
  { sha256, name, bytes: size }: { sha256: string; name: string; bytes: number },
  bytes: Bytes,
): BundleSource {
  return {
    path: `${PLACE.attachment}${sha256}/${safeName(name)}`,
    what: 'attachment',
    size,
    bytes,
  };
}

/** @param check its key, `service/check` */
export function observationsSource(check: string, bytes: Bytes): BundleSource {
  const path = `${PLACE.observations}${check.split('/').map(safeName).join('/')}.csv`;
  return { path, what: 'observations', bytes };
}

/** The catalogue's files as they were in force from a moment on. */
export function catalogueSources(version: {
  at: number;
  files: readonly { name: string; text: string }[];
}): BundleSource[] {
  // `2023-11-17T08-40-00.000Z`: sorted by name, a folder is sorted by time; no colon on Windows.
  const folder = new Date(version.at).toISOString().replaceAll(':', '-');
  return version.files.map(({ name, text }) => {
    const path = `${PLACE.catalogue}${folder}/${safeName(name)}`;
    return { path, what: 'catalogue', bytes: () => Buffer.from(text) };
  });
}

/**
 * The timeline, and the journal from the first entry that tells of it to its head, so that both can
 * be checked against each other. Timeline and head are to be taken at once: an entry written in
 * between would be in the one and not in the other.
 * @param timeline the incident's own and what it absorbed
 * @param journal.head the number of its last entry
 * @param journal.page the next entries after one, up to another, oldest first; none after the last
 * @throws {Problem} where the journal alone is larger than a bundle may be
 */
export async function recordSources(
  timeline: readonly { id: number }[],
  journal: { head: number; page(after: number, until: number): readonly StoredAct[] },
): Promise<BundleSource[]> {
  const told = Buffer.from(spelled(timeline));
  const start = await startOf(acts(journal, 0), timeline);
  const slice = await linesOf(acts(journal, start - 1));
  return [
    { path: TIMELINE, what: 'timeline', size: told.length, bytes: () => told },
    { path: JOURNAL, what: 'journal', size: slice.length, bytes: () => slice },
  ];
}

/** The journal's entries after one, page by page: others get their turn in between. */
async function* acts(
  { head, page }: Parameters<typeof recordSources>[1],
  after: number,
): AsyncGenerator<StoredAct> {
  for (let last = after; ; ) {
    const entries = page(last, head);
    const end = entries.at(-1);
    if (!end) return;
    yield* entries;
    last = end.id;
    await setImmediate();
  }
}

/** The number of the journal's entry where the slice begins. */
async function startOf(
  journal: AsyncIterable<StoredAct>,
  timeline: readonly { id: number }[],
): Promise<number> {
  const rows = new Set(timeline.map(({ id }) => id));
  const oldest = Math.min(...rows);
  let lowest: number | null = null;
  for await (const { id, actJson } of journal) {
    const row = rowToldBy(actJson);
    if (row === null) continue;
    lowest ??= row;
    // What is older than the journal is told by nothing: that shows only from its beginning on.
    if (oldest < lowest) return 1;
    if (rows.has(row)) return id;
  }
  return 1;
}

/** One line an entry, canonical JSON. */
async function linesOf(journal: AsyncIterable<StoredAct>): Promise<Buffer> {
  const lines: Buffer[] = [];
  let bytes = 0;
  for await (const entry of journal) {
    const line = Buffer.from(lineOf(entry));
    lines.push(line);
    bytes += line.length;
    if (bytes > BUNDLE_LIMIT) {
      const limit = `${BUNDLE_LIMIT / (1024 * 1024)} MB`;
      throw new Problem('bundle.tooLarge', { limit, largest: JOURNAL });
    }
  }
  return Buffer.concat(lines);
}

/** The number of the timeline's entry that an act tells of; null for any other act. */
function rowToldBy(actJson: string): number | null {
  // Canonical JSON: only such an act begins so, and only few are read until the first is found.
  if (!actJson.startsWith('{"entry":{')) return null;
  try {
    const act: unknown = JSON.parse(actJson);
    if (typeof act !== 'object' || act === null || !('entry' in act)) return null;
    const { entry } = act;
    if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null;
    return typeof entry.id === 'number' ? entry.id : null;
  } catch {
    // Somebody changed it; whoever checks the bundle will be told.
    return null;
  }
}

function lineOf({ id, at, operator, actJson, prev, hash }: StoredAct): string {
  const by = JSON.stringify(operator);
  return `{"act":${actJson},"at":${at},"hash":"${hash}","id":${id},"operator":${by},"prev":"${prev}"}\n`;
}
