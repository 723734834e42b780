import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType, ShadingType } from 'docx';
import type { Language } from '../../../../shared/words.ts';

/** As the printed report has them. */
export const INK = '1C2126';
export const QUIET = '5B6472';
export const HAIRLINE = 'B9BEC4';
export const TINT = 'F0F1EF';
export const ALARM = 'B3340A';

/** Comes with every Korean Windows and Office; Hangul needs the attribute of its own. */
export const SANS = '맑은 고딕';
const LETTERS = { ascii: SANS, hAnsi: SANS, eastAsia: SANS, cs: SANS };
/** Comes with Windows and Office; its letters have one width. */
export const MONO = 'Consolas';
const CODE = { ascii: MONO, hAnsi: MONO, eastAsia: SANS, cs: MONO };

const tint = { type: ShadingType.CLEAR, color: 'auto', fill: TINT };
const line = (size: number, color: string, space: number) => ({
  style: BorderStyle.SINGLE,
  size,
  color,
  space,
});

/** LibreOffice takes a distance without its rule for an exact one, which cuts pictures off. */
const BY_LETTERS = LineRuleType.AUTO;

/** Word knows `w:val` as the language of letters and `w:eastAsia` as that of Hangul. */
const LANGUAGE = { value: 'en-US', eastAsia: 'ko-KR' };

/** The paragraph styles by which an office can change the look of the whole report. */
export function stylesOf(language: Language): IStylesOptions {
  const spread = language === 'ko' ? 60 : 0;
  return {
    default: {
      document: {
        run: { font: LETTERS, size: 20, color: INK, language: LANGUAGE },
        paragraph: { spacing: { after: 100, line: 276, lineRule: BY_LETTERS } },
      },
      title: {
        run: { size: 40, bold: true, characterSpacing: spread, font: LETTERS, color: INK },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 320, after: 140 } },
      },
      heading1: {
        run: { size: 26, bold: true, color: INK, font: LETTERS },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, keepLines: true },
      },
      heading2: {
        run: { size: 22, bold: true, color: INK, font: LETTERS },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
      },
      heading3: {
        run: { size: 20, bold: true, color: INK, font: LETTERS },
        paragraph: { spacing: { before: 140, after: 60 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      {
        id: 'ReportTitle',
        name: 'Report title',
        basedOn: 'Normal',
        run: { size: 25 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
      },
      {
        id: 'Mark',
        name: 'Mark',
        basedOn: 'Normal',
        run: { bold: true, color: ALARM },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { after: 60 },
          indent: { left: 1700, right: 1700 },
        },
      },
      {
        id: 'Particular',
        name: 'Particular',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { after: 30, line: 252, lineRule: BY_LETTERS } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { before: 30, after: 30, line: 252, lineRule: BY_LETTERS } },
      },
      { id: 'CellHeading', name: 'Cell heading', basedOn: 'Cell', run: { bold: true } },
      {
        id: 'CellFigure',
        name: 'Cell figure',
        basedOn: 'Cell',
        paragraph: { alignment: AlignmentType.RIGHT },
      },
      {
        id: 'CellFigureHeading',
        name: 'Cell figure heading',
        basedOn: 'CellFigure',
        run: { bold: true },
      },
      {
        id: 'CellCentre',
        name: 'Cell centre',
        basedOn: 'Cell',
        paragraph: { alignment: AlignmentType.CENTER },
      },
      {
        id: 'Group',
        name: 'Group',
        basedOn: 'Cell',
        run: { bold: true, color: QUIET },
        paragraph: { keepNext: true },
      },
      {
        id: 'CellSource',
        name: 'Cell source',
        basedOn: 'Cell',
        run: { size: 15, color: QUIET },
      },
      {
        id: 'Source',
        name: 'Source',
        basedOn: 'Normal',
        run: { size: 15, color: QUIET },
        paragraph: { spacing: { before: 60, after: 60 } },
      },
      { id: 'Remark', name: 'Remark', basedOn: 'Normal', run: { color: QUIET, size: 19 } },
      { id: 'Item', name: 'Item', basedOn: 'Normal', paragraph: { spacing: { after: 50 } } },
      {
        id: 'Quotation',
        name: 'Quotation',
        basedOn: 'Normal',
        run: { color: QUIET },
        paragraph: { indent: { left: 340 }, border: { left: line(12, HAIRLINE, 8) } },
      },
      {
        id: 'CommandTitle',
        name: 'Command title',
        basedOn: 'Normal',
        run: { bold: true, size: 19 },
        paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
      },
      {
        id: 'Command',
        name: 'Command',
        basedOn: 'Normal',
        run: { font: CODE, size: 17, noProof: true },
        paragraph: {
          shading: tint,
          spacing: { before: 40, after: 60, line: 252, lineRule: BY_LETTERS },
        },
      },
      {
        id: 'CommandFacts',
        name: 'Command facts',
        basedOn: 'Normal',
        run: { size: 16, color: QUIET },
        paragraph: { spacing: { after: 60 } },
      },
      {
        id: 'Output',
        name: 'Output',
        basedOn: 'Normal',
        run: { font: CODE, size: 16, noProof: true },
        paragraph: {
          indent: { left: 200 },
          border: { left: line(12, HAIRLINE, 8) },
          spacing: { after: 120, line: 240, lineRule: BY_LETTERS },
        },
      },
      { id: 'Figure', name: 'Figure', basedOn: 'Normal', paragraph: { keepNext: true } },
      {
        id: 'FigureCaption',
        name: 'Figure caption',
        basedOn: 'Normal',
        run: { bold: true, size: 18 },
        paragraph: { spacing: { before: 120, after: 60 } },
      },
      {
        id: 'ContentsHeading',
        name: 'Contents heading',
        basedOn: 'Normal',
        run: { bold: true, size: 24 },
        paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
      },
      {
        // Word's own name for the first level of a list of contents.
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 20 } },
      },
      {
        id: 'PageHead',
        name: 'Page head',
        basedOn: 'Normal',
        run: { size: 16, color: QUIET },
        paragraph: { spacing: { after: 20, line: 240, lineRule: BY_LETTERS } },
      },
      {
        id: 'PageMark',
        name: 'Page mark',
        basedOn: 'PageHead',
        run: { bold: true, color: ALARM },
        paragraph: { alignment: AlignmentType.CENTER },
      },
      {
        id: 'PageFoot',
        name: 'Page foot',
        basedOn: 'PageHead',
        paragraph: { alignment: AlignmentType.CENTER },
      },
    ],
    characterStyles: [
      { id: 'Code', name: 'Code', run: { font: CODE, size: 18, shading: tint, noProof: true } },
    ],
  };
}
