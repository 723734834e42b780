import { type FileHandle, open } from 'node:fs/promises';
import type { Manifest } from '../../shared/bundle.ts';
import { Problem, type Sentence, sentence } from '../../shared/problem.ts';
import { checkFiles } from './files.ts';
import { type ChainRules, checkSlice, type SliceCheck, type SliceVerdict } from './journalSlice.ts';
import { linesTo } from './lines.ts';
import { readManifest } from './manifest.ts';
import { JOURNAL, MANIFEST, PUBLIC_KEY, SIGNATURE, shown } from './paths.ts';
import { readDirectory, type ZipEntry } from './readZip.ts';
import { checkSignature } from './signature.ts';
import { unpack, unpackWhole } from './unpack.ts';

/** What a bundle turned out to be. */
export interface BundleFindings {
  manifest: Manifest;
  /** SHA-256 of the manifest's bytes: who knows it knows the whole bundle. */
  manifestSha256: string;
  /** What does not fit, in the order in which it was found; none for a whole bundle. */
  misfits: Sentence[];
  /** Files that are as the manifest says. */
  fitting: number;
  /** Null where the bundle has no journal, as a redacted one. */
  journal: SliceVerdict | null;
  /** Recordings' files that are as the journal tells, and those it tells nothing of. */
  recordings: { told: number; untold: number };
  /** Whether a signature was there and fits. */
  signed: boolean;
}

export interface BundleQuestions {
  rules: ChainRules;
  /** The fingerprint the signer's key must have; null for any. */
  signer: string | null;
  /** A journal's hash to look for; null for none. */
  head: string | null;
}

const MANIFEST_BYTES = 16 * 1024 * 1024;
/** Of a key or a signature. */
const SMALL_BYTES = 16 * 1024;

/**
 * Checks an evidence bundle by itself: nothing else of the console is needed, and nothing is
 * unpacked to the disk.
 * @throws {Problem} where it cannot be read, is no bundle, or is built so that it must be refused
 */
export async function verifyBundle(
  path: string,
  questions: BundleQuestions,
): Promise<BundleFindings> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    return await verifyOpen(handle, questions);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const detail = cause instanceof Error ? shown(cause.message) : String(cause);
    throw new Problem('verify.unreadable', { file: path, detail }, { cause });
  } finally {
    await handle?.close();
  }
}

async function verifyOpen(
  handle: FileHandle,
  { rules, signer, head }: BundleQuestions,
): Promise<BundleFindings> {
  const listed = await readDirectory(handle);
  const entries = new Map(listed.map((entry) => [entry.path, entry]));
  const whole = async (name: string, limit: number) => {
    const entry = entries.get(name);
    return entry ? await unpackWhole(handle, entry, limit) : null;
  };
  if (!entries.has(MANIFEST)) throw new Problem('bundle.noManifest');
  const own = await whole(MANIFEST, MANIFEST_BYTES);
  if (!own) throw new Problem('bundle.badManifest', { detail: MANIFEST });
  const manifest = readManifest(own.bytes);
  const unsigned = checkSignature({
    claimed: manifest.signer,
    expected: signer,
    manifest: own.bytes,
    signature: (await whole(SIGNATURE, SMALL_BYTES))?.bytes ?? null,
    key: (await whole(PUBLIC_KEY, SMALL_BYTES))?.bytes ?? null,
  });
  const files = await checkFiles(handle, entries, manifest);
  const wanted = new Set(files.reportHashes.keys());
  if (head !== null) wanted.add(head);
  const journal = await followJournal(
    handle,
    entries.get(JOURNAL),
    checkSlice(rules, files.timeline, manifest.incident.id, wanted),
  );
  const recordings = compareRecordings(manifest, journal);
  return {
    manifest,
    manifestSha256: own.sha256,
    misfits: [
      ...unsigned,
      ...files.misfits,
      ...misfitsOf(journal, manifest, files.reportHashes),
      ...recordings.misfits,
    ],
    fitting: files.fitting,
    journal,
    recordings: { told: recordings.told, untold: recordings.untold },
    signed: manifest.signer !== null && unsigned.length === 0,
  };
}

async function followJournal(
  handle: FileHandle,
  entry: ZipEntry | undefined,
  check: SliceCheck,
): Promise<SliceVerdict | null> {
  if (!entry) return null;
  const lines = linesTo(check.line);
  let readable = true;
  await unpack(handle, entry, (piece) => {
    readable &&= lines.take(piece);
  });
  const verdict = check.end();
  if (readable && lines.end()) return verdict;
  return { ...verdict, misfit: verdict.misfit ?? sentence('bundle.journalText') };
}

/** @param reportHashes hashes of the journal that reports print, and by which report */
function misfitsOf(
  journal: SliceVerdict | null,
  manifest: Manifest,
  reportHashes: ReadonlyMap<string, string>,
): Sentence[] {
  if (!journal) return manifest.redacted ? [] : [sentence('bundle.noJournal')];
  if (journal.misfit) return [journal.misfit];
  return [...reportHashes]
    .filter(([hash]) => !journal.found.has(hash))
    .map(([hash, path]) => sentence('bundle.reportHash', { path, hash }));
}

/** The journal tells the hash of every recording's file that is complete. */
function compareRecordings({ files }: Manifest, journal: SliceVerdict | null) {
  const misfits: Sentence[] = [];
  let told = 0;
  let untold = 0;
  for (const { path, what, sha256 } of files) {
    if (what !== 'recording') continue;
    const kept = journal?.recordings.get(path.slice(path.lastIndexOf('/') + 1));
    if (kept === undefined) untold += 1;
    else if (kept === sha256) told += 1;
    else misfits.push(sentence('bundle.recordingChanged', { path }));
  }
  return { misfits, told, untold };
}
