/** An HTML tag or comment; longer ones are text, and `<a@b.kr>` is a mail address. */
const TAG = /<(?:\/?[A-Za-z][^<>@]{0,200}|!--[^<>@]{0,200}--)>/y;
const ESCAPED = /^[!-/:-@[-`{-~]$/;
const WORD = /^[0-9A-Za-z가-힣]$/;

/**
 * How much of the text at this place is markup that a reader of the report does not see: tags,
 * emphasis, strikes, code marks, the backslash before punctuation (CommonMark 2.4, 6.1 to 6.3).
 */
export function markupLengthAt(text: string, at: number): number {
  switch (text[at]) {
    case '*':
    case '`':
      return 1;
    case '~':
      return text[at + 1] === '~' ? 2 : 0;
    case '_':
      // Within a word it is a letter.
      return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1)) ? 0 : 1;
    case '\\':
      return ESCAPED.test(text.charAt(at + 1)) ? 1 : 0;
    case '<':
      TAG.lastIndex = at;
      return TAG.test(text) ? TAG.lastIndex - at : 0;
    default:
      return 0;
  }
}
