import type { Span } from '../../document/document.ts';
import { millimetres, POINT } from './measures.ts';

export type Face = 'serif' | 'sans' | 'fixed';

/** 글자 모양. */
export interface Letters {
  face: Face;
  /** HWPUNIT. */
  size: number;
  strong?: boolean;
  emphasis?: boolean;
  colour: string;
}

/** 문단 모양. Lengths in HWPUNIT. */
export interface Stance {
  align: 'JUSTIFY' | 'LEFT' | 'RIGHT' | 'CENTER';
  left: number;
  /** Of the first line; below zero it hangs out. */
  indent: number;
  before: number;
  after: number;
  /** Percent of the letters' height. */
  spacing: number;
  /** Its level in the outline, from 0; null for what is no heading. */
  outline: number | null;
  /** On the same page as what follows. */
  keep: boolean;
}

/** 테두리/배경: of a cell. */
export interface Box {
  line: 'none' | 'thin';
  /** Null: what lies below shows. */
  fill: string | null;
}

const INK = '#1C2126';
const QUIET = '#5B6472';
const ALARM = '#B3340A';
const TINT = '#F0F1EF';

/** A Hancom face that is fixed in width is nowhere; these two come with Korean Windows. */
export const FACES: Readonly<Record<Face, { name: string; instead: string; family: string }>> = {
  serif: { name: '함초롬바탕', instead: '바탕', family: 'FCAT_MYUNGJO' },
  sans: { name: '함초롬돋움', instead: '맑은 고딕', family: 'FCAT_GOTHIC' },
  fixed: { name: '돋움체', instead: '굴림체', family: 'FCAT_GOTHIC' },
};

const sans = (points: number, more: Partial<Letters> = {}): Letters => ({
  face: 'sans',
  size: points * POINT,
  colour: INK,
  ...more,
});

export const LETTERS = {
  body: { face: 'serif', size: 11 * POINT, colour: INK },
  mark: sans(11, { strong: true, colour: ALARM }),
  office: sans(11, { colour: QUIET }),
  heading: sans(20, { strong: true }),
  title: sans(13, { strong: true }),
  section: sans(14, { strong: true }),
  subheading: sans(11.5, { strong: true }),
  cell: sans(9.5),
  label: sans(9.5, { strong: true }),
  small: sans(8.5, { colour: QUIET }),
  code: { face: 'fixed', size: 9 * POINT, colour: INK },
  /** Of the line that a table hangs on, which Hancom Office leaves free below it. */
  anchor: sans(1),
} as const satisfies Record<string, Letters>;

const stance = (more: Partial<Stance>): Stance => ({
  align: 'LEFT',
  left: 0,
  indent: 0,
  before: 0,
  after: 0,
  spacing: 150,
  outline: null,
  keep: false,
  ...more,
});

export const STANCES = {
  body: stance({ align: 'JUSTIFY', spacing: 160, after: 4 * POINT }),
  left: stance({ before: 3 * POINT, after: 3 * POINT }),
  caption: stance({ before: 6 * POINT, after: 3 * POINT, keep: true }),
  centre: stance({ align: 'CENTER', after: 4 * POINT }),
  right: stance({ align: 'RIGHT', before: 3 * POINT, after: 4 * POINT }),
  section: stance({ before: 14 * POINT, after: 5 * POINT, outline: 0, keep: true }),
  subheading: stance({ before: 7 * POINT, after: 3 * POINT, outline: 1, keep: true }),
  quote: stance({ left: millimetres(6), spacing: 160, after: 4 * POINT }),
  code: stance({ left: millimetres(4), spacing: 130, after: 4 * POINT }),
  contents: stance({ left: millimetres(4) }),
  cell: stance({ spacing: 130 }),
  cellTitle: stance({ spacing: 130, keep: true }),
  cellCentre: stance({ align: 'CENTER', spacing: 130 }),
  cellRight: stance({ align: 'RIGHT', spacing: 130 }),
  /** Of a page's header. */
  ledge: stance({ align: 'RIGHT', spacing: 130 }),
  anchor: stance({ spacing: 100 }),
  label: stance({ spacing: 100 }),
  labelCentre: stance({ align: 'CENTER', spacing: 100 }),
  labelRight: stance({ align: 'RIGHT', spacing: 100 }),
} as const satisfies Record<string, Stance>;

export const BOXES = {
  none: { line: 'none', fill: null },
  cell: { line: 'thin', fill: null },
  shaded: { line: 'thin', fill: TINT },
} as const satisfies Record<string, Box>;

/** Deeper ones would leave no room for words; the deepest prose comes to is far above. */
const DEEPEST = 8;
const STEP = millimetres(6);
const items = Array.from({ length: DEEPEST + 1 }, (_, depth) =>
  stance({ left: (depth + 1) * STEP, indent: -STEP, spacing: 160, after: 2 * POINT }),
);

/** How an item of a list stands, its mark hanging out. @param depth from 0 */
export function itemStance(depth: number): Stance {
  return items[Math.min(depth, DEEPEST)] ?? STANCES.body;
}

/** By strong, emphasis, code as bits, so that spans that are alike share their letters. */
const spanLetters = Array.from({ length: 8 }, (_, bits): Letters => {
  const plain = bits & 4 ? LETTERS.code : LETTERS.body;
  return { ...plain, strong: (bits & 1) > 0, emphasis: (bits & 2) > 0 };
});

export function lettersOf(span: Span): Letters {
  const bits = (span.strong ? 1 : 0) | (span.emphasis ? 2 : 0) | (span.code ? 4 : 0);
  return bits === 0 ? LETTERS.body : (spanLetters[bits] ?? LETTERS.body);
}

/** 스타일, by which a reader navigates and an operator restyles. Their names are Hancom's. */
export const STYLES = [
  { name: '바탕글', english: 'Normal', stance: STANCES.body, letters: LETTERS.body },
  { name: '개요 1', english: 'Outline 1', stance: STANCES.section, letters: LETTERS.section },
  { name: '개요 2', english: 'Outline 2', stance: STANCES.subheading, letters: LETTERS.subheading },
  { name: '머리말', english: 'Header', stance: STANCES.ledge, letters: LETTERS.small },
] as const;
