import { Manifest } from '../../shared/bundle.ts';
import { Problem } from '../../shared/problem.ts';
import { isSafePath, shown } from './paths.ts';

/** JSON as a bundle has it: two spaces, a line's end. One value has one spelling. */
export function spelled(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Reads JSON that is spelled as {@link spelled} does. Another spelling is refused: of a member given
 * twice, one reader would see the first and another the last.
 * @throws {Error} where it is no UTF-8, no JSON or otherwise spelled
 */
export function readSpelled(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  if (spelled(value) !== text) throw new Error('not as it was written');
  return value;
}

/** @throws {Problem} where it is no manifest of a bundle that this program knows */
export function readManifest(bytes: Uint8Array): Manifest {
  try {
    const manifest = Manifest.parse(readSpelled(bytes));
    const stray = manifest.files.find(({ path }) => !isSafePath(path));
    if (stray) throw new Error(shown(stray.path));
    return manifest;
  } catch (cause) {
    const detail = cause instanceof Error ? shown(cause.message) : '';
    throw new Problem('bundle.badManifest', { detail }, { cause });
  }
}
