import type { Found } from '../found.ts';
import { MUNICIPALITIES, PROVINCES } from './places.ts';
import { romanisedAddresses } from './romanisedAddress.ts';

/**
 * Korean postal addresses: by road (도로명주소법) and by lot (지번). Where one may end is looked
 * for first, a road or a quarter with its number; then what stands before it must be a province,
 * city, county or district, or a word such as 주소.
 */
const ANCHOR =
  /(?<=[가-힣0-9])(?:로|길|읍|면|동|리|가)[ \n]{0,2}(?:지하 ?)?(산 ?)?([0-9]{1,5}(?:-[0-9]{1,4})?)(번지)?(?![0-9]|[-./:][0-9])/g;
/** What is counted is no house number: 세종대로 3개 차로, 청라동 2곳. */
const COUNTED =
  /^(?:개|건|명|분|시|초|년|월|일|회|번(?!지)|번?길|로|가|대|%|퍼|k|m|차|단|단계|호선|위|곳|배|인|가구|세대|여|층|바이트|포인트|부터)|^\/[0-9]/i;

const ROAD = '[가-힣][가-힣0-9.]{0,14}(?:로|길)';
const QUARTER = '(?:[가-힣][가-힣0-9]{0,6}(?:읍|면) ?)?[가-힣][가-힣0-9]{0,8}(?:동|리|가|읍|면)';
const UNIT = '[가-힣]{1,4}(?:시|군|구)';
const BEFORE = new RegExp(
  `(?:(?<![가-힣])(${PROVINCES})[ \\n]{0,2})?((?:(?<![가-힣])${UNIT}[ \\n]{0,2}|(?<=(?:시|도|${PROVINCES}))${UNIT}[ \\n]{0,2}){0,3})((?:${QUARTER}[ \\n]{0,2})?${ROAD}|${QUARTER})$`,
);
/** The longest of what stands before the number, characters. */
const WINDOW = 40;
const WORDS = /(?:주소|자택|거주지|소재지|배송지|사는 곳|address)\s?[:은는이가]?\s{0,3}$/i;
const POSTCODE = /(?<![0-9-]|[0-9] )(?:\(?우?\)?\s?[0-9]{5}\)?,?\s)$/;

/** Floor, building, flat, and the quarter in brackets. */
const FLAT =
  '(?:지하 ?)?(?:제 ?)?[0-9A-Z]{1,4}(?:-[0-9]{1,4})?(?:동|층|호실|호)(?!선|기|부|안|짜리|반)';
const BUILDING =
  '[가-힣A-Za-z0-9]{1,14}(?:아파트|빌딩|타워|빌라|오피스텔|청사|맨션|하우스|연립|주공|자이|래미안|푸르지오|캐슬|힐스테이트|센터)(?: ?[0-9가-힣A-Z]{1,3}동)?(?: (?:본관|별관|신관))?';
const DETAIL = new RegExp(
  `(?:,? ?${FLAT}|,? ?${BUILDING}|,? (?:본관|별관|신관)|,? [가-힣A-Za-z0-9]{2,14}(?= ${FLAT})| ?\\([가-힣0-9][가-힣0-9A-Za-z ,.]{0,28}\\)){1,6}`,
  'y',
);

export function addresses(text: string, label: string): Found[] {
  const found: Found[] = [];
  let last = 0;
  for (const match of text.matchAll(ANCHOR)) {
    const [whole, , number = '', lot] = match;
    const to = match.index + whole.length;
    if (match.index < last || (lot === undefined && COUNTED.test(text.slice(to, to + 5)))) continue;
    const start = Math.max(last, match.index + 1 - WINDOW);
    const window = text.slice(start, match.index + 1);
    const place = BEFORE.exec(window);
    if (place === null) continue;
    const words = `${label} ${window.slice(0, place.index)}`;
    if (!isPlace(place, number, WORDS.test(words))) continue;
    const from = start + place.index;
    const postcode = POSTCODE.exec(text.slice(Math.max(last, from - 12), from))?.[0].length ?? 0;
    last = endOf(text, to);
    found.push({
      kind: 'address',
      from: from - postcode,
      to: last,
      value: text.slice(from, last).replace(/[\s,]/g, ''),
    });
  }
  return [...found, ...romanisedAddresses(text)];
}

function isPlace(
  [, province, units = '']: RegExpExecArray,
  number: string,
  said: boolean,
): boolean {
  const names = units.match(/\S+?(?:시|군|구)(?=\s|$|[가-힣])/g) ?? [];
  const known = names.length > 0 && names.every((name) => MUNICIPALITIES.has(name));
  return (known || said || (province !== undefined && units.trim() === '')) && number !== '0';
}

function endOf(text: string, to: number): number {
  DETAIL.lastIndex = to;
  return DETAIL.test(text) ? DETAIL.lastIndex : to;
}
