/** So much of a text is quoted, in UTF-16 units: four or five lines of a page. */
const QUOTED = 300;
/** So much of what did not change stands before what did. */
const LEAD = 80;

/**
 * Two texts from shortly before the place where they part, ended at the end of a word: whoever
 * reads both sees what is new, wherever in a long text it is.
 */
export function excerptsOf(from: string, to: string): { from: string; to: string } {
  const start = startOf(from, to);
  return { from: excerptOf(from, start), to: excerptOf(to, start) };
}

/** The beginning of a text, ended at the end of a word. @param start where it begins */
export function excerptOf(text: string, start = 0): string {
  const rest = text.slice(start);
  const cut = rest.length > QUOTED ? `${atWordEnd(rest)}…` : rest;
  return start > 0 && rest !== '' ? `…${cut}` : cut;
}

function startOf(from: string, to: string): number {
  if (Math.max(from.length, to.length) <= QUOTED) return 0;
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same += 1;
  if (same <= LEAD) return 0;
  const blank = from.slice(0, same - LEAD).search(/\s\S*$/u);
  return blank + 1;
}

function atWordEnd(text: string): string {
  const cut = text.slice(0, QUOTED);
  const blank = cut.search(/\s\S*$/u);
  // One word as long as the whole quotation is cut between whole characters.
  return blank > QUOTED / 2 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '');
}
