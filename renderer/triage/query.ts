import type { Say } from '../../shared/messages/say.ts';
import { clockTime, dayOf } from '../../shared/time.ts';
import type { TriageQuery } from '../../shared/triage.ts';
import type { Language } from '../../shared/words.ts';
import { countryOf } from './amounts.ts';

/** What a query asks, one thing at a time; `time` is both ends. */
export const QUERY_PARTS = [
  'time',
  'source',
  'subnet',
  'country',
  'network',
  'path',
  'agent',
  'status',
] as const;
export type QueryPart = (typeof QUERY_PARTS)[number];

/** The parts a query has. */
export function partsOf(query: TriageQuery): QueryPart[] {
  return QUERY_PARTS.filter((part) =>
    part === 'time'
      ? query.from !== undefined || query.to !== undefined
      : query[part] !== undefined,
  );
}

/** The query without one of its parts. */
export function without(query: TriageQuery, part: QueryPart): TriageQuery {
  const gone: readonly string[] = part === 'time' ? ['from', 'to'] : [part];
  return Object.fromEntries(Object.entries(query).filter(([member]) => !gone.includes(member)));
}

/** One part of a query in words: `경로 /bid`. */
export function partText(
  query: TriageQuery,
  part: QueryPart,
  say: Say,
  language: Language,
): string {
  return say(`triageView.part.${part}`, { value: worthOf(query, part, language) });
}

function worthOf(query: TriageQuery, part: QueryPart, language: Language): string {
  if (part === 'country') return countryOf(query.country ?? '', language);
  if (part !== 'time') return query[part] ?? '';
  const { from, to } = query;
  const moment = (at: number) => `${dayOf(at, language)} ${clockTime(at)}`;
  const sameDay =
    from !== undefined && to !== undefined && dayOf(from, language) === dayOf(to, language);
  const first = from === undefined ? '' : moment(from);
  const last = to === undefined ? '' : sameDay ? clockTime(to) : moment(to);
  return `${first}–${last}`;
}
