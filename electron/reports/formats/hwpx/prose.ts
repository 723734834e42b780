import type { Paragraph, Span } from '../../document/document.ts';
import type { Draft } from './draft.ts';
import { itemStance, LETTERS, lettersOf, STANCES } from './looks.ts';
import { line, paragraph, run } from './paragraph.ts';

/** What an operator wrote, as paragraphs. */
export function prose(draft: Draft, paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((written) => proseParagraph(draft, written)).join('');
}

function proseParagraph(draft: Draft, written: Paragraph): string {
  switch (written.kind) {
    case 'text':
      return paragraph(draft, STANCES.body, spans(draft, written.spans));
    case 'heading': {
      const text = written.spans.map((span) => span.text).join('');
      return line(draft, STANCES.subheading, LETTERS.subheading, text);
    }
    case 'item': {
      const mark = run(draft, LETTERS.body, `${written.mark} `);
      return paragraph(draft, itemStance(written.depth), mark + spans(draft, written.spans));
    }
    case 'quote':
      return paragraph(draft, STANCES.quote, spans(draft, written.spans));
    case 'code':
      return line(draft, STANCES.code, LETTERS.code, written.text);
  }
}

function spans(draft: Draft, spans: readonly Span[]): string {
  if (spans.length === 0) return run(draft, LETTERS.body, '');
  return spans.map((span) => run(draft, lettersOf(span), span.text)).join('');
}
