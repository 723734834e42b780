import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { MessageKey } from '../../shared/messages/index.ts';
import { type Fault, faultAt, type Place } from './fault.ts';
import type { SourceText } from './files.ts';
import { resolveReferences } from './references.ts';

/** Services, checks, expectations and their lists are 8 deep; aliases may add some. */
const DEPTH = 32;
/** Aliases that are templates for every check, but not a "billion laughs". */
const ALIASES = 20_000;

export type Path = readonly PropertyKey[];

/** One file of a catalogue: its plain value, and where each part of it is written. */
export interface Source {
  file: string;
  value: unknown;
  secrets: string[];
  /** Where the value or the key at a path is written; the nearest parent's place where it is not. */
  placeOf(path: Path, what?: 'value' | 'key'): Place;
  /**
   * Where a character of the text at a path is written, counted from 0; where the text begins, if it
   * is not written as it reads, as one over several lines or with a reference in it.
   */
  placeIn(path: Path, at: number): Place;
  /** Whether anything is written at the path. */
  has(path: Path): boolean;
}

const YAML_FAULTS: Partial<Record<YAMLError['code'], MessageKey>> = {
  DUPLICATE_KEY: 'catalogue.duplicateKey',
  TAB_AS_INDENT: 'catalogue.tab',
  BAD_INDENT: 'catalogue.indent',
  MISSING_CHAR: 'catalogue.missingChar',
  UNEXPECTED_TOKEN: 'catalogue.unexpected',
  BAD_SCALAR_START: 'catalogue.unexpected',
  BLOCK_AS_IMPLICIT_KEY: 'catalogue.unexpected',
  MULTIPLE_DOCS: 'catalogue.severalDocuments',
};

/**
 * Reads YAML and fills its references.
 * @param env where `${env:NAME}` and, as WATCHROOM_SECRET_NAME, `${secret:NAME}` are looked up
 */
export function parseSource(
  source: SourceText,
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; source: Source } | { ok: false; faults: Fault[] } {
  const { file, text } = source;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    stringKeys: true,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    // An empty text has no line yet.
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = [...document.errors, ...document.warnings].map((error) =>
    yamlFault(error, placeAt),
  );
  if (faults.length === 0) faults.push(...boundsFaults(document, placeAt));
  if (faults.length > 0) return { ok: false, faults };

  const references = resolveReferences(document, env, placeAt);
  if (references.faults.length > 0) return { ok: false, faults: references.faults };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIASES });
  } catch {
    return { ok: false, faults: [faultAt(placeAt(0), 'catalogue.tooManyAliases')] };
  }
  return {
    ok: true,
    source: {
      file,
      value,
      secrets: references.secrets,
      placeOf: (path, what = 'value') => placeAt(offsetOf(document, path, what)),
      placeIn: (path, at) => placeAt(offsetIn(document, text, path, at)),
      has: (path) => nodeAt(document, path) !== undefined,
    },
  };
}

function yamlFault(error: YAMLError, placeAt: (offset: number) => Place): Fault {
  const place = placeAt(error.pos[0]);
  // The parser calls itself for every level and says so when the stack ends.
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return faultAt(place, 'catalogue.tooDeep', { limit: DEPTH });
  }
  const key = YAML_FAULTS[error.code];
  return key ? faultAt(place, key) : faultAt(place, 'catalogue.yaml', { detail: error.message });
}

function boundsFaults(
  document: Document.Parsed<ParsedNode>,
  placeAt: (offset: number) => Place,
): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node: (_, node, path) => {
      // Each level is a collection and, in a map, a pair.
      const depth = path.filter((parent) => isNode(parent)).length;
      if (depth > DEPTH) {
        faults.push(faultAt(placeAt(startOf(node)), 'catalogue.tooDeep', { limit: DEPTH }));
        return visit.BREAK;
      }
      if (isAlias(node) && !node.resolve(document)) {
        faults.push(faultAt(placeAt(startOf(node)), 'catalogue.noAnchor', { name: node.source }));
      }
      return undefined;
    },
  });
  return faults;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

function followed(document: Document.Parsed<ParsedNode>, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function pairIn(
  document: Document.Parsed<ParsedNode>,
  map: YAMLMap,
  name: PropertyKey,
  depth = 0,
): Pair | undefined {
  const own = map.items.find((pair) => isScalar(pair.key) && pair.key.value === String(name));
  if (own || depth > DEPTH) return own;
  for (const pair of map.items) {
    if (!isScalar(pair.key) || pair.key.value !== '<<') continue;
    const merged = followed(document, pair.value);
    for (const item of isSeq(merged) ? merged.items : [merged]) {
      const target = followed(document, item);
      const found = isMap(target) ? pairIn(document, target, name, depth + 1) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function nodeAt(document: Document.Parsed<ParsedNode>, path: Path): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    const collection = followed(document, node);
    if (isMap(collection)) node = pairIn(document, collection, step)?.value;
    else if (isSeq(collection)) node = collection.items[Number(step)];
    else return undefined;
  }
  return node ?? undefined;
}

function offsetOf(
  document: Document.Parsed<ParsedNode>,
  path: Path,
  what: 'value' | 'key',
): number {
  const parent = path.slice(0, -1);
  const step = path.at(-1);
  if (what === 'key' && step !== undefined) {
    const map = followed(document, nodeAt(document, parent));
    const key = isMap(map) ? pairIn(document, map, step)?.key : undefined;
    if (isNode(key)) return startOf(key);
  }
  const node = nodeAt(document, path);
  if (isNode(node)) return startOf(node);
  return step === undefined ? 0 : offsetOf(document, parent, 'value');
}

function offsetIn(
  document: Document.Parsed<ParsedNode>,
  text: string,
  path: Path,
  at: number,
): number {
  const start = offsetOf(document, path, 'value');
  const node = nodeAt(document, path);
  if (!isScalar(node) || typeof node.value !== 'string') return start;
  const open = node.type === 'PLAIN' ? start : start + 1;
  return text.startsWith(node.value, open) ? open + at : start;
}
