import { z } from 'zod';
import { Sha256 } from '../../shared/attachment.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { StoredAct } from './sources.ts';

/** How the journal is chained: the journal's own rules, handed in where a bundle is checked. */
export interface ChainRules {
  /** The one spelling of a value (RFC 8785). */
  canonical(value: unknown): string;
  /** @param before what an entry follows: its number and hash; null for nothing */
  follow(before: { id: number; hash: string } | null): Chain;
}

export interface Chain {
  /** @returns the entry's act where it fits, or why it does not; none after it is to be asked */
  next(entry: StoredAct): { fits: true; act: unknown } | { fits: false; why: Sentence };
}

/** An entry by its number, with when it was written and its hash. */
export interface Place {
  id: number;
  at: number;
  hash: string;
}

/** What the slice of a journal turned out to be beside its timeline. */
export interface SliceVerdict {
  misfit: Sentence | null;
  first: Place | null;
  last: Place | null;
  /** Entries of the timeline that are as the journal tells, and those older than any it tells of. */
  told: number;
  older: number;
  /** Where the hashes that were looked for stand. */
  found: ReadonlyMap<string, Place>;
  /** Hashes of recordings' files by their names, as the journal tells. */
  recordings: ReadonlyMap<string, string>;
}

export interface SliceCheck {
  /** @param line without its end; the next one in order @returns false where it does not fit */
  line(line: string): boolean;
  end(): SliceVerdict;
}

const Line = z.strictObject({
  id: z.number().int().positive(),
  at: z.number().int(),
  operator: z.string(),
  act: z.unknown(),
  prev: Sha256,
  hash: Sha256,
});
const Told = z.object({
  kind: z.literal('entry'),
  entry: z.looseObject({ id: z.number().int().positive(), incident: z.string() }),
});
const Recorded = z.object({
  kind: z.literal('recording'),
  part: z.object({ file: z.string(), sha256: z.string() }),
});
export const TimelineRow = z.looseObject({ id: z.number().int().positive(), incident: z.string() });
export type TimelineRow = z.infer<typeof TimelineRow>;

/**
 * Checks a slice of a journal line by line: each follows from the one before, and each entry of a
 * timeline is told as it stands there.
 * @param incident the one the bundle is about: of it, all that is told must be in the timeline
 * @param wanted hashes to look for
 */
export function checkSlice(
  rules: ChainRules,
  timeline: readonly TimelineRow[],
  incident: string,
  wanted: ReadonlySet<string>,
): SliceCheck {
  const rows = new Map(timeline.map((row) => [row.id, row]));
  const highest = highestRows(timeline);
  const told = new Set<number>();
  const found = new Map<string, Place>();
  const recordings = new Map<string, string>();
  let chain: Chain | null = null;
  let first: Place | null = null;
  let last: Place | null = null;
  /** The timeline's numbers that the slice tells of first and last, whichever incident's. */
  let firstRow: number | null = null;
  let lastRow = 0;
  let lines = 0;
  let misfit: Sentence | null = null;

  function take(line: string): Sentence | null {
    const entry = readLine(line, rules);
    if (!entry) return sentence('bundle.journalLine', { line: lines });
    const { id, at, hash } = entry;
    chain ??= rules.follow(id === 1 ? null : { id: id - 1, hash: entry.prev });
    const step = chain.next(entry);
    if (!step.fits) return step.why;
    const strange = takeTold(id, step.act);
    if (strange) return strange;
    const recorded = Recorded.safeParse(step.act);
    if (recorded.success) recordings.set(recorded.data.part.file, recorded.data.part.sha256);
    last = { id, at, hash };
    first ??= last;
    if (wanted.has(hash)) found.set(hash, last);
    return null;
  }

  function takeTold(id: number, act: unknown): Sentence | null {
    const read = Told.safeParse(act);
    if (!read.success) return null;
    const { entry } = read.data;
    const row = entry.id;
    if (row <= lastRow) return sentence('journal.rowTwice', { id, row });
    lastRow = row;
    firstRow ??= row;
    const kept = rows.get(row);
    if (kept) {
      if (!isSame(kept, entry, rules)) return sentence('journal.rowChanged', { id, row });
      told.add(row);
      return null;
    }
    // Of others it has what came before they were joined or parted.
    const needed = entry.incident === incident || row <= (highest.get(entry.incident) ?? 0);
    return needed ? sentence('journal.rowMissing', { id, row }) : null;
  }

  /** Only what is older than the journal's beginning is told by nothing. */
  function untold(): { older: number; extra: number | null } {
    const rest = [...rows.keys()].filter((row) => !told.has(row));
    const fromBeginning = first?.id === 1;
    const isOlder = (row: number) => fromBeginning && (firstRow === null || row < firstRow);
    return {
      older: rest.filter(isOlder).length,
      extra: rest.find((row) => !isOlder(row)) ?? null,
    };
  }

  return {
    line(line) {
      lines += 1;
      misfit ??= take(line);
      return misfit === null;
    },
    end() {
      const { older, extra } = untold();
      if (extra !== null) misfit ??= sentence('journal.rowExtra', { row: extra });
      return { misfit, first, last, told: told.size, older, found, recordings };
    },
  };
}

/** Null where a line is no entry, or another spelling of one than was written. */
function readLine(line: string, rules: ChainRules): StoredAct | null {
  try {
    const value: unknown = JSON.parse(line);
    if (rules.canonical(value) !== line) return null;
    const { act, ...entry } = Line.parse(value);
    return { ...entry, actJson: rules.canonical(act) };
  } catch {
    return null;
  }
}

function isSame(row: TimelineRow, told: TimelineRow, rules: ChainRules): boolean {
  try {
    return rules.canonical(row) === rules.canonical(told);
  } catch {
    // Nested deeper than anything a console writes.
    return false;
  }
}

function highestRows(timeline: readonly TimelineRow[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { id, incident } of timeline) {
    highest.set(incident, Math.max(id, highest.get(incident) ?? 0));
  }
  return highest;
}
