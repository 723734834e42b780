import { z } from 'zod';
import { type Sentence, sentence } from '../../shared/problem.ts';
import { canonicalJson } from './canonical.ts';
import type { TimelineRow, TimelineRows } from './rows.ts';

/**
 * Compares the timelines of incidents with what the journal tells of them, along the journal. Each
 * entry of a timeline is told once, in the order of their numbers, which count from 1 without a gap.
 */
export interface FollowingTimeline {
  /** Entries that are as they were told. */
  told: number;
  /** Entries of before the journal told of any. That they are all there is known, not more. */
  older: number;
  /** @returns what does not fit, null where all does */
  next(journalId: number, act: unknown): Sentence | null;
  /** To be asked after the last entry. */
  end(): Sentence | null;
}

const Told = z.object({
  kind: z.literal('entry'),
  entry: z.looseObject({ id: z.number().int().positive() }),
});

export function followTimeline(rows: TimelineRows): FollowingTimeline {
  /** The number told of last; null before the first. */
  let last: number | null = null;

  /** Those below the first one told of, or all. */
  function countOlder(first: number | null): Sentence | null {
    for (const id of rows.below(first)) {
      if (id === null || id < 1) return sentence('journal.rowExtra', { row: id ?? '?' });
      if (id !== following.older + 1) return lost(following.older + 1);
      following.older = id;
    }
    const complete = first === null || following.older === first - 1;
    return complete ? null : lost(following.older + 1);
  }

  /** One after those told of up to `from` that comes before the next told of, or at all. */
  function extra(from: number, next: number | null): Sentence | null {
    const row = rows.after(from);
    if (row === undefined) return null;
    if (row !== null && next !== null && row >= next) return null;
    return sentence('journal.rowExtra', { row: row ?? '?' });
  }

  const following: FollowingTimeline = {
    told: 0,
    older: 0,
    next(id, act) {
      const told = Told.safeParse(act);
      if (!told.success) return null;
      const row = told.data.entry.id;
      if (last !== null && row <= last) return sentence('journal.rowTwice', { id, row });
      const strange = last === null ? countOlder(row) : extra(last, row);
      if (strange) return strange;
      const found = rows.at(row);
      if (!found) return sentence('journal.rowMissing', { id, row });
      if (!found.row || !isSame(found.row, told.data.entry)) {
        return sentence('journal.rowChanged', { id, row });
      }
      last = row;
      following.told += 1;
      return null;
    },
    end: () => (last === null ? countOlder(null) : extra(last, null)),
  };
  return following;
}

function lost(row: number): Sentence {
  return sentence('journal.rowLost', { row });
}

function isSame(row: TimelineRow, told: unknown): boolean {
  try {
    return canonicalJson(row) === canonicalJson(told);
  } catch {
    // Nested deeper than anything a console writes.
    return false;
  }
}
