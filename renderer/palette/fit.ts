import { getChoseong } from 'es-hangul';
import type { Entry } from './entry.ts';

/** How well something fits what was typed; less is better. */
export const FIT = { exact: 0, prefix: 1, wordStart: 2, inside: 3, also: 4 } as const;

/** A word of Korean initial consonants. */
const INITIALS = /^[ㄱ-ㅎ]+$/;

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

interface Text {
  names: readonly string[];
  also: readonly string[];
  /** The Korean name's initial consonants, and those of the rest; made when first asked for. */
  initials: { name: string; also: readonly string[] } | null;
}

/** Made once an entry, for every key typed asks all of them. */
const texts = new WeakMap<Entry, Text>();

function textOf(entry: Entry): Text {
  const before = texts.get(entry);
  if (before) return before;
  const text: Text = {
    names: [...new Set([plain(entry.name.ko), plain(entry.name.en)])],
    also: (entry.also ?? []).map(plain),
    initials: null,
  };
  texts.set(entry, text);
  return text;
}

function initialsOf(entry: Entry): NonNullable<Text['initials']> {
  const text = textOf(entry);
  text.initials ??= {
    name: getChoseong(entry.name.ko),
    also: (entry.also ?? []).map((name) => together(getChoseong(name))),
  };
  return text.initials;
}

/** Initial consonants are typed without the spaces between words. */
function together(initials: string): string {
  return initials.replaceAll(/\s/g, '');
}

/** What stands between words. */
const BREAKS = ' .:,()[]/·-_';

function startsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || BREAKS.includes(name.charAt(at - 1))) return true;
  }
  return false;
}

/** How one word fits; null where it does not. */
function fitOfWord(entry: Entry, word: string): number | null {
  const { names, also } = textOf(entry);
  const inNames = bestIn(names, word);
  if (inNames !== null) return inNames;
  if (INITIALS.test(word)) return fitOfInitials(initialsOf(entry), word);
  return also.some((each) => each.includes(word)) ? FIT.also : null;
}

function fitOfInitials({ name, also }: ReturnType<typeof initialsOf>, word: string): number | null {
  if (together(name).startsWith(word)) return FIT.wordStart;
  const inName = bestIn([name, together(name)], word);
  if (inName !== null) return inName;
  return also.some((each) => each.includes(word)) ? FIT.also : null;
}

function bestIn(names: readonly string[], word: string): number | null {
  if (names.some((name) => startsWord(name, word))) return FIT.wordStart;
  return names.some((name) => name.includes(word)) ? FIT.inside : null;
}

/**
 * How well an entry fits: the whole query is its name or its beginning, or every word is found, and
 * then the worst of them counts. Names in both languages, and the initial consonants of Korean
 * ones, are asked at once. @returns null where some word is nowhere
 */
export function fitOf(entry: Entry, query: string): number | null {
  const whole = plain(query).trim().replaceAll(/\s+/g, ' ');
  const { names } = textOf(entry);
  if (names.includes(whole)) return FIT.exact;
  if (whole !== '' && names.some((name) => name.startsWith(whole))) return FIT.prefix;
  let worst: number = FIT.wordStart;
  for (const word of whole.split(' ').filter(Boolean)) {
    const fit = fitOfWord(entry, word);
    if (fit === null) return null;
    worst = Math.max(worst, fit);
  }
  return worst;
}
