import type { Found } from '../found.ts';

const PROVINCE =
  '(?:Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong|Gyeonggi|Gangwon|Chungcheong(?:buk|nam)|Chung(?:buk|nam)|Jeolla(?:buk|nam)|Jeon(?:buk|nam)|Gyeongsang(?:buk|nam)|Gyeong(?:buk|nam)|Jeju)(?:-si|-do)?';
const GAP = ',?[ \\n]{1,2}';
/** Flat and building first, then number, road, quarter, district, city, as Korea's post writes it. */
const PATTERN = new RegExp(
  `(?<![0-9A-Za-z-])(?:(?:#?[0-9]{1,4}(?:-(?:ho|dong|ceung|cheung))?|[0-9]{1,2}F)${GAP}){0,3}` +
    `[0-9]{1,5}(?:-[0-9]{1,4})?${GAP}[A-Z][A-Za-z0-9]{1,24}(?:-(?:daero|ro|gil|dong|ri|ga))(?:[ -]?[0-9]{1,4}(?:beon)?-?gil)?` +
    `(?:${GAP}[A-Z][a-z]{1,20}-(?:dong|eup|myeon|ri)){0,2}` +
    `(?:${GAP}[A-Z][a-z]{1,20}-(?:gu|gun|si)){0,2}` +
    `(?:${GAP}${PROVINCE}(?![a-z]))?(?:${GAP}[0-9]{5}(?![0-9]))?(?:${GAP}(?:Republic of Korea|South Korea|Korea))?`,
  'g',
);

/** Quickly told, most texts have none. */
const SOME_ROAD = /-(?:daero|ro|gil|dong|ri|ga)(?![a-z])/;
/** A road alone is none: which of them it is, only district or province say. */
const PLACED = new RegExp(`-(?:gu|gun|si)\\b|${PROVINCE}`);

/** Addresses written in Latin letters: `110, Sejong-daero, Jung-gu, Seoul`. */
export function romanisedAddresses(text: string): Found[] {
  if (!SOME_ROAD.test(text)) return [];
  const found: Found[] = [];
  for (const match of text.matchAll(PATTERN)) {
    if (!PLACED.test(match[0])) continue;
    found.push({
      kind: 'address',
      from: match.index,
      to: match.index + match[0].length,
      value: match[0].toLowerCase().replace(/[\s,]/g, ''),
    });
  }
  return found;
}
