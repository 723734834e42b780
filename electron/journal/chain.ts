import { createHash } from 'node:crypto';
import { type Sentence, sentence } from '../../shared/problem.ts';
import { canonicalJson } from './canonical.ts';

/** What the first entry has in place of the hash before it. */
export const NO_HASH = '0'.repeat(64);

/** An entry as it lies in the file, not yet believed: its act is the text that was stored. */
export interface StoredEntry {
  id: number;
  at: number;
  operator: string;
  actJson: string;
  prev: string;
  hash: string;
}

/** What a chain turned out to be: whole, or broken from one entry on. */
export type Verification =
  | { whole: true; entries: number; head: string }
  | { whole: false; id: number; why: Sentence };

/** The hash of an entry's content. @param content everything but the hash itself */
export function hashOf(content: {
  id: number;
  at: number;
  operator: string;
  act: unknown;
  prev: string;
}): string {
  const { id, at, operator, act, prev } = content;
  return createHash('sha256').update(canonicalJson({ id, at, operator, act, prev })).digest('hex');
}

/**
 * Follows the chain from its beginning and names the first entry that does not fit. Entries cut
 * off at the end leave a whole chain: that shows only beside a head that was printed before.
 */
export function verifyJournal(entries: Iterable<StoredEntry>): Verification {
  let head = NO_HASH;
  let count = 0;
  for (const entry of entries) {
    const { id } = entry;
    const expected = count + 1;
    if (id !== expected) return broken(id, sentence('journal.gap', { id, expected }));
    if (entry.prev !== head) return broken(id, sentence('journal.notLinked', { id }));
    if (entry.hash !== hashOfStored(entry)) return broken(id, sentence('journal.changed', { id }));
    head = entry.hash;
    count += 1;
  }
  return { whole: true, entries: count, head };
}

function broken(id: number, why: Sentence): Verification {
  return { whole: false, id, why };
}

/** Null where the stored text is no JSON any more. */
function hashOfStored({ actJson, ...content }: StoredEntry): string | null {
  try {
    return hashOf({ ...content, act: JSON.parse(actJson) });
  } catch {
    return null;
  }
}
