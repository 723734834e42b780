import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A page of help as it was read: its Markdown, and its text for the search. */
export interface Page {
  name: string;
  tree: Root;
  /** Its paragraphs and headings as plain text. */
  lines: readonly string[];
}

/**
 * Where a link of help leads: to another page (`service.md`), to a view (`/board`), or nowhere,
 * for help works without a network.
 */
export type Target = { kind: 'topic'; name: string } | { kind: 'view'; path: string } | null;

export function targetOf(url: string): Target {
  const topic = /^([a-z]+)\.md$/.exec(url)?.[1];
  if (topic) return { kind: 'topic', name: topic };
  return /^\/[a-z]+$/.test(url) ? { kind: 'view', path: url } : null;
}

/** The name in the key table that a piece of code stands for; null where it is code. */
export function keyNamed(code: string): string | null {
  return /^keys\.\w+$/.test(code) ? code : null;
}

/**
 * Reads a page of help.
 * @param wordOf what is said where a key of the table is named
 */
export function readPage(name: string, markdown: string, wordOf: (key: string) => string): Page {
  const tree = fromMarkdown(markdown);
  return { name, tree, lines: tree.children.flatMap((node) => linesOf(node, wordOf)) };
}

function linesOf(node: Nodes, wordOf: (key: string) => string): string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [textOf(node, wordOf).trim()];
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => linesOf(child, wordOf));
    case 'code':
      return [node.value];
    default:
      return [];
  }
}

function textOf(node: Nodes, wordOf: (key: string) => string): string {
  if (node.type === 'inlineCode') return keyNamed(node.value) ? wordOf(node.value) : node.value;
  if ('children' in node) return node.children.map((child) => textOf(child, wordOf)).join('');
  return 'value' in node ? node.value.replaceAll(/\s+/g, ' ') : '';
}
