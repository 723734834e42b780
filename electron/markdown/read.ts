import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { MarkdownFault, type Place } from './fault.ts';

/** Bounds on a file a person writes. The parser's time grows with the square of what they bound. */
const MAX_LENGTH = 65_536;
/** Between two empty lines: emphasis marks are matched within one block. */
const MAX_BLOCK = 8000;
const MAX_QUOTES = 20;
const DEEP_QUOTE = new RegExp(`^(?:[ \\t]*>){${MAX_QUOTES + 1}}`);

/** A Markdown file with YAML front matter. */
export interface MarkdownFile {
  /** What the front matter says, unchecked; null where there is none. */
  frontMatter: unknown;
  /** Where a member of the front matter stands; the file's start where it is absent. */
  placeOf(member: string): Place;
  /** The body, without the front matter's own node. Positions are those of the whole file. */
  tree: Root;
}

/**
 * Reads Markdown (CommonMark, task lists, YAML front matter) within bounds: 64 Ki characters.
 * @param text the file's content
 * @param file its name, for faults
 * @throws MarkdownFault where it is too large or its front matter is not YAML
 */
export function readMarkdown(text: string, file: string): MarkdownFile {
  checkBounds(text, file);
  const tree = parse(text, file);
  const [first, ...rest] = tree.children;
  if (first?.type !== 'yaml') {
    return { frontMatter: null, placeOf: () => ({ line: 1, column: 1 }), tree };
  }
  tree.children = rest;
  // The YAML begins on the line after the fence.
  const startLine = (first.position?.start.line ?? 1) + 1;
  return { ...readFrontMatter(first.value, startLine, file), tree };
}

function checkBounds(text: string, file: string): void {
  if (text.length > MAX_LENGTH) {
    throw new MarkdownFault(file, undefined, 'markdown.tooLong', {
      length: text.length,
      limit: MAX_LENGTH,
    });
  }
  let block = 0;
  for (const [index, line] of text.split('\n').entries()) {
    block = line.trim() === '' ? 0 : block + line.length;
    if (block > MAX_BLOCK || DEEP_QUOTE.test(line)) {
      const at = { line: index + 1, column: 1 };
      throw new MarkdownFault(file, at, 'markdown.tooDeep', { limit: MAX_BLOCK });
    }
  }
}

function parse(text: string, file: string): Root {
  try {
    return fromMarkdown(text, {
      extensions: [frontmatter(['yaml']), gfmTaskListItem()],
      mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTaskListItemFromMarkdown()],
    });
  } catch (error) {
    // Nesting past the stack is the one way this parser fails.
    if (!(error instanceof RangeError)) throw error;
    throw new MarkdownFault(file, undefined, 'markdown.tooDeep', { limit: MAX_BLOCK });
  }
}

function readFrontMatter(
  yaml: string,
  startLine: number,
  file: string,
): Pick<MarkdownFile, 'frontMatter' | 'placeOf'> {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + startLine - 1, column: col };
  };
  const notYaml = (detail: string, offset: number): MarkdownFault =>
    new MarkdownFault(file, placeAt(offset), 'markdown.frontMatter', { detail });
  try {
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
    const error = document.errors[0] ?? document.warnings[0];
    if (error) throw notYaml(error.message, error.pos[0]);
    const frontMatter: unknown = document.toJS({ maxAliasCount: 10 });
    const members = isMap(document.contents) ? document.contents.items : [];
    const offsets = new Map(
      members.map(({ key }) =>
        isScalar(key) ? [String(key.value), key.range?.[0] ?? 0] : ['', 0],
      ),
    );
    return { frontMatter, placeOf: (member) => placeAt(offsets.get(member) ?? 0) };
  } catch (error) {
    if (error instanceof MarkdownFault) throw error;
    // Too many aliases, or nesting past the stack.
    throw notYaml(error instanceof Error ? error.message : String(error), 0);
  }
}
