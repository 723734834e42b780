import { before, namesPaper } from '../context.ts';
import type { Found } from '../found.ts';

/**
 * Korean passports: a letter and eight digits, since December 2021 a letter, three digits, a letter
 * and four digits (여권법 시행규칙). M is the usual one; other letters, and passports of other
 * countries, want a word that says so.
 */
const PATTERN =
  /(?<![0-9A-Za-z_-])(?:([A-Za-z])([0-9]{3}[A-Za-z][0-9]{4}|[0-9]{8})|[A-Za-z]{1,2}[0-9]{7}|[A-Za-z]{2}[0-9]{6})(?![0-9A-Za-z_]|-[0-9A-Za-z])/g;
const WORDS = /여권|passport/i;
/** How far before a number the word that names it may stand, characters. */
const REACH = 24;

export function passports(text: string, label: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const words = before(text, match.index, label, REACH);
    const usual = match[1] === 'M' && /^[0-9]{8}$|[A-Z]/.test(match[2] ?? '');
    if (!WORDS.test(words) && (!usual || namesPaper(words))) continue;
    const to = match.index + match[0].length;
    found.push({ kind: 'passport', from: match.index, to, value: match[0].toUpperCase() });
  }
  return found;
}
