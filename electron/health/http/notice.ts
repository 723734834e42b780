import { TookTooLong, withinTime } from './bounded.ts';
import { visibleText } from './visible.ts';

/** A page whose own words are fewer says little else than what it announces, characters. */
const LITTLE = 1000;
/** Pages that announce a disruption say so early, characters. */
const SEARCHED = 64 * 1024;
/** What an ellipsis in a phrase may stand for, characters of the same line. */
const GAP = 60;
/** What is surely read in some milliseconds, characters. */
const SURELY_SHORT = 64 * 1024;
/** How much of a sentence is repeated. */
const SHOWN = 160;
/** One of these is in nearly every notice, and in few other pages. */
const TELLING = [
  '점검',
  '중단',
  '중지',
  '장애',
  '지연',
  '제한',
  '대기',
  '복구',
  '원활',
  '불편',
  '폭주',
  'maintenance',
  'unavailable',
  'disruption',
  'outage',
  'interruption',
  'difficulties',
  'waiting room',
  'queue',
];
/** Korean that a byte or a quick look does not show: decomposed letters and escaped ones. */
const DISGUISED =
  '[\\u1100-\\u11ff]|\\\\u[a-d][0-9a-f]{3}|&#(?:4[4-9]|5[0-5])\\d{3};|&#x[a-d][0-9a-f]{3};';

interface Phrase {
  /** Only where the page says little else. */
  short: boolean;
  pattern: RegExp;
  /** All of these are in a page that has it, in lower case. */
  words: readonly string[];
}

export interface NoticeFinder {
  /**
   * The sentence by which a body announces a disruption, null where it does not.
   * @param type its Content-Type
   */
  find(body: string, type: string): string | null;
  /** For each thing that is looked at, the fingerprint of what it said last and was none. */
  readonly clean: WeakMap<object, string>;
}

/** One for each list of phrases: the list of a catalogue lasts as long as it. */
const finders = new WeakMap<readonly string[], NoticeFinder>();

/**
 * Knows notices by phrases. Spaces and case make no difference, `…` stands for some words of the
 * same line, and a leading `~` means: only where the page says little else.
 */
export function noticeFinder(phrases: readonly string[]): NoticeFinder {
  const known = finders.get(phrases);
  if (known) return known;
  const finder = compile(phrases);
  finders.set(phrases, finder);
  return finder;
}

function compile(phrases: readonly string[]): NoticeFinder {
  const compiled = phrases.map((written) => phraseOf(written));
  const anchors = [...new Set(phrases.map(anchorOf))].map((anchor) => literally(anchor));
  // A look at this alone is all that a page without any such word costs.
  const quick = new RegExp([...anchors, DISGUISED].join('|'), 'i');
  const certain = new RegExp(anchors.join('|'), 'i');
  const search = (body: string, type: string): string | null => {
    const own = (isJson(type, body) ? jsonText(body) : visibleText(body, false)).slice(0, SEARCHED);
    if (!certain.test(own)) return null;
    const possible = allOf(compiled, own.toLowerCase());
    const little = own.length <= LITTLE;
    const sentences = possible.flatMap(({ short, pattern }) => {
      const found = short && !little ? null : pattern.exec(own);
      return found ? [sentenceAround(own, found.index, found[0].length)] : [];
    });
    // A heading says that there is trouble; a longer sentence says which.
    return sentences.toSorted((a, b) => b.length - a.length)[0] ?? null;
  };
  return {
    clean: new WeakMap(),
    find: (body, type) => {
      if (phrases.length === 0 || !quick.test(body) || !readable(type, body)) return null;
      if (body.length < SURELY_SHORT) return search(body, type);
      try {
        return withinTime(() => search(body, type));
      } catch (error) {
        // Whatever this page is, it is no notice that anybody could read.
        if (error instanceof TookTooLong) return null;
        throw error;
      }
    },
  };
}

/** Those all of whose words are in a text, wherever: to ask that costs less than to search. */
function allOf(phrases: readonly Phrase[], text: string): Phrase[] {
  const known = new Map<string, boolean>();
  const has = (word: string): boolean => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const found = text.includes(word);
    known.set(word, found);
    return found;
  };
  return phrases.filter(({ words }) => words.every(has));
}

function phraseOf(written: string): Phrase {
  const short = written.startsWith('~');
  const parts = written
    .replace(/^~/, '')
    .normalize('NFC')
    .split(/(…)|\s+/)
    .filter((part) => part !== undefined && part !== '');
  // In Korean, whether a space stands between two words depends on the writer.
  const source = parts.map((part) => (part === '…' ? `[^\\n]{0,${GAP}}?` : literally(part)));
  return {
    short,
    pattern: new RegExp(source.join(' ?'), 'i'),
    words: parts.filter((part) => part !== '…').map((part) => part.toLowerCase()),
  };
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A word without which the phrase cannot be there. */
function anchorOf(written: string): string {
  const phrase = written.normalize('NFC').toLowerCase();
  const telling = TELLING.find((word) => phrase.includes(word));
  const words = phrase.split(/[~…\s]+/).toSorted((a, b) => b.length - a.length);
  return telling ?? words[0] ?? phrase;
}

/** Programs hold messages that nobody sees yet. */
function readable(type: string, body: string): boolean {
  return type === '' || /html|text\/plain|json/i.test(type) || isJson(type, body);
}

function isJson(type: string, body: string): boolean {
  if (/json/i.test(type)) return true;
  return !/html/i.test(type) && /^\s*[{[]/.test(body);
}

/**
 * The texts of a JSON document, a line each, but those in lists: a list is a board's, and what it
 * lists is not what the service says of itself.
 */
function jsonText(body: string): string {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return '';
  }
  const texts: string[] = [];
  // Not by recursion: the document may be nested as deep as it likes.
  const open = [document];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') texts.push(value.replaceAll(/\s+/g, ' '));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    open.push(...Object.values(value).reverse());
  }
  return texts.join('\n').normalize('NFC');
}

/** The sentence at a place, as far as it can be shown. */
function sentenceAround(text: string, at: number, length: number): string {
  const before = text.slice(Math.max(0, at - SHOWN / 2), at);
  const began = Math.max(before.lastIndexOf('\n'), endOfSentence(before)) + 1;
  const rest = text.slice(at + length, at + SHOWN);
  const ended = /\n|[.!?](?=\s|$)/.exec(rest);
  const end = ended ? ended.index + (ended[0] === '\n' ? 0 : 1) : rest.length;
  return `${before.slice(began)}${text.slice(at, at + length)}${rest.slice(0, end)}`.trim();
}

/** Where the last sentence before the end of a text ended, -1 where none did. */
function endOfSentence(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(/[다요.!?][.!?] /g)) last = index + 2;
  return last;
}
