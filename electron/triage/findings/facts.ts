import type { Finding, Top, TriageQuery, TriageResult } from '../../../shared/triage.ts';

/** What findings are made of. */
export interface Facts {
  result: Omit<TriageResult, 'findings'>;
  /** By address: the path most of its requests were for, and for how many of them at the least. */
  habits: ReadonlyMap<string, { path: string; requests: number }>;
  /** How many different addresses each step of the series had. */
  distinct: readonly number[];
}

/** One kind of finding. @param query what the reading was restricted to */
export type Rule = (facts: Facts, query: TriageQuery) => Finding[];

/** How much of what happened while a key was there was its own. */
export interface Weight {
  /** Requests that are certainly its own. */
  requests: number;
  /** 0 to 1, of all requests between its first and its last. */
  share: number;
  /** A second, between its first and its last. */
  perSecond: number;
}

/** Shorter stretches would make a rate of two requests that came together. */
const LEAST_SECONDS = 10;

/**
 * Weighed against the time it was there, not against the whole log: an hour of repeated requests is
 * little beside a day.
 */
export function weightOf({ requests, over, from, to }: Top, { series }: Facts['result']): Weight {
  const own = requests - over;
  const first = Math.floor((from - series.from) / series.stepMs);
  const last = Math.floor((to - series.from) / series.stepMs);
  const meanwhile = series.steps
    .slice(Math.max(0, first), last + 1)
    .reduce((sum, step) => sum + step.requests, 0);
  return {
    requests: own,
    share: meanwhile > 0 ? Math.min(1, own / meanwhile) : 0,
    perSecond: own / Math.max(LEAST_SECONDS, (to - from) / 1000),
  };
}

/** `1,234`, which both languages write so. */
export function countText(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** `61.7%` */
export function shareText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** `1.3` below ten, `42` above. */
export function rateText(perSecond: number): string {
  return perSecond < 10 ? perSecond.toFixed(1) : countText(perSecond);
}

/** How far Seoul is ahead of UTC. */
const AHEAD_MS = 9 * 3_600_000;

/** `2023-11-23 09:19`, Korea Standard Time, as a sentence in either language can hold it. */
export function minuteText(at: number): string {
  return new Date(at + AHEAD_MS).toISOString().slice(0, 16).replace('T', ' ');
}
