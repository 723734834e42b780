import type { DatabaseSync } from 'node:sqlite';
import { Problem, type Sentence, sentence } from '../../shared/problem.ts';
import { followChain, type StoredEntry } from './chain.ts';
import { hasTable, journalRows, type KeptHead, keptHead, timelineRows } from './rows.ts';
import { followTimeline } from './timeline.ts';

/** What a world's record turned out to be. */
export interface Verdict {
  /** The first thing that does not fit; null where the record is whole. */
  misfit: Misfit | null;
  /** How many entries follow one another from the journal's beginning. */
  entries: number;
  /** The last entry of which everything fits; null for none. */
  last: { id: number; hash: string; at: number } | null;
  /** Entries of timelines that are as the journal tells, and those older than the journal. */
  timeline: { told: number; older: number };
  /** Whether the head kept apart was there to compare with; not in databases of before there was one. */
  headKept: boolean;
  /** Where the hash that was asked for stands; null where it was not found, or none was asked for. */
  asked: { id: number; at: number } | null;
}

export interface Misfit {
  /** The number of the journal's entry; null for what stands in none. */
  id: number | null;
  why: Sentence;
}

/**
 * Follows the journal from its beginning: numbers, hashes, spelling, the head kept apart, and every
 * entry of a timeline beside what was told of it. One row is in memory at a time.
 * @param file how it is called where it is no record at all
 * @param version how many migrations the database has been through
 * @param asked the hash printed on a report, to be looked for; null for none
 * @throws Problem where there is no journal in it
 */
export function verifyRecord(
  sql: DatabaseSync,
  { file, version, asked }: { file: string; version: number; asked: string | null },
): Verdict {
  for (const table of ['journal', 'timeline_entry']) {
    if (!hasTable(sql, table)) throw new Problem('verify.noJournal', { file });
  }
  const kept = keptHead(sql, version);
  const chain = followChain();
  const timeline = followTimeline(timelineRows(sql));
  let last: Verdict['last'] = null;
  let found: Verdict['asked'] = null;
  const ends = (misfit: Misfit | null): Verdict => ({
    misfit,
    entries: chain.entries,
    last,
    timeline: { told: timeline.told, older: timeline.older },
    headKept: kept !== 'older',
    asked: found,
  });

  for (const { id, row } of journalRows(sql)) {
    const number = id ?? chain.entries + 1;
    if (!row) return ends({ id: number, why: sentence('journal.changed', { id: number }) });
    const step = chain.next(row);
    if (!step.fits) return ends({ id: number, why: step.why });
    const why = againstHead(row, kept) ?? timeline.next(number, step.act);
    if (why) return ends({ id: number, why });
    last = { id: number, hash: row.hash, at: row.at };
    if (row.hash === asked) found = { id: number, at: row.at };
  }
  return ends(cut(chain.entries, kept) ?? nowhere(timeline.end()));
}

type Kept = ReturnType<typeof keptHead>;

function isHead(kept: Kept): kept is KeptHead {
  return typeof kept === 'object';
}

function againstHead({ id, hash }: StoredEntry, kept: Kept): Sentence | null {
  if (!isHead(kept)) return null;
  if (id > kept.entries) return sentence('journal.beyond', { id, kept: kept.entries });
  if (id === kept.entries && hash !== kept.hash) return sentence('journal.notLast', { id });
  return null;
}

/** @param entries how many there are, all of which fit */
function cut(entries: number, kept: Kept): Misfit | null {
  if (kept === 'missing') return { id: null, why: sentence('journal.noHead') };
  if (!isHead(kept) || kept.entries <= entries) return null;
  const id = entries + 1;
  return { id, why: sentence('journal.cut', { id, kept: kept.entries }) };
}

function nowhere(why: Sentence | null): Misfit | null {
  return why && { id: null, why };
}
