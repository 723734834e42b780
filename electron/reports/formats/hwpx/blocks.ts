import type { Block, Column, Line } from '../../document/document.ts';
import { chart } from './chart.ts';
import type { Draft } from './draft.ts';
import { BOXES, LETTERS, STANCES } from './looks.ts';
import { line } from './paragraph.ts';
import { picture } from './picture.ts';
import { prose } from './prose.ts';
import { type Cell, table } from './table.ts';

/** Shares of a table of labels and values. */
const PAIRS = [22, 78];

/** One block as paragraphs. @param sourceLabel what stands before a row's own source */
export function blockOf(draft: Draft, block: Block, sourceLabel: string): string {
  switch (block.kind) {
    case 'pairs':
      return pairs(draft, block.rows, sourceLabel);
    case 'table':
      return rows(draft, block.columns, block.lines);
    case 'prose':
      return prose(draft, block.paragraphs);
    case 'command':
      return command(draft, block);
    case 'remark':
      return line(draft, STANCES.left, LETTERS.small, block.text);
    case 'subheading':
      return line(draft, STANCES.subheading, LETTERS.subheading, block.text);
    case 'chart':
      return chart(draft, block.drawing, block.caption);
    case 'picture': {
      const { sha256, caption, missing } = block;
      const shown = draft.pictures.get(sha256);
      if (missing === null && shown) return picture(draft, sha256, shown, caption);
      const why = missing ? `${caption}\n${missing}` : caption;
      return line(draft, STANCES.left, LETTERS.small, why);
    }
  }
}

function pairs(
  draft: Draft,
  written: Extract<Block, { kind: 'pairs' }>['rows'],
  sourceLabel: string,
): string {
  if (written.length === 0) return '';
  const cells = written.map(({ label, value, source }): Cell[] => [
    { box: BOXES.shaded, paragraphs: line(draft, STANCES.cell, LETTERS.label, label) },
    {
      box: BOXES.cell,
      paragraphs:
        line(draft, STANCES.cell, LETTERS.cell, value) +
        (source && line(draft, STANCES.cell, LETTERS.small, `${sourceLabel}: ${source}`)),
    },
  ]);
  return table(draft, PAIRS, cells);
}

function rows(draft: Draft, columns: readonly Column[], lines: readonly Line[]): string {
  if (columns.length === 0) return '';
  const headings = columns.map(
    ({ heading }): Cell => ({
      box: BOXES.shaded,
      header: true,
      paragraphs: line(draft, STANCES.cellCentre, LETTERS.label, heading),
    }),
  );
  const cells = lines.map((written): Cell[] => {
    if ('group' in written) {
      const paragraphs = line(draft, STANCES.cell, LETTERS.label, written.group);
      return [{ columns: columns.length, box: BOXES.shaded, paragraphs }];
    }
    return columns.map(({ figures }, index) => {
      const stance = figures ? STANCES.cellRight : STANCES.cell;
      const paragraphs = line(draft, stance, LETTERS.cell, written.cells[index] ?? '');
      return { box: BOXES.cell, paragraphs };
    });
  });
  const shares = columns.map(({ share }) => share);
  return table(draft, shares, [headings, ...cells]);
}

/** What was run and what came of it, on a ground of its own. */
function command(draft: Draft, block: Extract<Block, { kind: 'command' }>): string {
  const paragraphs = [
    line(draft, STANCES.cellTitle, LETTERS.label, block.title),
    line(draft, STANCES.cell, LETTERS.code, block.command),
    block.facts && line(draft, STANCES.cell, LETTERS.small, block.facts),
    block.output && line(draft, STANCES.cell, LETTERS.code, block.output),
  ];
  return table(draft, [1], [[{ box: BOXES.shaded, paragraphs: paragraphs.join('') }]]);
}
