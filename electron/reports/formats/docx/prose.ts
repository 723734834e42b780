import { Paragraph, type ParagraphChild } from 'docx';
import type { Paragraph as ProseParagraph, Span } from '../../document/document.ts';
import { runsOf } from './runs.ts';

/** How far a list's marks stand from its text, twentieths of a point. */
const HANGING = 300;

/** What an operator wrote, as paragraphs with styles. */
export function proseOf(paragraphs: readonly ProseParagraph[]): Paragraph[] {
  return paragraphs.map(paragraphOf);
}

function paragraphOf(paragraph: ProseParagraph): Paragraph {
  switch (paragraph.kind) {
    case 'text':
      return new Paragraph({ children: spans(paragraph.spans) });
    case 'heading':
      return new Paragraph({ style: 'Heading3', children: spans(paragraph.spans) });
    case 'quote':
      return new Paragraph({ style: 'Quotation', children: spans(paragraph.spans) });
    case 'code':
      return new Paragraph({ style: 'Command', children: runsOf(paragraph.text) });
    case 'item': {
      // The marks are what the operator wrote; Word's own numbering would count anew.
      const mark = runsOf(`${paragraph.mark}\t`);
      const indent = { left: HANGING * (paragraph.depth + 1), hanging: HANGING };
      return new Paragraph({
        style: 'Item',
        indent,
        tabStops: [{ type: 'left', position: indent.left }],
        children: [...mark, ...spans(paragraph.spans)],
      });
    }
  }
}

function spans(of: readonly Span[]): ParagraphChild[] {
  return of.flatMap(({ text, strong, emphasis, code }) =>
    runsOf(text, {
      ...(strong && { bold: true }),
      ...(emphasis && { italics: true }),
      ...(code && { style: 'Code' }),
    }),
  );
}
