import type { Span } from '../../document/document.ts';
import { legible } from '../legible.ts';
import { escapedWithin, longestRun } from './text.ts';

/** A piece of a line of Markdown: text with its signs escaped, or a sign of emphasis. */
type Piece = { text: string } | { sign: '**' | '_'; opens: boolean };

/** Spans as Markdown: `**` around `_` around code; what is text means nothing else. */
export function spansMarkdown(spans: readonly Span[]): string {
  const pieces: Piece[] = [];
  let strong = false;
  let emphasis = false;
  for (const span of alikeJoined(spans.flatMap(spacesApart))) {
    const wantsStrong = span.strong === true;
    const wantsEmphasis = span.emphasis === true;
    if (emphasis && (!wantsEmphasis || wantsStrong !== strong)) {
      pieces.push({ sign: '_', opens: false });
      emphasis = false;
    }
    if (strong !== wantsStrong) pieces.push({ sign: '**', opens: wantsStrong });
    if (wantsEmphasis && !emphasis) pieces.push({ sign: '_', opens: true });
    strong = wantsStrong;
    emphasis = wantsEmphasis;
    pieces.push({ text: span.code ? codeMarkdown(span.text) : escapedWithin(span.text) });
  }
  if (emphasis) pieces.push({ sign: '_', opens: false });
  if (strong) pieces.push({ sign: '**', opens: false });
  // The inner signs first: a letter they change may be the edge of what an outer sign encloses.
  for (const sign of ['_', '**'] as const) {
    for (const index of pieces.keys()) loosen(pieces, index, sign);
  }
  return pieces
    .map((piece) => ('sign' in piece ? piece.sign : piece.text))
    .join('')
    .trim();
}

/** A sign does not open before a space nor close behind one: they stand outside, unmarked. */
function spacesApart(span: Span): Span[] {
  if (span.text.trim() === '') return [{ text: span.text }];
  if (!span.strong && !span.emphasis) return [span];
  const core = span.text.trim();
  const start = span.text.indexOf(core);
  return [
    { text: span.text.slice(0, start) },
    { ...span, text: core },
    { text: span.text.slice(start + core.length) },
  ];
}

/** Two codes side by side would be read as one with other ends, so what is set alike is one. */
function alikeJoined(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    if (span.text === '') continue;
    const last = joined.at(-1);
    if (last && setAlike(last, span)) last.text += span.text;
    else joined.push({ ...span });
  }
  return joined;
}

/** Not to be set so and nothing said about it are the same. */
function setAlike(one: Span, other: Span): boolean {
  return (['strong', 'emphasis', 'code'] as const).every(
    (how) => (one[how] ?? false) === (other[how] ?? false),
  );
}

function codeMarkdown(code: string): string {
  const shown = legible(code).replaceAll('\n', ' ');
  const fence = '`'.repeat(longestRun(shown) + 1);
  // A reader takes away one space at both ends, and a fence must not touch backticks.
  const apart = /^[ `]|[ `]$/.test(shown) ? ' ' : '';
  return `${fence}${apart}${shown}${apart}${fence}`;
}

/** Punctuation and symbols: CommonMark counts symbols since 0.31, GFM 0.29 does not. */
const NO_LETTER = /[\p{P}\p{S}]/u;
const SURELY_PUNCTUATION = /[\p{P}\s!-/:-@[-`{-~]/u;

/**
 * CommonMark (0.31, 6.2) opens no emphasis between a letter and punctuation, as in `**90%**가`, and
 * `_` not within a word. The letter outside is then written as a reference, which begins and ends
 * with punctuation.
 */
function loosen(pieces: Piece[], index: number, sign: '**' | '_'): void {
  const piece = pieces[index];
  if (!piece || !('sign' in piece) || piece.sign !== sign) return;
  const outside = pieces[piece.opens ? index - 1 : index + 1];
  const inside = pieces[piece.opens ? index + 1 : index - 1];
  if (!outside || 'sign' in outside || outside.text === '') return;
  const letters = [...outside.text];
  const letter = (piece.opens ? letters.pop() : letters.shift()) ?? '';
  if (SURELY_PUNCTUATION.test(letter)) return;
  if (sign === '**' && !punctuated(inside, piece.opens)) return;
  const reference = `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`;
  outside.text = piece.opens ? letters.join('') + reference : reference + letters.join('');
}

function punctuated(inside: Piece | undefined, atStart: boolean): boolean {
  if (!inside || 'sign' in inside) return true;
  const edge = [...inside.text].at(atStart ? 0 : -1) ?? '';
  return NO_LETTER.test(edge);
}
