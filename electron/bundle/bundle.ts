import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  BUNDLE_FILES,
  BUNDLE_LIMIT,
  type BundleFile,
  type BundleWhat,
  Manifest,
} from '../../shared/bundle.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { Problem, type Sentence, sentence } from '../../shared/problem.ts';
import type { Bilingual } from '../../shared/words.ts';
import { spelled } from './manifest.ts';
import { isSafePath, MANIFEST, PUBLIC_KEY, pathKey, README, SIGNATURE } from './paths.ts';
import { readme } from './readme.ts';
import type { Signer } from './signing.ts';
import { type Packed, pack, zipOf } from './writeZip.ts';

/** One file on its way into a bundle. */
export interface BundleSource {
  /** From the bundle's root, with `/` between; `sources.ts` makes safe ones. */
  path: string;
  what: BundleWhat;
  /** Bytes, where it is known before it is read: one too large is then never read. */
  size?: number;
  bytes(): Uint8Array | Promise<Uint8Array>;
}

/** What a bundle tells of itself, and the files in it. */
export interface BundleContents extends Omit<Manifest, 'schema' | 'signer' | 'remarks' | 'files'> {
  /** What could not be put in, and why. */
  remarks: readonly Sentence[];
  sources: readonly BundleSource[];
}

export interface BundleOptions {
  /** Null for a bundle that nobody signs. */
  signer: Signer | null;
  /** Asked between files; what it was aborted with is thrown. */
  signal?: AbortSignal;
  /** Told how much is done, 0 to 1. */
  progress?: (share: number) => void;
  /** Bytes unpacked; smaller in tests. */
  limit?: number;
}

/** How many files a Problem names as the largest. */
const NAMED = 3;
/** How much is hashed at once, bytes, before others get their turn. */
const PIECE = 2 * 1024 * 1024;

/**
 * Everything about an incident in one ZIP that can be checked without this console. Of a redacted
 * one only the report's files are taken, whatever else is given: journal, recordings and
 * attachments hold what was taken out of the report.
 * @throws {Problem} where it would be too large
 */
export async function createBundle(
  contents: BundleContents,
  { signer, signal, progress = () => {}, limit = BUNDLE_LIMIT }: BundleOptions,
): Promise<Uint8Array> {
  const { remarks, sources: given, ...about } = contents;
  const sources = apart(given.filter(({ what }) => !about.redacted || what === 'report'));
  mustFit(
    sources.map(({ path, size = 0 }) => ({ path, bytes: size })),
    limit,
  );

  const files: BundleFile[] = [];
  const packed: Packed[] = [];
  const put = async (path: string, what: BundleWhat, bytes: Uint8Array): Promise<void> => {
    files.push({ path, what, bytes: bytes.length, sha256: await sha256Of(bytes) });
    mustFit(files, limit);
    packed.push(await pack(path, bytes));
  };

  if (signer) await put(PUBLIC_KEY, 'key', Buffer.from(signer.publicKey));
  await put(README, 'readme', Buffer.from(readme(about, signer?.fingerprint ?? null)));
  for (const [index, source] of sources.entries()) {
    signal?.throwIfAborted();
    await put(source.path, source.what, await source.bytes());
    progress((index + 1) / sources.length);
  }
  signal?.throwIfAborted();

  const left = about.redacted ? [sentence('bundle.remark.redacted'), ...remarks] : remarks;
  const manifest = Buffer.from(
    spelled(
      Manifest.parse({
        schema: 'watchroom.bundle/1',
        ...about,
        signer: signer?.fingerprint ?? null,
        remarks: left.map(inBoth),
        files,
      }),
    ),
  );
  const first = [await pack(MANIFEST, manifest)];
  if (signer) first.push(await pack(SIGNATURE, signer.sign(manifest)));
  return zipOf([...first, ...packed]);
}

function inBoth({ key, params }: Sentence): Bilingual {
  return { ko: sayIn('ko')(key, params), en: sayIn('en')(key, params) };
}

/** The sources with paths that no system takes for one another: `a.txt` and `A (2).txt`. */
function apart(sources: readonly BundleSource[]): BundleSource[] {
  const seen = new Set([MANIFEST, SIGNATURE, PUBLIC_KEY, README].map(pathKey));
  if (seen.size + sources.length > BUNDLE_FILES) {
    throw new Problem('bundle.tooMany', { count: sources.length, limit: BUNDLE_FILES });
  }
  return sources.map((source) => {
    let { path } = source;
    for (let n = 2; seen.has(pathKey(path)); n++) path = numbered(source.path, n);
    // Paths are made in code: a bad one is a fault of the program, not of a person.
    if (!isSafePath(path)) throw new TypeError(`not a path for a bundle: ${path}`);
    seen.add(pathKey(path));
    return { ...source, path };
  });
}

function numbered(path: string, n: number): string {
  const dot = path.lastIndexOf('.');
  const hasEnding = dot > path.lastIndexOf('/') + 1;
  return hasEnding ? `${path.slice(0, dot)} (${n})${path.slice(dot)}` : `${path} (${n})`;
}

function mustFit(files: readonly { path: string; bytes: number }[], limit: number): void {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limit) return;
  const largest = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, NAMED)
    .map(({ path, bytes }) => `${path} (${megabytes(bytes)})`);
  throw new Problem('bundle.tooLarge', { limit: megabytes(limit), largest: largest.join(', ') });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024)).toLocaleString('en-US')} MB`;
}

async function sha256Of(content: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < content.length; at += PIECE) {
    hash.update(content.subarray(at, at + PIECE));
    await setImmediate();
  }
  return hash.digest('hex');
}
