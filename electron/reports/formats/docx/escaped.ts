import { legible } from '../legible.ts';

/** A text as the content of an XML element. */
export function escaped(text: string): string {
  return legible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
