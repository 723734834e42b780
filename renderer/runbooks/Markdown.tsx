import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { Fragment, type ReactNode, useMemo } from 'react';
import './markdown.css';

/** Deeper nesting than anyone reads; below it only the text is shown. */
const DEEPEST = 24;

/**
 * Markdown as a person wrote it in a file, as elements. HTML in it is shown as the text it is, and
 * links and pictures are named, never followed or fetched.
 */
export function Markdown({ text }: { text: string }) {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return <div className="markdown">{inside(tree, 0)}</div>;
}

function inside(parent: Parents, depth: number): ReactNode {
  if (depth > DEEPEST) return plainText(parent);
  return parent.children.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a parsed text has no other identity and no state.
    <Fragment key={index}>{element(node, depth + 1)}</Fragment>
  ));
}

function element(node: Nodes, depth: number): ReactNode {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'break':
      return <br />;
    case 'emphasis':
      return <em>{inside(node, depth)}</em>;
    case 'strong':
      return <strong>{inside(node, depth)}</strong>;
    case 'link':
      return <Named name={inside(node, depth)} address={node.url} plain={plainText(node)} />;
    case 'image':
      return <Named name={node.alt ?? ''} address={node.url} plain={node.alt ?? ''} />;
    case 'paragraph':
      return <p>{inside(node, depth)}</p>;
    case 'heading':
      return <p className="markdown-heading">{inside(node, depth)}</p>;
    case 'blockquote':
      return <blockquote>{inside(node, depth)}</blockquote>;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{inside(node, depth)}</ol>
      ) : (
        <ul>{inside(node, depth)}</ul>
      );
    case 'listItem':
      return <li>{inside(node, depth)}</li>;
    case 'thematicBreak':
      return <hr />;
    default:
      // Definitions and what else may stand in Markdown: shown only if it has a text of its own.
      return plainText(node);
  }
}

interface NamedProps {
  name: ReactNode;
  plain: string;
  address: string;
}

/** A link as text: its words, and where it leads unless the words say so themselves. */
function Named({ name, plain, address }: NamedProps) {
  if (plain === '' || plain === address) return <code>{address}</code>;
  return (
    <>
      {name} (<code>{address}</code>)
    </>
  );
}
