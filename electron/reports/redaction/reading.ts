/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what is seen through */
import { decodedAt } from './decoding.ts';
import { foldedCharacter, joined } from './folding.ts';
import { markupLengthAt } from './markup.ts';

/** A text as a person would read it, and where each character of it stands in the original. */
export interface Reading {
  text: string;
  /** The place in the original of what stands at `from` up to `to`. */
  placeOf(from: number, to: number): { from: number; to: number };
}

/** What reads as it is written: ASCII without escapes of any kind, and Hangul syllables. */
const OTHER = /[^\n -~가-힣]|%[0-9A-Fa-f]{2}|&(?:#|commat;)|\\u[0-9A-Fa-f]{4}/;
/** What Markdown and HTML are made of, where it could part something. */
const MARKUP = /[*`~\\_<]/;

/** Seen through: full-width, decomposed and invisible characters, escapes of URL, HTML and JSON. */
export function readingOf(text: string): Reading {
  return OTHER.test(text) ? read(text, false) : plain(text);
}

/** The same without markup, as a report shows it; null where there is none. */
export function readingWithoutMarkup(text: string): Reading | null {
  return MARKUP.test(text) ? read(text, true) : null;
}

function plain(text: string): Reading {
  return { text, placeOf: (from, to) => ({ from, to }) };
}

function read(text: string, withoutMarkup: boolean): Reading {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const markup = withoutMarkup ? markupLengthAt(text, at) : 0;
    if (markup > 0) {
      at += markup;
      continue;
    }
    const { character, length } = characterAt(text, at);
    const folded = foldedCharacter(character);
    const last = characters.length - 1;
    const together = folded === '' ? null : joined(characters[last] ?? '', folded);
    if (together !== null) {
      characters[last] = together;
      ends[last] = at + length;
    } else {
      for (let unit = 0; unit < folded.length; unit += 1) {
        characters.push(folded.charAt(unit));
        starts.push(at);
        ends.push(at + length);
      }
    }
    at += length;
  }
  return {
    text: characters.join(''),
    placeOf: (from, to) => placeIn(starts, ends, from, to, text),
  };
}

/**
 * Where the characters `from` up to `to` stand. What parts them opens or closes beside them too
 * (`010-**1234**`): half a pair of marks must not stay.
 */
function placeIn(
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  to: number,
  text: string,
): { from: number; to: number } {
  let parted = false;
  for (let at = from + 1; at < to && !parted; at += 1) parted = starts[at] !== ends[at - 1];
  if (!parted) return { from: starts[from] ?? 0, to: ends[to - 1] ?? text.length };
  return { from: ends[from - 1] ?? 0, to: starts[to] ?? text.length };
}

/** ECMA-48: what a terminal takes as colour or the like. */
const SEQUENCE = /\x1b\[[\x30-\x3f]{0,40}[\x20-\x2f]{0,8}[\x40-\x7e]/y;

function characterAt(text: string, at: number): { character: string; length: number } {
  const code = text.charCodeAt(at);
  if (code === 0x1b) {
    SEQUENCE.lastIndex = at;
    const length = SEQUENCE.test(text) ? SEQUENCE.lastIndex - at : 1;
    return { character: '', length };
  }
  // Only %, & and \ begin an escape.
  const decoded = code === 0x25 || code === 0x26 || code === 0x5c ? decodedAt(text, at) : null;
  if (decoded !== null) return decoded;
  const character = code < 0xd800 || code > 0xdbff ? text.charAt(at) : wellFormedAt(text, at);
  return { character, length: character.length };
}

function wellFormedAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
