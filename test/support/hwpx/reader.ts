import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HwpDocument, initSync } from '@rhwp/core';
import { z } from 'zod';

/** Where lines break is not what is looked at: every letter is as wide as it is high. */
function measureTextWidth(font: string, text: string): number {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
  return text.length * size;
}

let started = false;

function start(): void {
  if (started) return;
  Object.assign(globalThis, { measureTextWidth });
  const wasm = createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm');
  initSync({ module: readFileSync(wasm) });
  started = true;
}

const Controls = z.array(
  z.object({ ctrlId: z.string(), list: z.number(), para: z.number(), controlIndex: z.number() }),
);
const Objects = z.array(z.object({ para: z.number(), controlIndex: z.number(), kind: z.string() }));
const Dimensions = z.object({ rowCount: z.number(), colCount: z.number(), cellCount: z.number() });
const CellInfo = z.object({
  row: z.number(),
  col: z.number(),
  rowSpan: z.number(),
  colSpan: z.number(),
});
const Node = z.object({
  level: z.number(),
  heading: z.string(),
  get children() {
    return z.array(Node).optional();
  },
});
const Structure = z.object({ roots: z.array(Node) });
const Ledge = z.object({ exists: z.boolean(), text: z.string() });

export interface ReadCell extends z.infer<typeof CellInfo> {
  /** Its paragraphs. */
  words: string[];
}

export interface ReadTable {
  rows: number;
  columns: number;
  /** In the order of the file. */
  cells: ReadCell[];
}

/** What a reader that is not of this house makes of an HWPX file. */
export interface ReadHwpx {
  pages: number;
  /** Those of the text itself, not within tables or boxes. */
  paragraphs: string[];
  tables: ReadTable[];
  pictures: { mime: string; bytes: Uint8Array }[];
  /** `1 1. 개요`, in order. */
  outline: string[];
  header: string;
  /** The kinds of objects in the text, in order. */
  objects: string[];
  /** A page as it is drawn. */
  svg(page: number): string;
}

/** @throws whatever the reader says of a file that it cannot read */
export function readHwpx(bytes: Uint8Array): ReadHwpx {
  start();
  const document = new HwpDocument(bytes);
  const paragraphs = Array.from({ length: document.getParagraphCount(0) }, (_, para) =>
    document.getTextRange(0, para, 0, document.getParagraphLength(0, para)),
  );
  const controls = Controls.parse(JSON.parse(document.getControls()));
  const objects = Objects.parse(JSON.parse(document.getObjects()));
  const tables = controls
    .filter(({ ctrlId, list }) => ctrlId === 'tbl' && list === 0)
    .map(({ para, controlIndex }) => tableOf(document, para, controlIndex));
  const pictures = objects
    .filter(({ kind }) => kind === 'picture')
    .map(({ para, controlIndex }) => ({
      mime: document.getControlImageMime(0, para, '[]', controlIndex),
      bytes: document.getControlImageData(0, para, '[]', controlIndex),
    }));
  const { roots } = Structure.parse(JSON.parse(document.getStructure('outline')));
  return {
    pages: document.pageCount(),
    paragraphs,
    tables,
    pictures,
    outline: roots.flatMap(outlineOf),
    header: Ledge.parse(JSON.parse(document.getHeaderFooter(0, true, 0))).text,
    objects: objects.map(({ kind }) => kind),
    svg: (page) => document.renderPageSvg(page),
  };
}

function outlineOf({ level, heading, children }: z.infer<typeof Node>): string[] {
  return [`${level} ${heading}`, ...(children ?? []).flatMap(outlineOf)];
}

function tableOf(document: HwpDocument, para: number, control: number): ReadTable {
  const size = Dimensions.parse(JSON.parse(document.getTableDimensions(0, para, control)));
  const cells = Array.from({ length: size.cellCount }, (_, cell): ReadCell => {
    const info = CellInfo.parse(JSON.parse(document.getCellInfo(0, para, control, cell)));
    const count = document.getCellParagraphCount(0, para, control, cell);
    const words = Array.from({ length: count }, (_, inner) => {
      const length = document.getCellParagraphLength(0, para, control, cell, inner);
      return length > 0 ? document.getTextInCell(0, para, control, cell, inner, 0, length) : '';
    });
    return { ...info, words };
  });
  return { rows: size.rowCount, columns: size.colCount, cells };
}
