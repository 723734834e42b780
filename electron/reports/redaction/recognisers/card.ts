import { before, namesPaper } from '../context.ts';
import { digitsOf } from '../digits.ts';
import type { Found } from '../found.ts';

/** 4-4-4-4 (to 19 digits), 4-6-5, 4-6-4, or no gaps; the same gap throughout. */
const PATTERN =
  /(?<![0-9A-Za-z]|[0-9][-./]|(?<![-.0-9])[0-9]{4} )(?:[0-9]{4}([- \n.])[0-9]{4}\1[0-9]{4}\1[0-9]{1,4}(?:\1[0-9]{3}(?![-.0-9]))?(?! [0-9]{4}(?![-0-9]))|[0-9]{4}([- \n.])[0-9]{6}\2[0-9]{4,5}|[0-9]{13,19})(?![0-9A-Za-z]|[-./][0-9])/g;

/** Who issues numbers that begin so, and how long they are (ISO/IEC 7812, the networks' rules). */
const ISSUERS: readonly { begins: RegExp; lengths: readonly number[]; onlyGrouped?: boolean }[] = [
  { begins: /^4/, lengths: [13, 16, 19] },
  { begins: /^5[1-5]/, lengths: [16] },
  // 2221 to 2720 are also the days of years: 231124…
  {
    begins: /^(?:222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    onlyGrouped: true,
  },
  { begins: /^3[47]/, lengths: [15] },
  { begins: /^3(?:0[0-5]|[68])/, lengths: [14, 16] },
  { begins: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { begins: /^62/, lengths: [16, 17, 18, 19] },
  { begins: /^6(?:011|4[4-9]|5)/, lengths: [16] },
  // Cards of Korean companies that serve only within the country.
  { begins: /^9/, lengths: [15, 16], onlyGrouped: true },
];
const WORDS = /카드|card|결제|visa|master|amex/i;
/** How far before a number the word that names it may stand, characters. */
const REACH = 16;

export function cards(text: string, label: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const digits = digitsOf(match[0]);
    const words = before(text, match.index, label, REACH);
    const grouped = digits.length !== match[0].length;
    if (!isIssued(digits, grouped || WORDS.test(words)) || !checks(digits)) continue;
    if (!grouped && namesPaper(words)) continue;
    const to = match.index + match[0].length;
    found.push({ kind: 'card', from: match.index, to, value: digits });
  }
  return found;
}

function isIssued(digits: string, certain: boolean): boolean {
  return ISSUERS.some(
    ({ begins, lengths, onlyGrouped }) =>
      (certain || !onlyGrouped) && lengths.includes(digits.length) && begins.test(digits),
  );
}

/** ISO/IEC 7812-1, annex B (Luhn). */
function checks(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
