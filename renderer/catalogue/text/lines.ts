/** The start of the line on which an offset lies. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The start of the line after content that ends at an offset; the text's end where it is the last. */
export function afterLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** In which column an offset lies, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The start of the comment lines that stand right above a line, as far up as `limit`. */
export function leadStart(text: string, line: number, limit: number): number {
  let start = line;
  while (start > limit) {
    const above = lineStart(text, start - 1);
    if (above < limit || !/^[ ]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

export interface Splice {
  from: number;
  to: number;
  insert: string;
}

/** Puts whole lines in where a line begins, or after a last line that has no end. */
export function linesAt(text: string, at: number, lines: string): Splice {
  const open = at === text.length && at > 0 && text[at - 1] !== '\n';
  return { from: at, to: at, insert: open ? `\n${lines.replace(/\n$/, '')}` : lines };
}

export function spliced(text: string, { from, to, insert }: Splice): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** The least that makes one text of another. */
export function spliceBetween(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let tail = 0;
  while (
    tail < most - from &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}
