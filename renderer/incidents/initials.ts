/** The initial consonants in the order in which Unicode composes syllables. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST = 0xac00;
/** Syllables with one initial: 21 vowels, each with 28 ends (one of them none). */
const OF_ONE = 21 * 28;

const SYLLABLES = /[가-힣]/g;
/** What stands between syllables of one line and is passed over: `인증 서버` is `ㅇㅈㅅㅂ`. */
const GAPS = /[^가-힣ㄱ-ㅎ\n]+/g;

/**
 * The initial consonants of a text's Korean, line by line. Reckoned by the composition of Hangul
 * syllables (The Unicode Standard, 3.12): a timeline of ten thousand asks for all of them at once,
 * which the library for it takes half a second over.
 * @param text in normal form C
 */
export function initialsOf(text: string): string {
  return text
    .replace(GAPS, '')
    .replace(SYLLABLES, (syllable) => INITIALS.charAt((syllable.charCodeAt(0) - FIRST) / OF_ONE));
}

/** Whether a word is to be looked for among initial consonants. */
export function isInitials(word: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(word);
}
