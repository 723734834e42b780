import { open, stat } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/** Where updates come from: a folder, also one that is shared, or an internal server. */
export type Place = { kind: 'folder'; path: string } | { kind: 'server'; base: URL };

/** A server that says nothing for so long has failed, milliseconds. */
const SILENCE_MS = 30_000;

/**
 * Reads where the operator said that updates come from.
 * @throws {Problem} for whatever is neither an absolute folder nor a plain http or https address
 */
export function parsePlace(from: string, platform: NodeJS.Platform): Place {
  const path = platform === 'win32' ? win32 : posix;
  if (from.includes('\0')) throw new Problem('updates.badPlace', { from });
  if (path.isAbsolute(from)) return { kind: 'folder', path: from };
  const base = URL.canParse(from) ? new URL(from) : null;
  const plain =
    base !== null &&
    (base.protocol === 'https:' || base.protocol === 'http:') &&
    !base.username &&
    !base.password &&
    !base.search &&
    !base.hash;
  if (!plain) throw new Problem('updates.badPlace', { from });
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return { kind: 'server', base };
}

/**
 * Reads a file of the place piece by piece. Nothing but a file of exactly that name beside the
 * manifest is opened, and no redirect is followed.
 * @param name as {@link readManifest} lets through
 * @returns null where there is no such file
 * @throws {Problem} where the place cannot be reached
 */
export async function openAt(
  place: Place,
  name: string,
): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    return place.kind === 'folder'
      ? await openFile(join(place.path, name))
      : await get(place.base, name);
  } catch (error) {
    throw unreachable(place, error);
  }
}

async function openFile(path: string): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    // A pipe or a device would be waited for without end.
    if (!(await stat(path)).isFile()) throw new TypeError(`${path} is no file`);
    return (await open(path)).createReadStream();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function get(base: URL, name: string): Promise<AsyncIterable<Uint8Array> | null> {
  const silence = new AbortController();
  let alarm = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    const response = await fetch(new URL(encodeURIComponent(name), base), {
      redirect: 'error',
      cache: 'no-store',
      signal: silence.signal,
    });
    const { body, status } = response;
    if (status === 404 || status === 410) {
      clearTimeout(alarm);
      await body?.cancel();
      return null;
    }
    if (status !== 200 || !body) {
      await body?.cancel();
      throw new TypeError(`HTTP ${status}`);
    }
    return (async function* pieces() {
      try {
        for await (const piece of body) {
          clearTimeout(alarm);
          alarm = setTimeout(() => silence.abort(), SILENCE_MS);
          yield piece;
        }
      } finally {
        clearTimeout(alarm);
      }
    })();
  } catch (error) {
    clearTimeout(alarm);
    throw error;
  }
}

/** What a place that fails is called, with the innermost reason. */
export function unreachable(place: Place, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const from = place.kind === 'folder' ? place.path : place.base.href;
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const detail = inner instanceof Error ? inner.message : String(inner);
  return new Problem('updates.unreachable', { from, detail }, { cause: error });
}

/**
 * Reads a small file whole.
 * @param most bytes @returns null where there is none
 * @throws {Problem} where it is larger, or the place cannot be reached
 */
export async function readSmall(place: Place, name: string, most: number): Promise<Buffer | null> {
  const pieces = await openAt(place, name);
  if (!pieces) return null;
  const read: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > most) throw new Problem('updates.tooLarge', { name, most });
      read.push(piece);
    }
  } catch (error) {
    throw unreachable(place, error);
  }
  return Buffer.concat(read);
}
