/**
 * What XML and HTML forbid or a reader could not see: control characters, halves of surrogate
 * pairs, marks that reorder what stands beside them, separators of lines and paragraphs.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_C}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/** A text with one kind of line feed, whose unseen characters stand as numbers: `[U+0007]`. */
export function legible(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNSEEN, (c) => (c === '\n' || c === '\t' ? c : `[U+${hexadecimal(c)}]`));
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
