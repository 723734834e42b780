import type { KeepPlan } from '../../shared/plans.ts';
import { type Packing, packOldest } from './compact.ts';
import { type ExportQuery, exported } from './export.ts';
import type { Kept } from './kept.ts';
import { type LatencyQuery, latencyPoints } from './latency.ts';
import { horizonsOf } from './measure.ts';
import { daysOf, fared, lanesOf, outagesOf, type Services } from './standings.ts';

/** When something is asked, and how long things are kept then. */
export interface Moment {
  now: number;
  keep: KeepPlan;
}

/** What one request to pack looks at: a few milliseconds of work where nothing is due. */
const LOOKED_AT = 64;
/** Packings put in place at a time: some milliseconds of the console's thread. */
const AT_ONCE = 4;

/** Everything that may take longer than the console's thread can wait. Each only reads. */
export const asks = {
  latency: (kept: Kept, query: LatencyQuery, { now, keep }: Moment) =>
    latencyPoints(kept, query, horizonsOf(keep, now)),
  fared: (
    kept: Kept,
    query: { checks: readonly string[]; from: number; to: number },
    { now, keep }: Moment,
  ) => fared(kept, query, now, horizonsOf(keep, now)),
  days: (kept: Kept, query: { services: Services; days: number }, { now }: Moment) =>
    daysOf(kept, query, now),
  outages: (
    kept: Kept,
    query: { service: string; checks: readonly string[]; from: number; limit: number },
    { now }: Moment,
  ) => outagesOf(kept, query, now),
  lanes: (kept: Kept, query: { services: Services; from: number; to: number }, { now }: Moment) =>
    lanesOf(kept, query, now),
  export: (kept: Kept, query: ExportQuery) => exported(kept, query),
  /** Looks at the next few checks after the number given. */
  pack: (kept: Kept, query: { after: number }, { now }: Moment): Packed => {
    const checks = kept.database
      .prepare('SELECT id, key FROM check_key WHERE id > ? ORDER BY id LIMIT ?')
      .all(query.after, LOOKED_AT);
    const packings: Packing[] = [];
    for (const { id, key } of checks) {
      const packing = packOldest(kept, String(key), now);
      if (packing) packings.push(packing);
      if (packings.length === AT_ONCE) return { after: Number(id), packings };
    }
    const last = checks.length < LOOKED_AT ? 0 : Number(checks.at(-1)?.id);
    return { after: last, packings };
  },
};

/** What is to be put in place, and the number to go on after; 0 to begin anew. */
export interface Packed {
  after: number;
  packings: Packing[];
}

export type AskName = keyof typeof asks;
export type QueryOf<N extends AskName> = Parameters<(typeof asks)[N]>[1];
export type ResultOf<N extends AskName> = Awaited<ReturnType<(typeof asks)[N]>>;
