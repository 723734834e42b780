import type { ReportKind, ReportPart } from '../../../shared/report.ts';
import type { Language } from '../../../shared/words.ts';
import type { Drawing } from '../charts/drawing.ts';

/** One column: its heading, and its share of the width relative to the other columns. */
export interface Column {
  heading: string;
  share: number;
  /** Figures stand at the right edge. */
  figures?: boolean;
}

/** A line of a table: its cells, or a heading over the lines that follow. */
export type Line = { cells: string[] } | { group: string };

/** A stretch of text that is set alike. */
export interface Span {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  code?: boolean;
}

/** A paragraph of what an operator wrote; a line feed within a span starts a new line. */
export type Paragraph =
  | { kind: 'text'; spans: Span[] }
  | { kind: 'heading'; spans: Span[] }
  /** `mark`: `•` or `3.`; `depth` counts from 0. */
  | { kind: 'item'; mark: string; depth: number; spans: Span[] }
  | { kind: 'quote'; spans: Span[] }
  /** Lines as they are, in letters of one width. */
  | { kind: 'code'; text: string };

/** What a section is laid out from. Texts are plain; a line feed starts a new line. */
export type Block =
  | { kind: 'pairs'; rows: { label: string; value: string; source: string }[] }
  | { kind: 'table'; columns: Column[]; lines: Line[] }
  | { kind: 'prose'; paragraphs: Paragraph[] }
  | { kind: 'command'; title: string; command: string; facts: string; output: string }
  | { kind: 'remark'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'chart'; caption: string; drawing: Drawing }
  /** `missing`: why its bytes cannot be shown, in words; null where they are there. */
  | { kind: 'picture'; caption: string; sha256: string; missing: string | null };

export interface Section {
  part: ReportPart;
  /** With its number: `3. 경과`. */
  heading: string;
  blocks: Block[];
  source: string;
}

/** The report as an office document: what every laid-out format shows, in this order. */
export interface Document {
  language: Language;
  kind: ReportKind;
  /** What marks every page of an exercise; null for a real incident. */
  drillMark: string | null;
  /** What marks every page of a report with personal data covered; null for a whole one. */
  redactedMark: string | null;
  /** 보안등급 and TLP as every page shows them: `대외비 · TLP:AMBER`. */
  marking: string;
  /** 장애 중간보고서(제2보) */
  heading: string;
  title: string;
  number: string;
  /** 기관, 부서. */
  office: string;
  particulars: { label: string; value: string }[];
  /** The approval line; no columns for kinds that nobody signs. */
  approval: { heading: string; columns: string[] };
  /** `{page}` and `{pages}` stand for the numbers. */
  pageMark: string;
  contentsHeading: string;
  sourceLabel: string;
  sections: Section[];
}

/** A picture whose bytes were read and looked at. */
export interface Picture {
  mime: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/** By SHA-256. */
export type Pictures = ReadonlyMap<string, Picture>;
