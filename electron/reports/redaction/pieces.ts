/** Texts as long as this are read at once; longer ones would take much memory, UTF-16 units. */
const LENGTH = 65_536;
/** Longer than anything looked for and the words before it. */
const OVERLAP = 512;

/**
 * Parts of a long text, cut at the ends of lines where there are any. They overlap, so that what
 * stands on a cut is whole in one of them.
 */
export function piecesOf(text: string): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  for (let from = 0; ; ) {
    const limit = from + LENGTH;
    if (limit >= text.length) return [...pieces, { from, to: text.length }];
    const line = text.lastIndexOf('\n', limit) + 1;
    const to = line > from + LENGTH / 2 ? line : limit;
    pieces.push({ from, to });
    from = to - OVERLAP;
  }
}
