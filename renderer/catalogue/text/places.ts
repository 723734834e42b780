import { isMap, isNode, isSeq } from 'yaml';
import { endOf, nodeAt, type Path, pairOf, spanOf, startOf, type Written } from './read.ts';

/** The deepest place that is written around an offset. */
export function pathAt({ document }: Written, offset: number): Path {
  const path: (string | number)[] = [];
  let node: unknown = document.contents;
  for (;;) {
    if (isMap(node)) {
      // A block ends where the next line begins: that place is the next one's.
      const pair = node.items.findLast((one) => {
        const { start, end } = spanOf(one);
        return start <= offset && offset <= end;
      });
      if (!pair || !isNode(pair.key)) return path;
      path.push(String(pair.key));
      node = pair.value;
    } else if (isSeq(node)) {
      // The dash and the spaces before an item belong to it.
      const next = node.items.findIndex((one) => isNode(one) && startOf(one) > offset + 2);
      const index = next < 0 ? node.items.length - 1 : next - 1;
      if (index < 0) return path;
      path.push(index);
      node = node.items[index];
    } else return path;
  }
}

/** Where a path is written: from its key, where it has one, to its end; null where it is not. */
export function spanAt(written: Written, path: Path): { from: number; to: number } | null {
  const node = nodeAt(written, path);
  const holder = nodeAt(written, path.slice(0, -1));
  const step = path.at(-1);
  const pair = isMap(holder) && step !== undefined ? pairOf(holder, step) : undefined;
  if (pair) {
    const { start, end } = spanOf(pair);
    return { from: start, to: end };
  }
  return node ? { from: startOf(node), to: endOf(node) } : null;
}
