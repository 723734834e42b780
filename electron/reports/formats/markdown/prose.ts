import type { Paragraph } from '../../document/document.ts';
import { itemPlacer } from './items.ts';
import { spansMarkdown } from './spans.ts';
import { atStart, fenced } from './text.ts';

/** What an operator wrote, as Markdown again: its paragraphs mean what they meant, no more. */
export function proseMarkdown(paragraphs: readonly Paragraph[]): string[] {
  let place = itemPlacer();
  return paragraphs.map((one) => {
    // An item that says nothing would not hold the items below it.
    if (one.kind === 'item') {
      return place(one.mark, one.depth) + (atStart(spansMarkdown(one.spans)) || '&nbsp;');
    }
    place = itemPlacer();
    if (one.kind === 'code') return fenced(one.text);
    const text = spansMarkdown(one.spans);
    if (one.kind === 'heading') return `#### ${text}`;
    return one.kind === 'quote' ? `> ${atStart(text)}` : atStart(text);
  });
}
