import type { Recording } from '../../../shared/recording.ts';
import { readPart } from '../cast/read.ts';
import { type Line, Lines } from './lines.ts';
import { type Hit, matcher } from './match.ts';

/** More is no answer to a question: the operator looks for something narrower. */
export const MOST_HITS = 500;

/**
 * Looks through everything a recording showed, file by file, and keeps nothing but what it found.
 * @returns in the order of time, at most {@link MOST_HITS}
 * @throws {Problem} where a file cannot be read; the signal's reason where it is aborted
 */
export async function findIn(
  { id, parts }: Recording,
  query: string,
  signal: AbortSignal,
): Promise<Hit[]> {
  const match = matcher(query);
  const hits: Hit[] = [];
  if (!match) return hits;
  for (const [part, { fromMs, sha256 }] of parts.entries()) {
    const lines = new Lines();
    const take = (found: readonly Line[]): void => {
      for (const { atMs, text } of found) {
        const hit = hits.length < MOST_HITS ? match(fromMs + atMs, text) : null;
        if (hit) hits.push(hit);
      }
    };
    const ears = {
      header: () => {},
      event: (event: Parameters<Lines['push']>[0]) => take(lines.push(event)),
      fault: () => {},
    };
    await readPart({ recording: id, part, complete: sha256 !== null }, ears, signal);
    take(lines.end());
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}
