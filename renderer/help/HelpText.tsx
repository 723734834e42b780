import type { Link as LinkNode, Nodes, Parents, Root } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { pressOf } from '../palette/keyTable.ts';
import { keyOfTable } from './keyWord.ts';
import { keyNamed, targetOf } from './page.ts';
import { openHelp } from './store.ts';
import { topicNamed } from './topics.ts';

/** A page of help as elements. Nothing in it is HTML, and nothing leads out of this window. */
export function HelpText({ tree }: { tree: Root }) {
  return <div className="help-text">{inside(tree)}</div>;
}

function inside(parent: Parents): ReactNode {
  return parent.children.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a parsed text has no other identity and no state.
    <Fragment key={index}>{element(node)}</Fragment>
  ));
}

function element(node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'inlineCode':
      return <Code value={node.value} />;
    case 'emphasis':
      return <em>{inside(node)}</em>;
    case 'strong':
      return <strong>{inside(node)}</strong>;
    case 'link':
      return <HelpLink node={node} />;
    case 'paragraph':
      return <p>{inside(node)}</p>;
    case 'heading':
      // The panel itself says the title, which a page begins with for who reads the file.
      return node.depth === 1 ? null : <h3>{inside(node)}</h3>;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case 'list':
      return node.ordered ? <ol>{inside(node)}</ol> : <ul>{inside(node)}</ul>;
    case 'listItem':
      return <li>{inside(node)}</li>;
    default:
      return null;
  }
}

/** A key of the table where it is named, else code. */
function Code({ value }: { value: string }) {
  const key = keyNamed(value) && keyOfTable(value);
  return key ? <kbd>{pressOf(key)}</kbd> : <code>{value}</code>;
}

function HelpLink({ node }: { node: LinkNode }) {
  const target = targetOf(node.url);
  if (target?.kind === 'view') return <Link href={target.path}>{inside(node)}</Link>;
  const topic = target && topicNamed(target.name);
  if (!topic) return <>{inside(node)}</>;
  return (
    <button type="button" className="help-link" onClick={() => openHelp(topic.name)}>
      {inside(node)}
    </button>
  );
}
