/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what is seen through */

/** Formatting, variation selectors, fillers: they take no room on the page. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]$/u;
const DASH = /^[\p{Pd}\u2212\u2500\u2501\u30fc\u3161\uff70\u02d7\u2043]$/u;
const SPACE = /^[\p{Zs}\t]$/u;
const LINE_END = /^[\r\v\f\u0085\u2028\u2029]$/;
const DIGIT = /^\p{Nd}$/u;
/** Full and half width, small forms, letters and digits of mathematics, the dot leader. */
const WIDTH = /^[\uff00-\uffef\ufe50-\ufe6f\u{1d400}-\u{1d7ff}\u2024]$/u;
const DOTS = /^[\u2027\u2219\u22c5\u30fb\uff65\u318d]$/;

const known = new Map<string, string>();

/** The usual form of a character; empty for what cannot be seen. */
export function foldedCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character;
  if (character >= '가' && character <= '힣') return character;
  if (character === '\n' || character === '') return character;
  let folded = known.get(character);
  if (folded === undefined) {
    folded = fold(character);
    // What is written in one office fits; a hostile text must not fill the memory.
    if (known.size < 4096) known.set(character, folded);
  }
  return folded;
}

function fold(character: string): string {
  if (LINE_END.test(character)) return '\n';
  if (SPACE.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (DOTS.test(character)) return '·';
  if (WIDTH.test(character)) return character.normalize('NFKC');
  return DIGIT.test(character) ? String(digitOf(character)) : character;
}

/** The digits of every script stand in order, the zero first (Unicode 4.6). */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

/** Letters of a Hangul syllable: first, vowel, last (Unicode 3.12), and marks on Latin letters. */
const JOINS = /^[\u1161-\u1175\u11a8-\u11c2\p{Mn}]$/u;

/** Two characters that are one; null where they are two. */
export function joined(first: string, second: string): string | null {
  if (first === '' || second < '\u0300' || (second >= '가' && second <= '힣')) return null;
  if (!JOINS.test(second)) return null;
  const together = (first + second).normalize('NFC');
  return together.length === 1 ? together : null;
}
