import type { Document } from '../../document/document.ts';
import type { Draft } from './draft.ts';
import { BOXES, LETTERS, STANCES } from './looks.ts';
import { marksOf, pageRuns } from './page.ts';
import { line, paragraph, run } from './paragraph.ts';
import { type Cell, table } from './table.ts';

/** Shares of the width. */
const LABEL = 16;
/** Of the box that says what the others are: 결재 stands upright in it, a longer word does not. */
const UPRIGHT = 5;
const LYING = 10;
const SIGNATURE = 12;
const WHOLE = 100;
/** Of the width, where many sign: the particulars need the rest. */
const SIGNATURES_AT_MOST = 48;

/** The front: marks, office, heading, title, then the particulars beside the boxes to sign in. */
export function titleBlock(draft: Draft, document: Document): string {
  const front = [
    { text: marksOf(document), letters: LETTERS.mark },
    { text: document.office, letters: LETTERS.office },
    { text: document.heading, letters: LETTERS.heading },
    { text: document.title, letters: LETTERS.title },
    // Something has to come first, for what sets up the pages.
  ].filter(({ text, letters }) => text !== '' || letters === LETTERS.heading);
  const lines = front.map(({ text, letters }, index) => {
    const setup = index === 0 ? pageRuns(draft, document) : '';
    return paragraph(draft, STANCES.centre, setup + run(draft, letters, text));
  });
  return lines.join('') + particulars(draft, document);
}

function particulars(draft: Draft, document: Document): string {
  const { columns, heading } = document.approval;
  const signed = columns.length > 0;
  // A row for who signs and at least one to sign in.
  const count = Math.max(document.particulars.length, signed ? 2 : 1);
  const rows = Array.from({ length: count }, (_, index): Cell[] => {
    const { label, value } = document.particulars[index] ?? { label: '', value: '' };
    return [
      {
        box: BOXES.shaded,
        paragraphs: line(draft, STANCES.cellCentre, LETTERS.label, label),
      },
      { box: BOXES.cell, paragraphs: line(draft, STANCES.cell, LETTERS.cell, value) },
    ];
  });
  if (!signed) return table(draft, [LABEL, WHOLE - LABEL], rows);

  const labelled = (text: string, span: number): Cell => ({
    rows: span,
    box: BOXES.shaded,
    paragraphs: line(draft, STANCES.cellCentre, LETTERS.label, text),
  });
  rows[0]?.push(labelled(heading, count), ...columns.map((column) => labelled(column, 1)));
  rows[1]?.push(
    ...columns.map(
      (): Cell => ({
        rows: count - 1,
        box: BOXES.cell,
        paragraphs: line(draft, STANCES.cellCentre, LETTERS.cell, ''),
      }),
    ),
  );
  const signature = Math.min(SIGNATURE, SIGNATURES_AT_MOST / columns.length);
  const said = heading.length > 2 ? LYING : UPRIGHT;
  const rest = WHOLE - LABEL - said - signature * columns.length;
  const signatures = columns.map(() => signature);
  return table(draft, [LABEL, rest, said, ...signatures], rows);
}
