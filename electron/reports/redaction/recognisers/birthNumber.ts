import { before, namesPaper } from '../context.ts';
import { digitsOf, GAP, weighted } from '../digits.ts';
import type { Found } from '../found.ts';

/**
 * What registration numbers of residents and of foreigners share: day of birth, a digit for century
 * and sex, six more (주민등록법 시행규칙 제2조, 출입국관리법 시행령 제40조의2).
 */
export interface BirthNumber {
  kind: 'residentNumber' | 'foreignerNumber';
  /** The seventh digit, a range of a regular expression. */
  seventh: string;
  /** Added to the check digit of residents. */
  shift: number;
}

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WORDS = /주민|등록\s?번호|외국인|생년|resident|registration|\bRRN\b|\bARC\b/i;
/** How far before a number the word that names it may stand, characters. */
const REACH = 24;

/** Finds the numbers of one kind. */
export function birthNumbers({ kind, seventh, shift }: BirthNumber) {
  // Covered in part (900101-1******) it still tells day of birth and sex.
  const pattern = new RegExp(
    `(?<![0-9A-Za-z]|[0-9][-./])([0-9]{6})(${GAP})([${seventh}](?:[0-9]{6}|[*●○xX]{6}))(?![0-9A-Za-z]|[-./][0-9])`,
    'g',
  );
  return (text: string, label: string): Found[] => {
    const found: Found[] = [];
    for (const match of text.matchAll(pattern)) {
      const [whole, birth = '', gap = '', rest = ''] = match;
      if (!isDay(birth)) continue;
      const words = before(text, match.index, label, REACH);
      const digits = digitsOf(birth + rest);
      const right = digits.length === 13 && checks(digits, shift);
      if (!WORDS.test(words) && !standsAlone(gap, right, digits, words)) continue;
      const value = digits.length === 13 ? digits : `${birth}${rest[0]}******`;
      found.push({ kind, from: match.index, to: match.index + whole.length, value });
    }
    return found;
  };
}

/** Whether it is one though no word says so. */
function standsAlone(gap: string, right: boolean, digits: string, words: string): boolean {
  // Since October 2020 the last six digits are random: the usual form is enough, unless it is the
  // day and the serial number of a paper.
  if (gap.trim() === '-') return right || !namesPaper(words);
  if (!right || namesPaper(words)) return false;
  // Thirteen digits beginning with 1 are milliseconds of the years 2001 to 2033.
  return gap !== '' || !digits.startsWith('1');
}

/** YYMMDD. February has 29 days: the century decides, and a typing error is no reason to miss one. */
function isDay(birth: string): boolean {
  const days = DAYS[Number(birth.slice(2, 4)) - 1] ?? 0;
  const day = Number(birth.slice(4));
  return day >= 1 && day <= days;
}

function checks(digits: string, shift: number): boolean {
  return (11 - (weighted(digits, WEIGHTS) % 11) + shift) % 10 === Number(digits[12]);
}
