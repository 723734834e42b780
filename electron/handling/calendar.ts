import type { Maintenance, Match } from '../../shared/handling.ts';
import type { Matcher } from '../../shared/matching.ts';
import { recurrence, type Span } from '../../shared/recurrence.ts';

/** A maintenance as it was entered: whom and when. */
export interface Rule {
  id: string;
  match: Match;
  when: Maintenance['when'];
}

/** When services are under maintenance. Asked for every observation, so answers are kept. */
export interface Calendar {
  /** @param at milliseconds since the epoch */
  covers(service: string, at: number): boolean;
  /** The rules whose span `at` lies in. */
  active(at: number): string[];
  /** The span of a rule that holds at `at`, or its next one. */
  next(rule: string, at: number): Span | null;
  /** The first moment after `at` at which a span begins or ends; null where none will. */
  nextChange(at: number): number | null;
}

/** A stretch of time in which the answer is the same. */
interface Stretch extends Span {
  inside: boolean;
}

const ALWAYS = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** @throws {Problem} where a rule's cron line or timezone cannot be read */
export function calendarOf(rules: readonly Rule[], matcher: Matcher): Calendar {
  const kept = new Map(
    rules.map((rule) => [rule.id, { covers: matcher(rule.match), at: stretches(rule.when) }]),
  );
  const byService = new Map<string, ((at: number) => Stretch)[]>();
  for (const { covers, at } of kept.values()) {
    for (const service of covers) byService.set(service, [...(byService.get(service) ?? []), at]);
  }
  return {
    covers: (service, at) => byService.get(service)?.some((of) => of(at).inside) ?? false,
    active: (at) => [...kept].filter(([, rule]) => rule.at(at).inside).map(([id]) => id),
    next(id, at) {
      const stretch = kept.get(id)?.at(at);
      if (!stretch || stretch.inside) return stretch ? spanOf(stretch) : null;
      if (stretch.until === ALWAYS.until) return null;
      const coming = kept.get(id)?.at(stretch.until);
      return coming ? spanOf(coming) : null;
    },
    nextChange(at) {
      const next = Math.min(...[...kept.values()].map((rule) => rule.at(at).until));
      return Number.isFinite(next) ? next : null;
    },
  };
}

const spanOf = ({ from, until }: Span): Span => ({ from, until });

/** Finds the stretch around a moment; the last one found is tried first. */
function stretches(when: Maintenance['when']): (at: number) => Stretch {
  const find = when.kind === 'once' ? onceAround(when) : recurringAround(when);
  let last: Stretch | null = null;
  return (at) => {
    if (!last || at < last.from || at >= last.until) last = find(at);
    return last;
  };
}

function onceAround({ from, until }: Span): (at: number) => Stretch {
  return (at) => {
    if (at < from) return { ...ALWAYS, until: from, inside: false };
    if (at >= until) return { ...ALWAYS, from: until, inside: false };
    return { from, until, inside: true };
  };
}

function recurringAround({
  cron,
  timezone,
  durationMs,
}: Extract<Maintenance['when'], { kind: 'recurring' }>): (at: number) => Stretch {
  const spans = recurrence(cron, timezone, durationMs);
  return (at) => {
    const before = spans.before(at);
    if (before && at < before.until) return { ...before, inside: true };
    return {
      from: before?.until ?? ALWAYS.from,
      until: spans.after(at)?.from ?? ALWAYS.until,
      inside: false,
    };
  };
}
