/** A stretch of a text that is read as Markdown, or set as it stands because reading would cost. */
export interface Segment {
  text: string;
  markdown: boolean;
}

/** The longest text that is read as Markdown, UTF-16 units. */
const MAX_LENGTH = 100_000;
/** Quote and list marks at the start of one line: five levels and a quote around them. */
const MAX_MARKS_OF_LINE = 6;
/** How far a list mark may be indented, columns: five levels of `10. `, twice. */
const MAX_INDENT = 40;
/** Runs of `*`, `_` and backticks in one block; the parser compares each with all before it. */
const MAX_RUNS = 400;
/** Runs times characters of one block; the parser seeks each backtick's end through the block. */
const MAX_SEEKING = 2_000_000;
/** Marks of lines and runs in a whole text. */
const MAX_MARKS = 5000;

const LINE_MARK = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const RUNS = /\*+|_+|`+/g;
/** A fence at the very start of a line is of no list or quote, so that its lines are no marks. */
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const FENCE_END = /^[ \t]*(`{3,}|~{3,})[ \t]*\n?$/;
/** To the parser; other spaces are text. */
const EMPTY = /^[ \t]*\n?$/;

/**
 * Parts a text into what a Markdown parser reads fast and what would take it seconds: blocks (what
 * stands between empty lines) with more marks than anybody writes. Joined, the segments are the text.
 */
export function segmentsOf(text: string): Segment[] {
  if (text.length > MAX_LENGTH) return [{ text, markdown: false }];
  const segments: Segment[] = [];
  let marks = 0;
  for (const block of blocksOf(text)) {
    const cost = costOf(block.lines, block.fenced);
    marks += cost ?? 0;
    const markdown = cost !== null && marks <= MAX_MARKS;
    const last = segments.at(-1);
    const blockText = block.lines.join('');
    if (last?.markdown === markdown) last.text += blockText;
    else segments.push({ text: blockText, markdown });
  }
  return segments;
}

/** Lines with their ends, up to and with the empty ones; a fenced block is one. */
function* blocksOf(text: string): Generator<{ lines: string[]; fenced: boolean }> {
  let lines: string[] = [];
  let fence: string | null = null;
  for (const line of text.split(/(?<=\n)/)) {
    if (fence === null) {
      fence = FENCE.exec(line)?.[1] ?? null;
      if (fence !== null && lines.length > 0) {
        yield { lines, fenced: false };
        lines = [];
      }
    } else if (closes(line, fence)) {
      yield { lines: [...lines, line], fenced: true };
      lines = [];
      fence = null;
      continue;
    }
    lines.push(line);
    if (fence === null && EMPTY.test(line)) {
      yield { lines, fenced: false };
      lines = [];
    }
  }
  if (lines.length > 0) yield { lines, fenced: fence !== null };
}

/** A fence of the same sign, at least as long, and nothing else. */
function closes(line: string, fence: string): boolean {
  const end = FENCE_END.exec(line)?.[1];
  return end !== undefined && end.length >= fence.length && end[0] === fence[0];
}

/** How many marks a block has; null where it has more than a block may. */
function costOf(lines: readonly string[], fenced: boolean): number | null {
  if (fenced) return 0;
  let marks = 0;
  let runs = 0;
  let length = 0;
  for (const line of lines) {
    const ofLine = lineMarks(line);
    if (ofLine === null) return null;
    marks += ofLine;
    runs += line.match(RUNS)?.length ?? 0;
    length += line.length;
  }
  return runs > MAX_RUNS || runs * length > MAX_SEEKING ? null : marks + runs;
}

function lineMarks(line: string): number | null {
  let marks = 0;
  LINE_MARK.lastIndex = 0;
  for (let at = 0; LINE_MARK.test(line); at = LINE_MARK.lastIndex) {
    marks++;
    if (marks > MAX_MARKS_OF_LINE || LINE_MARK.lastIndex - at > MAX_INDENT) return null;
  }
  return marks;
}
