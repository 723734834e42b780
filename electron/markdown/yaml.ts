import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { MessageKey } from '../../shared/messages/index.ts';
import { MarkdownFault, type Place } from './fault.ts';

/** A piece of YAML in a file, or a whole file of it. */
export interface YamlText {
  /** What it says, unchecked. */
  value: unknown;
  /**
   * Where a member or an element stands, by the names and numbers that lead to it; the nearest one
   * around it where it is absent, and where the text begins without any.
   */
  placeOf(...path: readonly PropertyKey[]): Place;
}

/**
 * Reads YAML of at most a Markdown file's length.
 * @param startLine the file's line on which the text begins, from 1
 * @param key what is said where it is not YAML; gets `detail`
 * @throws MarkdownFault at the place of the first error
 */
export function readYaml(text: string, startLine: number, file: string, key: MessageKey): YamlText {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line) + startLine - 1, column: Math.max(1, col) };
  };
  const notYaml = (detail: string, offset: number): MarkdownFault =>
    new MarkdownFault(file, placeAt(offset), key, { detail });
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const error = document.errors[0] ?? document.warnings[0];
    if (error) throw notYaml(error.message, error.pos[0]);
    const value: unknown = document.toJS({ maxAliasCount: 10 });
    return { value, placeOf: (...path) => placeAt(offsetOf(document.contents, path)) };
  } catch (error) {
    if (error instanceof MarkdownFault) throw error;
    // Too many aliases, or nesting past the stack.
    throw notYaml(error instanceof Error ? error.message : String(error), 0);
  }
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let offset = 0;
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!pair) return offset;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = isScalar(item) || isMap(item) || isSeq(item) ? (item.range?.[0] ?? offset) : offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}
