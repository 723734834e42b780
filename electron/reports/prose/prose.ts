import type { Code, List, ListItem, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Paragraph, Span } from '../document/document.ts';
import { segmentsOf } from './segments.ts';
import { spansOf } from './spans.ts';

/**
 * What is not of the subset stays text as it was written: addresses, pictures, HTML, character
 * references, and what people write without meaning mark-up (indented lines, a line of `---` or
 * `===` below another, a backslash at a line's end).
 */
const OFF = [
  'autolink',
  'characterReference',
  'codeIndented',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
];

/** Lists are told apart to this depth; deeper items stand with it. */
const DEEPEST = 4;

/** No list counts so far: `2023. 장애 현황`. */
const YEAR = /^\d{4}/;

/** A fence's word for its language says nothing to a reader; anything longer is text. */
const LANGUAGE_NAME = /^[\w+#.-]{0,20}$/;

/**
 * What an operator wrote, read as a small subset of Markdown: paragraphs, headings, lists, quotes,
 * fenced code, strong, emphasis, code. Line feeds are kept; everything else is text as it was
 * written. Never fails: what a parser could not read in bounded time is text too.
 */
export function proseOf(markdown: string): Paragraph[] {
  return segmentsOf(markdown.replaceAll(/\r\n?/g, '\n')).flatMap(({ text, markdown: read }) =>
    read ? paragraphsOf(text) : asWritten(text),
  );
}

function asWritten(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '')
    .map((block) => ({ kind: 'text', spans: [{ text: block }] }));
}

function paragraphsOf(text: string): Paragraph[] {
  const tree = parse(text);
  return tree ? read(tree, text) : asWritten(text);
}

function parse(text: string): Root | null {
  try {
    return fromMarkdown(text, { extensions: [{ disable: { null: OFF } }] });
  } catch (error) {
    // Nesting past the stack is the one way this parser fails.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function read(tree: Root, text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  blocks(tree.children, 0, 'text');
  return paragraphs;

  function sourceOf({ position }: Nodes): string {
    return text.slice(position?.start.offset, position?.end.offset);
  }

  /** @param kind what a plain paragraph is here */
  function blocks(nodes: readonly RootContent[], depth: number, kind: 'text' | 'quote'): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'paragraph':
          paragraphs.push({ kind, spans: spansOf(node.children, sourceOf) });
          break;
        case 'heading':
          heading(node);
          break;
        case 'blockquote':
          if (node.children.length > 0) blocks(node.children, depth, 'quote');
          else verbatim(node);
          break;
        case 'list':
          list(node, depth, kind);
          break;
        case 'code':
          paragraphs.push({ kind: 'code', text: codeOf(node) });
          break;
        default:
          verbatim(node);
      }
    }
  }

  function heading(node: Extract<RootContent, { type: 'heading' }>): void {
    if (node.children.length === 0) verbatim(node);
    else paragraphs.push({ kind: 'heading', spans: spansOf(node.children, sourceOf) });
  }

  function verbatim(node: Nodes): void {
    paragraphs.push({ kind: 'text', spans: [{ text: sourceOf(node) }] });
  }

  function list(node: List, depth: number, kind: 'text' | 'quote'): void {
    for (const item of node.children) {
      const { spans, rest, dated } = leadOf(item);
      const mark = node.ordered ? numberOf(item) : '•';
      if (node.ordered && (dated || YEAR.test(mark))) {
        paragraphs.push({ kind, spans: [{ text: `${mark} ` }, ...spans] });
        blocks(rest, depth, kind);
      } else {
        paragraphs.push({ kind: 'item', mark, depth: Math.min(depth, DEEPEST), spans });
        blocks(rest, depth + 1, kind);
      }
    }
  }

  /**
   * What stands on an item's own line, and what follows. Numbers in a row are a date, which the
   * parser takes for lists within lists: `11. 17. 08:40`.
   */
  function leadOf(item: ListItem): { spans: Span[]; rest: RootContent[]; dated: boolean } {
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph' || first?.type === 'heading') {
      return { spans: spansOf(first.children, sourceOf), rest, dated: false };
    }
    if (first?.type !== 'list' || !first.ordered || lineOf(first) !== lineOf(item)) {
      return { spans: [], rest: item.children, dated: false };
    }
    const [inner, ...others] = first.children;
    if (!inner) return { spans: [], rest, dated: false };
    const deeper = leadOf(inner);
    const following = others.length > 0 ? [{ ...first, children: others }] : [];
    return {
      spans: [{ text: `${numberOf(inner)} ` }, ...deeper.spans],
      rest: [...deeper.rest, ...following, ...rest],
      dated: true,
    };
  }

  /** As it was written: a list that jumps, or repeats a number, was meant to. */
  function numberOf(item: ListItem): string {
    return `${/\d+/.exec(sourceOf(item).slice(0, 10))?.[0] ?? ''}.`;
  }
}

function lineOf({ position }: Nodes): number | undefined {
  return position?.start.line;
}

function codeOf({ lang, meta, value }: Code): string {
  const info = [lang, meta].filter((word) => word).join(' ');
  return LANGUAGE_NAME.test(info) ? value : `${info}\n${value}`;
}
