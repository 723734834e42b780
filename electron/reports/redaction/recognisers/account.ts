import { before, namesPaper } from '../context.ts';
import { digitsOf } from '../digits.ts';
import type { Found } from '../found.ts';

/** Two to five groups with hyphens, or with single spaces, or no groups at all. */
const PATTERN =
  /(?<![0-9A-Za-z]|[0-9][-./])(?:[0-9]{1,7}(?:-[0-9]{1,8}){1,4}|[0-9]{3,6}(?: [0-9]{2,8}){1,3}|[0-9]{10,16})(?![0-9A-Za-z]|[-./][0-9]|:[0-9])/g;

const BANK =
  '(?:국민|KB|신한|우리|하나|농협|NH|기업|IBK|산업|KDB|SC제일|제일|씨티|대구|iM|부산|경남|광주|전북|제주|수협|신협|카카오|토스|케이|K|우체국|새마을금고|저축)';
/** Banks whose names are everyday words want 은행 or 뱅크, or the number right behind. */
const WORDS = new RegExp(
  `(?:계좌|입금|송금|예금|이체|환급|${BANK}\\s?(?:은행|뱅크|금고)|우체국|새마을|농협|수협|신협|\\b(?:bank )?account(?: (?:no\\.?|number))?|\\b(?:bank|A\\/C))[^0-9A-Za-z]{0,12}$`,
  'i',
);
const RIGHT_BEHIND = new RegExp(`(?<![가-힣A-Za-z])${BANK}\\s?[:)]?\\s?$`);
/** How far before or behind a number the word that names it may stand, characters. */
const REACH = 20;
const BEHIND = new RegExp(`^\\s?[(,]?\\s?(?:${BANK}\\s?(?:은행|뱅크|금고)?|예금주|계좌)`);

/** A day or a moment: 20231124135400, 2023-11-24. */
const TIME = /^20[0-9]{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12][0-9]|3[01])/;
/** A phone in its usual groups. */
const PHONE = /^0(?:1[016-9]|2|[3-6][1-5]|70|80)-[0-9]{3,4}-[0-9]{4}$/;

/** Numbers of bank accounts: banks have no form in common, so that a word must say it is one. */
export function accounts(text: string, label: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const digits = digitsOf(match[0]);
    if (digits.length < 10 || digits.length > 16) continue;
    if (TIME.test(match[0]) || PHONE.test(match[0])) continue;
    const words = before(text, match.index, label, REACH);
    const to = match.index + match[0].length;
    if (!isNamed(words, text.slice(to, to + REACH), match[0].includes('-'))) continue;
    if (namesPaper(words)) continue;
    found.push({ kind: 'account', from: match.index, to, value: digits });
  }
  return found;
}

function isNamed(words: string, behind: string, grouped: boolean): boolean {
  return WORDS.test(words) || (grouped && (RIGHT_BEHIND.test(words) || BEHIND.test(behind)));
}
