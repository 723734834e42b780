import { legible } from '../legible.ts';

/** A text as the content of an element, or of an attribute in double quotes. */
export function escaped(text: string): string {
  return legible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A text as lines that are kept as they are: the reader of HTML drops a line feed that comes first. */
export function kept(text: string): string {
  return `\n${escaped(text)}`;
}

/**
 * A text as a string of a style sheet. Every sign that could end the string, or the element the
 * sheet is in, is written as its number (CSS Syntax 3, 4.3.7).
 */
export function cssString(text: string): string {
  const written = legible(text).replaceAll(
    /[^\p{L}\p{N} ]/gu,
    (sign) => `\\${sign.codePointAt(0)?.toString(16)} `,
  );
  return `"${written}"`;
}
