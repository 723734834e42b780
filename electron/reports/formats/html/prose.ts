import type { Paragraph, Span } from '../../document/document.ts';
import { escaped, kept } from './escaped.ts';

type Item = Extract<Paragraph, { kind: 'item' }>;

/** What an operator wrote; items that follow each other are one list. */
export function proseHtml(paragraphs: readonly Paragraph[]): string {
  const parts: string[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(`<ul role="list">${items.join('')}</ul>`);
    items = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'item') {
      items.push(itemHtml(paragraph));
    } else {
      endList();
      parts.push(paragraphHtml(paragraph));
    }
  }
  endList();
  return `<div class="prose">${parts.join('')}</div>`;
}

function paragraphHtml(paragraph: Exclude<Paragraph, Item>): string {
  switch (paragraph.kind) {
    case 'text':
      return `<p>${spansHtml(paragraph.spans)}</p>`;
    case 'heading':
      return `<h3>${spansHtml(paragraph.spans)}</h3>`;
    case 'quote':
      return `<blockquote><p>${spansHtml(paragraph.spans)}</p></blockquote>`;
    case 'code':
      return `<pre>${kept(paragraph.text)}</pre>`;
  }
}

function itemHtml({ mark, depth, spans }: Item): string {
  return `<li style="--depth:${depth}"><span>${escaped(mark)}</span> <span>${spansHtml(spans)}</span></li>`;
}

function spansHtml(spans: readonly Span[]): string {
  return spans
    .map(({ text, strong, emphasis, code }) => {
      let html = escaped(text);
      if (code) html = `<code>${html}</code>`;
      if (emphasis) html = `<em>${html}</em>`;
      return strong ? `<strong>${html}</strong>` : html;
    })
    .join('');
}
