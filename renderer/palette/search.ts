import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';
import { type Entry, SECTIONS, type Section } from './entry.ts';
import { fitOf } from './fit.ts';

/** Entries of one section told at once; what is meant comes first, and typing more narrows it. */
export const TOLD = 8;
/** What is offered by itself is short, and is told whole. */
const OFFERED = 16;

export interface Group {
  section: Section | 'recent';
  entries: readonly Entry[];
  /** How many more fit. */
  more: number;
}

/**
 * What the palette shows. Nothing typed: what was used lately, then what is offered by itself.
 * Something typed: what fits, by section, the section with the best fit first; of equals, what was
 * used lately stands first.
 * @param recent ids of entries, the last used first
 */
export function search(
  entries: readonly Entry[],
  query: string,
  recent: readonly string[],
): Group[] {
  if (query.trim() === '') return offered(entries, recent);
  for (const reading of readingsOf(query)) {
    const groups = found(entries, reading, recent);
    if (groups.length > 0) return groups;
  }
  return [];
}

/** As typed; then as it was meant where the keyboard stood in the other alphabet. */
export function readingsOf(query: string): string[] {
  return [query, inHangul(query), convertHangulToQwerty(query)];
}

/** @returns the text itself where its letters cannot be put together: es-hangul throws then */
function inHangul(query: string): string {
  try {
    return convertQwertyToHangul(query);
  } catch {
    return query;
  }
}

function offered(entries: readonly Entry[], recent: readonly string[]): Group[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const lately = recent.flatMap((id) => byId.get(id) ?? []).slice(0, TOLD);
  const told = new Set(lately);
  const rest = entries.filter((entry) => !entry.typedOnly && !told.has(entry));
  return [
    groupOf('recent', lately),
    ...SECTIONS.map((section) =>
      groupOf(
        section,
        rest.filter((entry) => entry.section === section),
        OFFERED,
      ),
    ),
  ].filter((group) => group.entries.length > 0);
}

function found(entries: readonly Entry[], query: string, recent: readonly string[]): Group[] {
  const lately = new Map(recent.map((id, i) => [id, i]));
  const fits = entries
    .flatMap((entry) => {
      const fit = fitOf(entry, query);
      return fit === null ? [] : [{ entry, fit, used: lately.get(entry.id) ?? recent.length }];
    })
    // The sort is stable: beyond that the order of the entries stays.
    .toSorted((a, b) => a.fit - b.fit || a.used - b.used);
  const bySection = Map.groupBy(fits, ({ entry }) => entry.section);
  return [...bySection].map(([section, list]) =>
    groupOf(
      section,
      list.map(({ entry }) => entry),
    ),
  );
}

function groupOf(section: Group['section'], entries: readonly Entry[], most = TOLD): Group {
  return { section, entries: entries.slice(0, most), more: Math.max(0, entries.length - most) };
}
