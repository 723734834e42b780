import { LATENCY, VERDICT } from './chunk.ts';
import type { Kept } from './kept.ts';
import { msOf } from './rows.ts';
import { isAnswer } from './tally.ts';

/** Points of a sparkline: no view shows more. */
export const MOST_RECENT = 40;

type Latency = number | null;

/** The last latencies of every check, in memory: a page that links wants those of all at once. */
export class Recent {
  readonly #latencies = new Map<string, Latency[]>();

  /** A latency in milliseconds, null where there was no answer. */
  add(check: string, latencyMs: Latency): void {
    const known = this.#latencies.get(check);
    // Not asked for yet: the database will have it.
    if (!known) return;
    known.push(latencyMs);
    // Now and then, because shifting each time would move them all.
    if (known.length >= 2 * MOST_RECENT) known.splice(0, known.length - MOST_RECENT);
  }

  has(check: string): boolean {
    return this.#latencies.has(check);
  }

  /** Fills in from the database what a check had before. Nothing of it may be waiting. */
  restore(check: string, kept: Kept): void {
    const rows = kept.newestFresh(check, Number.MAX_SAFE_INTEGER, MOST_RECENT);
    this.#latencies.set(
      check,
      rows.reverse().map((row) => (isAnswer(row[VERDICT] ?? -1) ? msOf(row[LATENCY] ?? 0) : null)),
    );
  }

  /** Oldest first. */
  of(check: string, count: number): Latency[] {
    return this.#latencies.get(check)?.slice(-count) ?? [];
  }
}
