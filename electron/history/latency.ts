import type { LatencyPoint } from '../../shared/history.ts';
import { AT, LATENCY, VERDICT } from './chunk.ts';
import { verdictOfCode } from './codes.ts';
import type { Kept } from './kept.ts';
import { type Horizons, isExact } from './measure.ts';
import { msOf } from './rows.ts';
import { exactQuantile, isAnswer, Tally } from './tally.ts';
import { DAYS, floorTo, TIERS, type Tier } from './tiers.ts';

export interface LatencyQuery {
  check: string;
  from: number;
  /** Does not belong to the span. */
  to: number;
  /** The most there shall be. */
  points: number;
}

const MEDIAN = 0.5;
const SLOW = 0.95;

/**
 * The points of a chart, oldest first, one per equal part of the span that has any. Exact where
 * the observations are kept and few; else from sums, percentiles within 1 %.
 */
export function latencyPoints(kept: Kept, query: LatencyQuery, horizons: Horizons): LatencyPoint[] {
  const { check, from, to } = query;
  if (to <= from) return [];
  const isKept = from >= horizons.observations;
  return isKept && isExact(kept, [check], from, to)
    ? exactPoints(kept, query)
    : summedPoints(kept, query, horizons);
}

function exactPoints(kept: Kept, { check, from, to, points }: LatencyQuery): LatencyPoint[] {
  const parts = new Map<number, { at: number; worst: number; answers: number[] }>();
  for (const row of kept.rows(check, from, to)) {
    const at = row[AT] ?? 0;
    const verdict = row[VERDICT] ?? 0;
    const index = Math.floor(((at - from) * points) / (to - from));
    const part = parts.get(index) ?? { at, worst: verdict, answers: [] };
    parts.set(index, part);
    part.worst = Math.max(part.worst, verdict);
    if (isAnswer(verdict)) part.answers.push(row[LATENCY] ?? 0);
  }
  return [...parts.values()].map(({ at, worst, answers }) => {
    const sorted = answers.sort((a, b) => a - b);
    return {
      at,
      latencyMs: inMs(sorted.at(-1) ?? null),
      p50: inMs(exactQuantile(sorted, MEDIAN)),
      p95: inMs(exactQuantile(sorted, SLOW)),
      state: verdictOfCode(worst),
    };
  });
}

function summedPoints(kept: Kept, query: LatencyQuery, horizons: Horizons): LatencyPoint[] {
  const { check, from, to, points } = query;
  const parts = new Map<number, { at: number; tally: Tally }>();
  const into = (at: number): Tally => {
    const index = Math.floor(((at - from) * points) / (to - from));
    const part = parts.get(index) ?? { at, tally: new Tally() };
    parts.set(index, part);
    part.at = Math.min(part.at, at);
    return part.tally;
  };
  const tier = tierFor(query, horizons);
  kept.entries(tier, check, floorTo(tier, from), to, (begin) => into(Math.max(from, begin)));
  for (const row of kept.fresh(check, from, to)) {
    into(row[AT] ?? 0).observe(row[VERDICT] ?? 0, row[LATENCY] ?? 0);
  }
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([, { at, tally }]) => ({
      at,
      latencyMs: tally.answers > 0 ? msOf(tally.max) : null,
      p50: inMs(tally.quantile(MEDIAN)),
      p95: inMs(tally.quantile(SLOW)),
      state: verdictOfCode(tally.worst),
    }));
}

/** The coarsest that still fills each part; where none does, the finest that reaches back so far. */
function tierFor({ from, to, points }: LatencyQuery, horizons: Horizons): Tier {
  const width = (to - from) / points;
  const reaching = TIERS.filter((tier) => from >= horizons.of(tier));
  return reaching.findLast((tier) => tier.unit <= width) ?? reaching[0] ?? DAYS;
}

function inMs(tenths: number | null): number | null {
  return tenths === null ? null : Math.round(tenths) / 10;
}
