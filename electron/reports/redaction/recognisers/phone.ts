import { before } from '../context.ts';
import { digitsOf, GAP } from '../digits.ts';
import type { Found } from '../found.ts';

/** Area codes, internet telephony (070), personal numbers (050x) and paid ones (060, 080). */
const AREA = '0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50[2-8]|60|80)';
const MOBILE = '01[016-9]';
/** `+82 (0)10`, `0082-10`. */
const KOREA = `(?:\\+|00)82${GAP}(?:\\(?0\\)?)?`;
const EXTENSION =
  '(?: {0,2}[,(]? {0,2}(?:내선|교환|구내|ext\\.?|extension|x)(?:번호)? {0,2}[:.]? {0,2}[0-9]{1,5}\\)?)?';
const CODE = new RegExp(`^\\(?${KOREA}`);
/** The number itself, before its extension. */
const NUMBER = /^[-+0-9 \n()./·]+/;
const START = '(?<![0-9A-Za-z+]|[0-9][-./:_])';
const END = '(?![0-9]|-[0-9])';

const mobile = new RegExp(
  `(?<![0-9+]|[0-9][-./:_])\\(?(?:${KOREA}1[016-9]|${MOBILE})\\)?${GAP}[0-9]{3,4}${GAP}[0-9]{4}${EXTENSION}${END}`,
  'gi',
);
const landline = new RegExp(
  `${START}\\(?(?:${KOREA}${AREA.slice(1)}|${AREA})\\)?${GAP}[0-9]{3,4}${GAP}[0-9]{4}${EXTENSION}${END}`,
  'gi',
);
/** ITU-T E.164: at most 15 digits, written in groups. */
const abroad =
  /(?<![0-9A-Za-z+])\+[1-9][0-9]{0,2}(?:[ .-]\(?|\()[0-9]{1,5}\)?(?:[ .-]{1,2}[0-9]{1,5}){1,4}(?![0-9]|[-.][0-9])/g;

const WORDS =
  /전화|연락|휴대|핸드폰|팩스|문의|내선|☎|☏|📞|\b(?:tel|phone|mobile|call|fax|hp|cell)/i;
/** How far before a number the word that names it may stand, characters. */
const REACH = 16;

export function phones(text: string, label: string): Found[] {
  const found: Found[] = [];
  const add = (match: RegExpExecArray): void => {
    const from = match.index + (unpaired(match[0]) ? 1 : 0);
    const to = match.index + match[0].length;
    found.push({ kind: 'phone', from, to, value: dialled(match[0]) });
  };
  for (const match of text.matchAll(mobile)) {
    if (!/^[0-9]+$/.test(match[0]) || isBareMobile(text, match, label)) add(match);
  }
  for (const match of text.matchAll(landline)) {
    if (written(match[0]) || WORDS.test(before(text, match.index, label, REACH))) add(match);
  }
  for (const match of text.matchAll(abroad)) {
    const { length } = digitsOf(match[0]);
    if (length >= 9 && length <= 15 && !/^\+82/.test(match[0])) add(match);
  }
  return found;
}

/** Whether its form alone says that it is a phone: hyphens, brackets, Korea's code. */
function written(number: string): boolean {
  return /[)+]|[0-9][-.·][ \n]{0,3}[0-9]{3,4}[ \n]{0,3}[-.·]/.test(number);
}

/** Digits in a row: today's mobile numbers are told by their length, older ones by a word only. */
function isBareMobile(text: string, match: RegExpExecArray, label: string): boolean {
  const [{ length }] = match;
  const { index } = match;
  if (/[0-9A-Za-z_]/.test(text.charAt(index - 1) + text.charAt(index + length))) return false;
  return /^010[0-9]{8}$/.test(match[0]) || WORDS.test(before(text, index, label, REACH));
}

/** A bracket before the number that does not end within it. */
function unpaired(number: string): boolean {
  return number.startsWith('(') && !number.includes(')');
}

/** With the 0 of calls within the country, without an extension. */
function dialled(number: string): string {
  const korean = (number.match(NUMBER)?.[0] ?? number).replace(CODE, '0');
  return korean.startsWith('+') ? `+${digitsOf(korean)}` : digitsOf(korean);
}
