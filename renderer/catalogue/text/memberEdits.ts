import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { afterLine, columnOf, lineStart, linesAt, type Splice } from './lines.ts';
import { endOf, nodeAt, type Path, pairOf, spanOf, startOf, type Written } from './read.ts';
import { flowText, isLong, itemLines, pairLines, scalarText } from './render.ts';

/** Sets, adds or takes away the value at a path. @param order of a map's keys, for new ones */
export function setMember(
  written: Written,
  path: Path,
  value: unknown,
  order: readonly string[],
): Splice | null {
  const node = nodeAt(written, path);
  if (value === undefined) return node ? removeMember(written, path) : null;
  if (node) return replaced(written, path, node, value);
  return added(written, path, value, order);
}

function replaced(written: Written, path: Path, node: Node, value: unknown): Splice | null {
  const { text } = written;
  const [from, to] = [startOf(node), endOf(node)];
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')) {
    const insert = blockScalar(text.slice(from, to), value) ?? `${flowText(value)}\n`;
    return { from, to, insert };
  }
  const empty = isScalar(node) && from === to;
  const inBlock = blockPair(written, path);
  if (isLong(value) && inBlock && !(isCollection(node) && node.items.length > 0)) {
    const column = columnOf(text, inBlock.start);
    const lines = value.map((one) => itemLines(one, column + 2)).join('');
    return { from: colonAfter(text, inBlock.keyEnd), to, insert: `\n${lines.replace(/\n$/, '')}` };
  }
  if (isCollection(node) && !node.flow) {
    if (!inBlock) return null;
    return { from: colonAfter(text, inBlock.keyEnd), to, insert: ` ${flowText(value)}\n` };
  }
  const quoting =
    isScalar(node) && (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE')
      ? node.type
      : 'PLAIN';
  const insert = typeof value === 'object' ? flowText(value) : scalarText(value, quoting);
  const glued = empty && /[:-]/.test(text[from - 1] ?? '');
  return { from, to, insert: glued ? ` ${insert}` : insert };
}

/** A text of several lines in the place of another, under the same sign. */
function blockScalar(before: string, value: unknown): string | null {
  const [header = '', ...lines] = before.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const indent = first.slice(0, first.length - first.trimStart().length);
  if (typeof value !== 'string' || !/^\|-?$/.test(header) || indent === '') return null;
  const body = header === '|' ? value.replace(/\n$/, '') : value;
  if (header === '|' ? !value.endsWith('\n') : value.endsWith('\n')) return null;
  if (/^\s|\n$/.test(body) || body === '') return null;
  const written = body.split('\n').map((line) => (line === '' ? '' : indent + line));
  return `${header}\n${written.join('\n')}\n`;
}

const colonAfter = (text: string, keyEnd: number): number => text.indexOf(':', keyEnd) + 1;

/** The pair of a block map that a path leads to. */
function blockPair(written: Written, path: Path): { start: number; keyEnd: number } | null {
  const map = nodeAt(written, path.slice(0, -1));
  const step = path.at(-1);
  if (!isMap(map) || map.flow || step === undefined) return null;
  const key = pairOf(map, step)?.key;
  return isNode(key) ? { start: startOf(key), keyEnd: endOf(key) } : null;
}

function added(
  written: Written,
  path: Path,
  value: unknown,
  order: readonly string[],
): Splice | null {
  const { text, document } = written;
  const parent = nodeAt(written, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof key !== 'string') return null;
  if (path.length === 1 && (!document.contents || isEmpty(document.contents))) {
    return linesAt(text, text.length, pairLines(key, value, 0));
  }
  if (isMap(parent)) return memberAdded(text, parent, key, value, order);
  if (isSeq(parent) || isAlias(parent) || path.length === 1) return null;
  // What holds it is not written yet, or holds nothing.
  return setMember(written, path.slice(0, -1), { [key]: value }, order);
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null;

function memberAdded(
  text: string,
  map: YAMLMap,
  key: string,
  value: unknown,
  order: readonly string[],
): Splice | null {
  const before = pairBefore(map, key, order);
  if (!before) {
    if (!map.flow || map.items.length > 0) return null;
    return { from: startOf(map), to: endOf(map), insert: flowText({ [key]: value }) };
  }
  const { start, end } = spanOf(before);
  if (map.flow) {
    return { from: end, to: end, insert: `, ${scalarText(key)}: ${flowText(value)}` };
  }
  return linesAt(text, afterLine(text, end), pairLines(key, value, columnOf(text, start)));
}

/** After which pair a new key belongs. */
function pairBefore(map: YAMLMap, key: string, order: readonly string[]): Pair | undefined {
  const place = order.indexOf(key);
  if (place < 0) return map.items.at(-1);
  const earlier = map.items.findLast(
    (pair) => isScalar(pair.key) && placeIn(order, pair.key.value) < place,
  );
  return earlier ?? map.items[0];
}

/** Unknown keys stand first, so that they never move what is known. */
const placeIn = (order: readonly string[], key: unknown): number => order.indexOf(String(key));

/** Takes a member away, and the maps that hold nothing without it. */
function removeMember(written: Written, path: Path): Splice | null {
  const { text } = written;
  const holder = path.slice(0, -1);
  const map = nodeAt(written, holder);
  const key = path.at(-1);
  if (!isMap(map) || key === undefined) return null;
  const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === String(key));
  const pair = map.items[index];
  if (!pair) return null;
  if (map.items.length === 1) {
    if (typeof holder.at(-1) === 'string') return removeMember(written, holder);
    return map.flow ? { from: startOf(map), to: endOf(map), insert: '{}' } : null;
  }
  const { start, end } = spanOf(pair);
  const next = map.items[index + 1];
  const last = map.items[index - 1];
  if (map.flow) {
    if (next) return { from: start, to: spanOf(next).start, insert: '' };
    return last ? { from: spanOf(last).end, to: end, insert: '' } : null;
  }
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() === '') {
    return { from: line, to: afterLine(text, end), insert: '' };
  }
  // It stands behind the dash of its item: the next key moves up.
  return next ? { from: start, to: spanOf(next).start, insert: '' } : null;
}
