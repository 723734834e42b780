/**
 * Longer paragraphs are set in pieces: the typesetter's time for one paragraph grows with the
 * square of its lines.
 */
const LONGEST = 2000;
/** Where a piece ends. What operators write holds none: it is written as its number. */
export const PIECE_END = '\u2029';

/**
 * A text with a mark at most every 2,000 UTF-16 units, so that templates can set a very long one
 * piece by piece: instead of a line feed where there is one, after a space, or anywhere.
 */
export function inPieces(text: string): string {
  if (text.length <= LONGEST) return text;
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const within = text.slice(from, from + LONGEST + 1);
    const feed = within.lastIndexOf('\n');
    const space = within.lastIndexOf(' ', LONGEST - 1);
    if (feed > 0) {
      pieces.push(within.slice(0, feed));
      from += feed + 1;
    } else {
      const end = space > 0 ? space + 1 : whole(within, LONGEST);
      pieces.push(within.slice(0, end));
      from += end;
    }
  }
  return [...pieces, text.slice(from)].join(PIECE_END);
}

/** The nearest place before `end` that parts no surrogates. */
function whole(text: string, end: number): number {
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}
