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

/** A chain followed entry by entry from its beginning. */
export interface Following {
  /** How many entries fitted, and the hash of the last of them. */
  entries: number;
  head: string;
  /** @returns the entry's act where it fits, or why it does not; none after it is to be asked */
  next(entry: StoredEntry): { fits: true; act: unknown } | { fits: false; why: Sentence };
}

/** @param before the entry before the first one, where that is not the chain's beginning */
export function followChain(before?: Pick<StoredEntry, 'id' | 'hash'>): Following {
  const following: Following = {
    entries: before?.id ?? 0,
    head: before?.hash ?? NO_HASH,
    next(entry) {
      const { id } = entry;
      const expected = following.entries + 1;
      if (id !== expected) return misfit(sentence('journal.gap', { id, expected }));
      if (entry.prev !== following.head) return misfit(sentence('journal.notLinked', { id }));
      const read = readAct(entry.actJson);
      if (!read || entry.hash !== hashOrNull({ ...entry, act: read.act })) {
        return misfit(sentence('journal.changed', { id }));
      }
      following.entries = id;
      following.head = entry.hash;
      return { fits: true, act: read.act };
    },
  };
  return following;
}

/**
 * Follows the chain from its beginning and names the first entry that does not fit. Entries cut
 * off at the end leave a whole chain: that shows only beside a head that was kept.
 */
export function verifyJournal(entries: Iterable<StoredEntry>): Verification {
  const following = followChain();
  for (const entry of entries) {
    const step = following.next(entry);
    if (!step.fits) return { whole: false, id: entry.id, why: step.why };
  }
  return { whole: true, entries: following.entries, head: following.head };
}

function misfit(why: Sentence): { fits: false; why: Sentence } {
  return { fits: false, why };
}

/**
 * Null where the stored text is no JSON any more, or another spelling of it than was written: the
 * hash is of the content, so a member given twice would not show in it.
 */
function readAct(actJson: string): { act: unknown } | null {
  try {
    const act: unknown = JSON.parse(actJson);
    return canonicalJson(act) === actJson ? { act } : null;
  } catch {
    return null;
  }
}

/** Null for what no entry can hold, such as a time that is no number. */
function hashOrNull(content: Parameters<typeof hashOf>[0]): string | null {
  try {
    return hashOf(content);
  } catch {
    return null;
  }
}
