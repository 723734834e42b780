import { isMap, isNode, isSeq, type YAMLSeq } from 'yaml';
import { afterLine, columnOf, leadStart, lineStart, linesAt, type Splice } from './lines.ts';
import { setMember } from './memberEdits.ts';
import { endOf, nodeAt, type Path, startOf, type Written } from './read.ts';
import { flowText, itemLines } from './render.ts';

/** One item of a list that takes whole lines. */
interface Lines {
  dash: number;
  start: number;
  end: number;
}

/** The lines of each item; null where one shares its line with something else. */
function linesOf(text: string, list: YAMLSeq): Lines[] | null {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return null;
  const all: Lines[] = [];
  for (const [index, item] of list.items.entries()) {
    const dash = token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
    if (dash === undefined) return null;
    const start = lineStart(text, dash);
    if (text.slice(start, dash).trim() !== '') return null;
    const end = isNode(item) ? Math.max(endOf(item), dash + 1) : dash + 1;
    all.push({ dash, start, end: afterLine(text, end) });
  }
  return all;
}

export function insertItem(
  written: Written,
  path: Path,
  index: number,
  value: unknown,
  order: readonly string[],
): Splice | null {
  const { text } = written;
  const list = nodeAt(written, path);
  if (!isSeq(list) || list.items.length === 0) {
    return setMember(written, path, [value], order);
  }
  const beside = list.items[Math.min(index, list.items.length - 1)];
  if (list.flow) {
    if (!isNode(beside)) return null;
    if (index < list.items.length) {
      const at = startOf(beside);
      return { from: at, to: at, insert: `${flowText(value)}, ` };
    }
    return { from: endOf(beside), to: endOf(beside), insert: `, ${flowText(value)}` };
  }
  const lines = linesOf(text, list);
  const first = lines?.[0];
  if (!lines || !first) return null;
  const column = columnOf(text, first.dash);
  const short = isMap(beside) && beside.flow;
  const insert = short ? `${' '.repeat(column)}- ${flowText(value)}\n` : itemLines(value, column);
  const before = lines[index];
  const last = lines[index - 1];
  if (!before) return linesAt(text, last?.end ?? text.length, insert);
  return linesAt(text, leadStart(text, before.start, last?.end ?? 0), insert);
}

export function removeItem(written: Written, path: Path): Splice | null {
  const { text } = written;
  const holder = path.slice(0, -1);
  const list = nodeAt(written, holder);
  const index = Number(path.at(-1));
  if (!isSeq(list)) return null;
  const item = list.items[index];
  if (!isNode(item)) return null;
  if (list.items.length === 1) return setMember(written, holder, [], []);
  if (!list.flow) {
    const lines = linesOf(text, list)?.[index];
    return lines ? { from: lines.start, to: lines.end, insert: '' } : null;
  }
  const next = list.items[index + 1];
  const last = list.items[index - 1];
  if (isNode(next)) return { from: startOf(item), to: startOf(next), insert: '' };
  return isNode(last) ? { from: endOf(last), to: endOf(item), insert: '' } : null;
}

export function moveItem(written: Written, path: Path, by: -1 | 1): Splice | null {
  const { text } = written;
  const list = nodeAt(written, path.slice(0, -1));
  const index = Math.min(Number(path.at(-1)), Number(path.at(-1)) + by);
  if (!isSeq(list)) return null;
  const [upper, lower] = [list.items[index], list.items[index + 1]];
  if (!isNode(upper) || !isNode(lower)) return null;
  if (list.flow) {
    return swapped(text, [startOf(upper), endOf(upper)], [startOf(lower), endOf(lower)]);
  }
  const lines = linesOf(text, list);
  const [a, b] = [lines?.[index], lines?.[index + 1]];
  if (!a || !b) return null;
  const above = lines?.[index - 1]?.end ?? 0;
  // A comment right above an item goes with it.
  return swapped(
    text,
    [leadStart(text, a.start, above), a.end],
    [leadStart(text, b.start, a.end), b.end],
  );
}

type Span = readonly [from: number, to: number];

function swapped(text: string, upper: Span, lower: Span): Splice {
  const a = text.slice(...upper);
  const b = text.slice(...lower);
  const between = text.slice(upper[1], lower[0]);
  // The last line of a text may have no end.
  const whole = a.endsWith('\n') && !b.endsWith('\n');
  const insert = whole ? `${b}\n${between}${a.slice(0, -1)}` : b + between + a;
  return { from: upper[0], to: lower[1], insert };
}
