import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from 'yaml';

/** Where in a file: keys and places of lists, from the top. */
export type Path = readonly (string | number)[];

/** A catalogue's text with its syntax tree. Offsets count UTF-16 units from 0. */
export interface Written {
  text: string;
  document: Document.Parsed<ParsedNode>;
  /** What it says, references (`${env:…}`) as they are written; undefined where it is no YAML. */
  value: unknown;
}

/** As the loader has them; a text that may not be repeated so often is none. */
const ALIASES = 20_000;

/** Reads a text as the loader would. Never throws. */
export function readText(text: string): Written {
  const document = parseDocument(text, {
    prettyErrors: false,
    merge: true,
    stringKeys: true,
    keepSourceTokens: true,
  });
  return { text, document, value: saidBy(document) };
}

function saidBy(document: Document.Parsed<ParsedNode>): unknown {
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: ALIASES }) ?? {};
  } catch {
    return undefined;
  }
}

/** A map's own pair; what it has by `<<` or an alias is written elsewhere. */
export function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === String(key));
}

/** The node that is written at a path itself, not by an alias; undefined where there is none. */
export function nodeAt({ document }: Written, path: Path): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node, step)?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return isNode(node) ? node : undefined;
}

export const startOf = (node: Node): number => node.range?.[0] ?? 0;
/** Where its content ends; a block's includes its last line's end. */
export const endOf = (node: Node): number => node.range?.[1] ?? 0;

/** Where a pair begins and its content ends. */
export function spanOf(pair: Pair): { start: number; end: number } {
  const key = isNode(pair.key) ? pair.key : null;
  const value = isNode(pair.value) ? pair.value : null;
  const start = key ? startOf(key) : 0;
  return { start, end: Math.max(value ? endOf(value) : 0, key ? endOf(key) : 0) };
}
