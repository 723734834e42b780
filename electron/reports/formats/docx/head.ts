import {
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Document } from '../../document/document.ts';
import { shared, TEXT_WIDTH } from './page.ts';
import { runsOf } from './runs.ts';
import { ALARM, HAIRLINE, QUIET, TINT } from './styles.ts';

/** Twentieths of a point: a box to sign in, the strip with the approval's name, a line's height. */
const BOX = { width: 1130, height: 850, strip: 420, names: 340 } as const;
/** Between particulars and approval line. */
const GAP = 300;
/** From a particular's label to its value. */
const LABEL = { ko: 1250, en: 1750 } as const;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE };
const borders = (of: typeof NONE | typeof HAIR) => ({
  top: of,
  bottom: of,
  left: of,
  right: of,
  insideHorizontal: of,
  insideVertical: of,
});
const width = (size: number) => ({ size, type: WidthType.DXA });
const tint = { type: ShadingType.CLEAR, color: 'auto', fill: TINT };

/** The head of the first page: particulars left, approval right, then what the report is. */
export function headOf(document: Document): FileChild[] {
  const marks = [document.drillMark, document.redactedMark].filter((mark) => mark !== null);
  return [
    ...particularsAndApproval(document),
    new Paragraph({ style: 'Title', children: runsOf(document.heading) }),
    new Paragraph({ style: 'ReportTitle', children: runsOf(document.title) }),
    ...marks.map((mark) => new Paragraph({ style: 'Mark', border: boxed, children: runsOf(mark) })),
  ];
}

const edge = { style: BorderStyle.SINGLE, size: 6, color: ALARM, space: 3 };
const boxed = { top: edge, bottom: edge, left: edge, right: edge };

function particularsAndApproval(document: Document): FileChild[] {
  const label = LABEL[document.language];
  const particulars = document.particulars.map(
    ({ label: name, value }) =>
      new Paragraph({
        style: 'Particular',
        indent: { left: label, hanging: label },
        tabStops: [{ type: 'left', position: label }],
        children: [...runsOf(`${name}\t`, { color: QUIET }), ...runsOf(value)],
      }),
  );
  const boxes = document.approval.columns.length;
  if (boxes === 0) return particulars;
  const strip = document.language === 'ko' ? BOX.strip : BOX.width;
  // Six boxes and more share what a line leaves to them.
  const box = Math.min(BOX.width, Math.floor((TEXT_WIDTH * 0.55 - strip) / boxes));
  const approval = strip + box * boxes;
  const left = TEXT_WIDTH - approval - GAP;
  const beside = new Table({
    layout: TableLayoutType.FIXED,
    width: width(TEXT_WIDTH),
    columnWidths: [left, GAP + approval],
    borders: borders(NONE),
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ width: width(left), children: particulars, verticalAlign: 'bottom' }),
          new TableCell({
            width: width(GAP + approval),
            // A cell ends with a paragraph, or Word takes the file for damaged.
            children: [approvalTable(document.approval, strip, box), new Paragraph({})],
          }),
        ],
      }),
    ],
  });
  return [beside];
}

/** The approval line: a name over every box to sign in. */
function approvalTable(
  { heading, columns }: Document['approval'],
  strip: number,
  box: number,
): Table {
  const cell = (text: string, size: number, tinted: boolean) =>
    new TableCell({
      width: width(size),
      verticalAlign: VerticalAlignTable.CENTER,
      ...(tinted && { shading: tint }),
      children: [new Paragraph({ style: 'CellCentre', children: runsOf(text) })],
    });
  const rotated = [...heading].join('\n');
  const upright = strip === BOX.strip ? rotated : heading;
  const boxes = shared(
    box * columns.length,
    columns.map(() => 1),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: width(strip + box * columns.length),
    columnWidths: [strip, ...boxes],
    indent: width(GAP),
    borders: borders(HAIR),
    rows: [
      new TableRow({
        height: { value: BOX.names, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: width(strip),
            rowSpan: 2,
            verticalAlign: VerticalAlignTable.CENTER,
            shading: tint,
            children: [new Paragraph({ style: 'CellCentre', children: runsOf(upright) })],
          }),
          ...columns.map((name) => cell(name, box, true)),
        ],
      }),
      new TableRow({
        height: { value: BOX.height, rule: HeightRule.ATLEAST },
        children: columns.map(() => cell('', box, false)),
      }),
    ],
  });
}
