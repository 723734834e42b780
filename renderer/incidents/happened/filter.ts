import type { TimelineEntry } from '../../../shared/incident.ts';
import type { Say } from '../../../shared/messages/say.ts';
import type { Language } from '../../../shared/words.ts';
import { initialsOf, isInitials } from '../initials.ts';
import { entryWords } from './entryWords.ts';
import { type Group, groupOf } from './kinds.ts';

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What an entry is found by, made when first asked for: entries never change. */
interface Found {
  text?: string;
  initials?: string;
}

/** Looks through the words of entries in one language. */
export class EntryFinder {
  readonly #found = new WeakMap<TimelineEntry, Found>();
  readonly #say: Say;
  readonly #language: Language;

  constructor(say: Say, language: Language) {
    this.#say = say;
    this.#language = language;
  }

  /**
   * Whether an entry is meant by what was typed: every word must be in its words or its writer's
   * name. A word of Korean initial consonants (`ㅇㅈ`) finds words by theirs (`인증`).
   */
  matching(query: string): (entry: TimelineEntry) => boolean {
    const wanted = plain(query).split(/\s+/).filter(Boolean);
    return (entry) =>
      wanted.every(
        (word) =>
          this.#textOf(entry).includes(word) ||
          (isInitials(word) && this.#initialsOf(entry).includes(word)),
      );
  }

  /**
   * Makes texts ahead of the first search, a stretch at a time.
   * @param enough asked after each entry; true ends the stretch
   * @returns where the next stretch begins
   */
  prepare(entries: readonly TimelineEntry[], from: number, enough: () => boolean): number {
    for (let i = from; ; i++) {
      const entry = entries[i];
      if (!entry) return entries.length;
      this.#textOf(entry);
      if (enough()) return i + 1;
    }
  }

  #of(entry: TimelineEntry): Found {
    let found = this.#found.get(entry);
    if (!found) {
      found = {};
      this.#found.set(entry, found);
    }
    return found;
  }

  #textOf(entry: TimelineEntry): string {
    const found = this.#of(entry);
    found.text ??= plain(this.#wordsOf(entry));
    return found.text;
  }

  #initialsOf(entry: TimelineEntry): string {
    const found = this.#of(entry);
    found.initials ??= initialsOf(this.#textOf(entry));
    return found.initials;
  }

  #wordsOf({ what, by }: TimelineEntry): string {
    const { line, more } = entryWords(what, this.#say, this.#language);
    return [line, ...more, by ?? ''].join('\n');
  }
}

/** What is to be seen of a timeline. */
export interface TimelineFilter {
  hidden: ReadonlySet<Group>;
  query: string;
}

/** The entries a filter lets through, in their order; the very list where it lets all through. */
export function filterEntries(
  entries: readonly TimelineEntry[],
  { hidden, query }: TimelineFilter,
  finder: EntryFinder,
): readonly TimelineEntry[] {
  const all = query.trim() === '';
  if (all && hidden.size === 0) return entries;
  const matches = finder.matching(query);
  return entries.filter((entry) => !hidden.has(groupOf(entry.what)) && (all || matches(entry)));
}
