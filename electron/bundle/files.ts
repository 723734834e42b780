import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import type { BundleFile, BundleWhat, Manifest } from '../../shared/bundle.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import { Report } from '../../shared/report.ts';
import { TimelineRow } from './journalSlice.ts';
import { readSpelled } from './manifest.ts';
import { isInPlace, MANIFEST, SIGNATURE, shown, TIMELINE } from './paths.ts';
import type { ZipEntry } from './readZip.ts';
import { unpack, unpackWhole } from './unpack.ts';

/** What the files turned out to be beside the manifest. */
export interface FilesVerdict {
  misfits: Sentence[];
  /** How many are as the manifest says. */
  fitting: number;
  /** Empty where it cannot be read; that is a misfit already. */
  timeline: TimelineRow[];
  /** Hashes of the journal that reports print, and the path of the report. */
  reportHashes: Map<string, string>;
}

/** Of a timeline or a report as JSON, bytes: hundreds of times what a long incident has. */
const JSON_BYTES = 64 * 1024 * 1024;

/** What a redacted bundle may hold. */
const REDACTED: readonly BundleWhat[] = ['report', 'readme', 'key'];

const Timeline = z.array(TimelineRow);
const Printed = Report.pick({ integrity: true });

/** Looks at every file that the manifest names and at every one that lies in the archive. */
export async function checkFiles(
  handle: FileHandle,
  entries: ReadonlyMap<string, ZipEntry>,
  manifest: Manifest,
): Promise<FilesVerdict> {
  const verdict: FilesVerdict = {
    misfits: [],
    fitting: 0,
    timeline: [],
    reportHashes: new Map(),
  };
  for (const file of manifest.files) {
    const misfit = await checkFile(handle, entries.get(file.path), file, verdict);
    const strange = misfit ?? belongs(file, manifest);
    if (strange) verdict.misfits.push(strange);
    else verdict.fitting += 1;
  }
  const named = new Set([MANIFEST, SIGNATURE, ...manifest.files.map(({ path }) => path)]);
  for (const path of entries.keys()) {
    if (!named.has(path)) verdict.misfits.push(sentence('bundle.extra', { path: shown(path) }));
  }
  return verdict;
}

async function checkFile(
  handle: FileHandle,
  entry: ZipEntry | undefined,
  file: BundleFile,
  verdict: FilesVerdict,
): Promise<Sentence | null> {
  const { path } = file;
  if (!entry) return sentence('bundle.missing', { path });
  const isTimeline = path === TIMELINE;
  const isReport = path.startsWith('report/') && path.endsWith('.json');
  if (!isTimeline && !isReport) {
    const { sha256 } = await unpack(handle, entry);
    return unlike(entry, file, sha256);
  }
  if (entry.bytes > JSON_BYTES) return sentence('bundle.unreadable', { path });
  const read = await unpackWhole(handle, entry, JSON_BYTES);
  const misfit = unlike(entry, file, read?.sha256 ?? null);
  if (misfit || !read) return misfit;
  try {
    if (isTimeline) verdict.timeline = timelineIn(read.bytes);
    else for (const hash of hashesIn(read.bytes)) verdict.reportHashes.set(hash, path);
    return null;
  } catch {
    return sentence('bundle.unreadable', { path });
  }
}

function unlike(entry: ZipEntry, file: BundleFile, sha256: string | null): Sentence | null {
  const { path } = file;
  if (sha256 === null) return sentence('bundle.damaged', { path });
  const same = sha256 === file.sha256 && entry.bytes === file.bytes;
  return same ? null : sentence('bundle.altered', { path });
}

/** Whether a file may be where it is, whatever it holds. */
function belongs({ path, what, sha256 }: BundleFile, { redacted }: Manifest): Sentence | null {
  if (!isInPlace(path, what)) return sentence('bundle.misplaced', { path });
  if (redacted && !REDACTED.includes(what)) return sentence('bundle.notRedacted', { path });
  const misnamed = what === 'attachment' && path.split('/')[1] !== sha256;
  return misnamed ? sentence('bundle.attachmentHash', { path }) : null;
}

/** @throws {Error} where it is none, or tells of one entry twice */
function timelineIn(bytes: Uint8Array): TimelineRow[] {
  const rows = Timeline.parse(readSpelled(bytes));
  if (new Set(rows.map(({ id }) => id)).size !== rows.length) throw new Error('twice');
  return rows;
}

/** Every SHA-256 that a report prints where it says by what it can be checked. */
function hashesIn(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { integrity } = Printed.parse(JSON.parse(text));
  return (integrity?.rows ?? []).flatMap(({ value }) => value.match(/\b[0-9a-f]{64}\b/g) ?? []);
}
