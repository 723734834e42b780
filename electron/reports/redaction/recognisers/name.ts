import type { Found } from '../found.ts';

/** What may follow a Korean name within the same word: titles, then 님 or 씨, then particles. */
const TITLE =
  '(?:주무관|사무관|서기관|이사관|행정관|과장|팀장|국장|실장|본부장|센터장|원장|부장|차장|대리|사원|주임|계장|반장|조장|소장|장관|차관|교수|박사|연구원|책임|선임|수석|기사|대표|이사|매니저|선생)?';
const PARTICLE =
  '(?:이가|이는|이를|이도|이의|이와|이에게|이라고|이라는|이었|이며|이고|이나|이랑|입니다|이다|이|가|은|는|을|를|의|에서는|에서도|에서의|에서|에게서는|에게서|에게는|에게도|에게|에|께서는|께서|께|한테서|한테|과의|과는|와의|와는|과|와|도|만이|만|으로부터|로부터|으로|로|까지|부터|보다|처럼|하고|마다|조차|밖에|뿐|라고|라는|였|이었음|임|랑|쪽|측|팀)?';
const FOLLOWING = new RegExp(`${TITLE}(?:님|씨)?(?:들)?${PARTICLE}(?![가-힣])`, 'y');

/** Surnames of nearly everybody (통계청, 2015년 인구주택총조사: 성씨). */
const SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용';
const LONG_SURNAME = /^(?:남궁|황보|제갈|사공|선우|서문|독고|동방)$/;
/** What groups of people are called; many begin like a person (정보과). */
const GROUP =
  /(?:상황실|전산실|[과팀]|센터|부서|본부|당직|담당|담당자|\b(?:room|team|cent(?:er|re)|division|office|desk|duty|operator))(?:\s*\d+)?$/i;

const HANGUL = /^[가-힣]+$/;

/** One way of writing a name: its letters without spaces, small. */
interface Spelling {
  letters: string;
  /** Where a space must stand, counted in letters: not within a Latin word. */
  breaks: ReadonlySet<number>;
  hangul: boolean;
  value: string;
}

/**
 * Whether it is a control room, a division or a duty and nobody in it. Within such a name only a
 * word as long as most names are is taken for a person: that of 인증 시스템 운영팀 is none.
 */
export function isUnit(name: string): boolean {
  const people = wordsOf(name).filter((word) => word.length === 3 && isPerson(word));
  return GROUP.test(name.trim()) && people.length === 0;
}

/** Looks for known names; made once for a list. @param names folded, see `reading.ts` */
export function nameRecogniser(names: readonly string[]): (text: string) => Found[] {
  const byFirst = new Map<string, Spelling[]>();
  const seen = new Set<string>();
  for (const spelling of names.flatMap(spellingsOf)) {
    const key = `${spelling.letters} ${[...spelling.breaks]}`;
    const first = spelling.letters.charAt(0);
    if (!seen.has(key)) byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
    seen.add(key);
  }
  // The longest first: one name may begin another.
  for (const list of byFirst.values()) list.sort((a, b) => b.letters.length - a.letters.length);
  if (byFirst.size === 0) return () => [];
  return (text) => {
    const small = text.toLowerCase();
    // Of a few letters the small one is longer, which would shift every place behind it.
    return search(small.length === text.length ? small : text, byFirst);
  };
}

function search(text: string, byFirst: ReadonlyMap<string, readonly Spelling[]>): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const spelling of byFirst.get(text.charAt(at)) ?? []) {
      const to = endOf(text, at, spelling);
      if (to === null || !standsAlone(text, at, to, spelling.hangul)) continue;
      found.push({ kind: 'name', from: at, to, value: spelling.value });
      at = to - 1;
      break;
    }
  }
  return found;
}

/** Where this spelling ends if it begins here; null where it does not. */
function endOf(text: string, from: number, { letters, breaks, hangul }: Spelling): number | null {
  let at = from;
  for (let i = 0; i < letters.length; i += 1) {
    if (i > 0) {
      const gap = gapAt(text, at);
      if (breaks.has(i) ? gap === 0 : gap > 0 && !hangul) return null;
      at += gap;
    }
    if (text[at] !== letters[i]) return null;
    at += 1;
  }
  return at;
}

/** At most a space and the end of a line. */
function gapAt(text: string, at: number): number {
  let gap = 0;
  while (gap < 2 && (text[at + gap] === ' ' || text[at + gap] === '\n')) gap += 1;
  return gap;
}

function standsAlone(text: string, from: number, to: number, hangul: boolean): boolean {
  const before = text.charAt(from - 1);
  if (!hangul) return !/[\w]/.test(before + text.charAt(to));
  if (before >= '가' && before <= '힣') return false;
  FOLLOWING.lastIndex = to;
  return FOLLOWING.test(text);
}

/**
 * Of `당직 1 김하늘` the person: who has the duty may stay. Latin names are looked for with the
 * family name first and last.
 */
function spellingsOf(name: string): Spelling[] {
  const words = wordsOf(name);
  const person = startsApart(words) ? undefined : words.find(isPerson);
  const parts = person === undefined ? words : [person];
  const letters = parts.join('');
  if ([...letters].length < 2 || !/\p{L}/u.test(letters)) return [];
  const hangul = HANGUL.test(letters);
  const latin = parts.length === 2 && parts.every((part) => /^[a-z'-]{2,}$/.test(part));
  const orders = latin ? [parts, parts.toReversed()] : [parts];
  return orders.map((order) => ({
    letters: order.join(''),
    breaks: hangul ? new Set() : breaksOf(order),
    hangul,
    value: hangul ? letters : (latin ? parts.toSorted() : parts).join(' '),
  }));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}.'-]+/gu) ?? [];
}

/** Whether a Korean name is written with a space behind the surname, or between all syllables. */
function startsApart([first = '', second]: readonly string[]): boolean {
  if (second === undefined || !HANGUL.test(first + second)) return false;
  return (first.length === 1 && SURNAMES.includes(first)) || LONG_SURNAME.test(first);
}

function breaksOf(words: readonly string[]): Set<number> {
  let length = 0;
  return new Set(
    words.slice(0, -1).map((word) => {
      length += word.length;
      return length;
    }),
  );
}

function isPerson(word: string): boolean {
  const { length } = word;
  if (!HANGUL.test(word) || length < 2 || length > 4 || GROUP.test(word)) return false;
  return SURNAMES.includes(word.charAt(0)) || LONG_SURNAME.test(word.slice(0, 2));
}
