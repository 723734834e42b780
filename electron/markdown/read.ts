import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { MarkdownFault, type Place } from './fault.ts';
import { readYaml, type YamlText } from './yaml.ts';

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
  /** Where a member of the front matter stands; where it begins for one that is absent. */
  placeOf: YamlText['placeOf'];
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
  const { tree, frontMatter } = readTree(text, file);
  const { value, placeOf } = frontMatter();
  return { frontMatter: value, placeOf, tree };
}

/** A Markdown file's body, whatever its front matter is like. */
export interface MarkdownTree {
  /** The body, without the front matter's own node. Positions are those of the whole file. */
  tree: Root;
  /** The front matter; a value of null where there is none. @throws MarkdownFault where it is not YAML */
  frontMatter(): YamlText;
}

/**
 * {@link readMarkdown} for those who tell every fault of a file: what is wrong with the front
 * matter does not hide the body.
 * @throws MarkdownFault where the file is too large
 */
export function readTree(text: string, file: string): MarkdownTree {
  checkBounds(text, file);
  const tree = parse(text, file);
  const [first, ...rest] = tree.children;
  if (first?.type !== 'yaml') {
    const placeOf = (): Place => ({ line: 1, column: 1 });
    return { tree, frontMatter: () => ({ value: null, placeOf }) };
  }
  tree.children = rest;
  // The YAML begins on the line after the fence.
  const startLine = (first.position?.start.line ?? 1) + 1;
  return {
    tree,
    frontMatter: () => readYaml(first.value, startLine, file, 'markdown.frontMatter'),
  };
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
