import type { Code } from 'mdast';
import type { Place } from '../../markdown/fault.ts';
import type { Tell } from './tell.ts';

/** An attribute as it is written on a fence. */
export interface Attribute {
  name: string;
  /** Null where it has none, as `danger`. */
  value: string | null;
  /** Whether it stands between slashes. */
  isPattern: boolean;
  place: Place;
}

/** The line that opens a fenced block: ```` ```sh {name=ping timeout=30s} ````. */
export interface Fence {
  /** The word after the fence; empty where there is none. */
  word: string;
  attributes: ReadonlyMap<string, Attribute>;
  /** Whether something stands after the word that is not in braces. */
  isStray: boolean;
}

const EXAMPLE = '{name=ping timeout=30s expect=/0% packet loss/ danger}';
const OPENING = /^ {0,3}(?:`{3,}|~{3,})[ \t]*/;
const NAME = /[ \t]*([A-Za-z][A-Za-z0-9_-]*)/y;
/** `"…"`, `/…/` with `\/` for a slash, or a word; `{{…}}` may stand in a word. */
const VALUE = /=(?:"([^"]*)"|((?:\{\{[^{}]*\}\}|[^\s"{}])+))/y;
const PATTERN = /=\/((?:[^/\\]|\\.)+)\//y;
/** Attributes whose value is a pattern: a path of the others may begin with a slash as well. */
const PATTERNS = ['expect', 'stop'];

/**
 * Reads the opening line from the source, for the parser takes backslashes out of it.
 * @param source the whole file's text, to which the block's positions belong
 */
export function readFence(block: Code, source: string, tell: Tell): Fence {
  const from = block.position?.start.offset ?? 0;
  const { line, column } = block.position?.start ?? { line: 1, column: 1 };
  const text = source.slice(from, lineEnd(source, from));
  const attributes = new Map<string, Attribute>();
  const begin = OPENING.exec(text)?.[0].length;
  // Code that is only indented has no opening line.
  if (begin === undefined) return { word: '', attributes, isStray: false };
  const word = /^[^\s{]*/.exec(text.slice(begin))?.[0] ?? '';
  const open = begin + word.length + spaces(text, begin + word.length);
  const placeAt = (at: number): Place => ({ line, column: column + at });
  const isStray = text.slice(open).trim() !== '' && text[open] !== '{';
  const fence = { word, attributes, isStray };
  if (text[open] !== '{') return fence;
  let at = open + 1;
  while (text[at + spaces(text, at)] !== '}') {
    const attribute = readAttribute(text, at, placeAt);
    if (!attribute) {
      tell(placeAt(at + spaces(text, at)), 'runbook.badAttribute', { example: EXAMPLE });
      return fence;
    }
    const { name, place } = attribute.read;
    if (attributes.has(name)) tell(place, 'runbook.attributeTwice', { name });
    attributes.set(name, attribute.read);
    at = attribute.end;
  }
  const end = at + spaces(text, at) + 1;
  if (text.slice(end).trim() !== '') {
    tell(placeAt(end + spaces(text, end)), 'runbook.badAttribute', { example: EXAMPLE });
  }
  return fence;
}

function readAttribute(
  text: string,
  from: number,
  placeAt: (at: number) => Place,
): { read: Attribute; end: number } | null {
  NAME.lastIndex = from;
  const named = NAME.exec(text);
  if (!named) return null;
  const [whole, name = ''] = named;
  const place = placeAt(from + whole.length - name.length);
  let end = from + whole.length;
  let value: string | null = null;
  const isPattern = PATTERNS.includes(name) && text[end + 1] === '/';
  if (text[end] === '=') {
    const how = isPattern ? PATTERN : VALUE;
    how.lastIndex = end;
    const found = how.exec(text);
    if (!found) return null;
    value = isPattern ? (found[1] ?? '').replaceAll('\\/', '/') : (found[1] ?? found[2] ?? '');
    end += found[0].length;
  }
  // Two attributes have a space between them.
  return /[\s}]/.test(text[end] ?? '') ? { read: { name, value, isPattern, place }, end } : null;
}

function spaces(text: string, from: number): number {
  return /^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0;
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}
