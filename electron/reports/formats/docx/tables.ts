import type { Language } from '../../../../shared/words.ts';
import type { Block, Column, Line } from '../../document/document.ts';
import { shared, TEXT_WIDTH } from './page.ts';
import { type Row, tableXml } from './table.ts';

type Pairs = Extract<Block, { kind: 'pairs' }>;
type Lines = Extract<Block, { kind: 'table' }>;

/** What labels take of the width, in hundredths: English ones are longer. */
const LABELS: Readonly<Record<Language, number>> = { ko: 22, en: 30 };

/** Labels with their values; where a value has a source of its own, it stands below. */
export function pairsTable({ rows }: Pairs, language: Language, sourceLabel: string): string {
  const label = LABELS[language];
  return tableXml(
    { widths: shared(TEXT_WIDTH, [label, 100 - label]), labels: true },
    rows.map(({ label, value, source }) => {
      const paragraphs = [{ style: 'Cell', text: value }];
      if (source) paragraphs.push({ style: 'CellSource', text: `${sourceLabel}: ${source}` });
      return {
        cells: [
          { paragraphs: [{ style: 'CellHeading', text: label }], tinted: true },
          { paragraphs },
        ],
      };
    }),
  );
}

/** Its headings stand again on every page; a group stays with its first line. */
export function linesTable({ columns, lines }: Lines): string {
  const heading: Row = {
    heading: true,
    kept: true,
    cells: columns.map(({ heading, figures }) => ({
      paragraphs: [{ style: figures ? 'CellFigureHeading' : 'CellHeading', text: heading }],
      tinted: true,
    })),
  };
  const shares = columns.map(({ share }) => share);
  return tableXml({ widths: shared(TEXT_WIDTH, shares), labels: false }, [
    heading,
    ...lines.map((line) => rowOf(line, columns)),
  ]);
}

function rowOf(line: Line, columns: readonly Column[]): Row {
  if ('group' in line) {
    const paragraphs = [{ style: 'Group', text: line.group }];
    return { kept: true, cells: [{ paragraphs, span: columns.length }] };
  }
  return {
    cells: columns.map(({ figures }, index) => ({
      paragraphs: [{ style: figures ? 'CellFigure' : 'Cell', text: line.cells[index] ?? '' }],
    })),
  };
}
