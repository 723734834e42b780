import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { Problem } from '../../shared/problem.ts';

/** A backup of some ten thousand monitors, all fields written. */
export const TEXT_BYTES = 32 * 1024 * 1024;
/** Configurations are about ten deep. */
const DEPTH = 40;
/** Templates for every endpoint, but not a "billion laughs". */
const ALIASES = 20_000;

/** A file's name and what stands in it. */
export interface NamedText {
  file: string;
  text: string;
}

export interface ParsedText {
  file: string;
  value: unknown;
  /** `FILE:LINE` of what stands at the path, or of the nearest thing around it. */
  where(path: readonly (string | number)[]): string;
}

/**
 * Reads YAML, of which JSON is a part. Nothing in it is believed: size, depth and aliases are bounded.
 * @throws Problem that says what is wrong and in which line
 */
export function parseText({ file, text }: NamedText): ParsedText {
  if (text.length > TEXT_BYTES) throw new Problem('import.tooLarge', { file, limit: TEXT_BYTES });
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    stringKeys: true,
    // The last of two equal keys counts, as in the programs that wrote the file.
    uniqueKeys: false,
  });
  const tooDeep = new Problem('import.tooDeep', { file, limit: DEPTH });
  const [error] = document.errors;
  if (error) {
    if (error.code === 'RESOURCE_EXHAUSTION') throw tooDeep;
    const line = Math.max(1, lines.linePos(error.pos[0]).line);
    throw new Problem('import.notYaml', { file, line, detail: error.message.slice(0, 200) });
  }
  visit(document, {
    Node: (_, node, path) => {
      if (path.filter((parent) => isNode(parent)).length > DEPTH) throw tooDeep;
      if (isAlias(node) && !node.resolve(document)) {
        const line = lines.linePos(node.range?.[0] ?? 0).line;
        throw new Problem('import.notYaml', { file, line, detail: `*${node.source}` });
      }
    },
  });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIASES });
  } catch {
    throw tooDeep;
  }
  return {
    file,
    value,
    where(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        const offset = isNode(node) ? node.range?.[0] : undefined;
        if (offset !== undefined) return `${file}:${lines.linePos(offset).line}`;
      }
      return file;
    },
  };
}
