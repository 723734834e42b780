/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what it removes */
import { holdsUnseen, type VisiblePart, visibleParts } from './visible.ts';

/**
 * Control characters other than tab and line ends, C1 included. A pasted ESC could end bracketed
 * paste early, and what follows would run as if it had been typed.
 */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Text from outside as it may be pasted into a shell. */
export function cleanPaste(text: string): string {
  return text.replace(CONTROLS, '');
}

/** As much of a paste is shown for review: some screens of text. */
const SHOWN_CHARS = 20_000;

/** What a person should know of a text before it goes to a shell. */
export interface PasteReview {
  lines: number;
  /** How many control characters will not be pasted. */
  leftOut: number;
  /** Whether characters that cannot be seen will be pasted. */
  unseen: boolean;
  /** The beginning, with everything in it visible. */
  shown: readonly VisiblePart[];
  /** How many UTF-16 units there are after it. */
  more: number;
}

/**
 * What to look at before a text is pasted.
 * @param bracketed whether the shell takes it as one text, and not line by line as if typed
 * @returns null for one line with nothing in it that acts on a shell
 */
export function reviewOf(text: string, bracketed: boolean): PasteReview | null {
  const clean = cleanPaste(text);
  const leftOut = text.length - clean.length;
  const unseen = holdsUnseen(text);
  const acts = /[\r\n]/.test(clean) || (!bracketed && clean.includes('\t'));
  if (!acts && leftOut === 0 && !unseen) return null;
  const lined = text.replace(/\r\n?/g, '\n');
  return {
    lines: clean.replace(/(?:\r\n?|\n)$/, '').split(/\r\n?|\n/).length,
    leftOut,
    unseen,
    shown: visibleParts(lined.slice(0, SHOWN_CHARS)),
    more: Math.max(0, lined.length - SHOWN_CHARS),
  };
}
