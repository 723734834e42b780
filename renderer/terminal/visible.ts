/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file shows */

/** A stretch of text, or the sign for one character that cannot be seen or acts on a terminal. */
export interface VisiblePart {
  text: string;
  sign: boolean;
}

/**
 * Characters that turn the direction of reading, or that take no room on the screen: with them a
 * text can read differently from what it is. The Hangul fillers are among them.
 */
const UNSEEN =
  '\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\u3164\\ufeff\\uffa0\\u{e0000}-\\u{e007f}';
const CONTROLS = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';

const unseen = new RegExp(`[${UNSEEN}]`, 'u');
const signed = new RegExp(`[${CONTROLS}${UNSEEN}]`, 'gu');

/** Whether a text holds characters that cannot be seen, apart from control characters. */
export function holdsUnseen(text: string): boolean {
  return unseen.test(text);
}

/** A text so that everything in it can be seen. Line ends and tabs stay what they are. */
export function visibleParts(text: string): VisiblePart[] {
  const parts: VisiblePart[] = [];
  let from = 0;
  for (const match of text.matchAll(signed)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), sign: false });
    parts.push({ text: signOf(match[0]), sign: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), sign: false });
  return parts;
}

/** The same as one text. */
export function visibleText(text: string): string {
  return visibleParts(text)
    .map((part) => part.text)
    .join('');
}

/** The names of the control characters (ASCII), for few fonts have Unicode's pictures of them. */
const NAMES =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );
const DEL = 0x7f;

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return `\u2039${code === DEL ? 'DEL' : (NAMES[code] ?? number)}\u203a`;
}
