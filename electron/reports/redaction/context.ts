/**
 * What a person reads before a place in a text: the label beside it and the characters just before.
 * @param reach how many characters count
 */
export function before(text: string, at: number, label: string, reach: number): string {
  return `${label} ${text.slice(Math.max(0, at - reach), at)}`;
}

/** Numbers that offices give to papers and orders look like others and are none of them. */
const PAPER =
  /(?:접수|주문|문서|관리|사건|요청|처리|티켓|송장|일련|계약|공고|결재|참조|제품|자산|운송장|상품|모델)\s?번호|바코드|barcode|\bEAN\b|(?:order|ticket|invoice|serial|request|reference|ref|case|tracking|trace|build|commit)\s?(?:no\.?|number|id|#)?/gi;

/** Whether the nearest words say that it is the number of a paper, an order or a build. */
export function namesPaper(words: string): boolean {
  for (const match of words.matchAll(PAPER)) {
    const rest = words.slice(match.index + match[0].length);
    if (/^[\s:=#(-]{0,4}(?:[은는이가]\s)?$/.test(rest)) return true;
  }
  return false;
}
