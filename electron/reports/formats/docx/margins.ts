import { BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { Document } from '../../document/document.ts';
import { legible } from '../legible.ts';
import { TEXT_WIDTH } from './page.ts';
import { runsOf } from './runs.ts';
import { HAIRLINE } from './styles.ts';

/** The head of every page: number left, marking right; what nobody may miss below. */
export function headerOf({ number, marking, drillMark, redactedMark }: Document): Header {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE, space: 3 } };
  const marks = [drillMark, redactedMark].filter((mark) => mark !== null).join(' · ');
  const line = new Paragraph({
    style: 'PageHead',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: runsOf(`${number}\t${marking}`),
    ...(marks === '' && { border: rule }),
  });
  if (marks === '') return new Header({ children: [line] });
  const marked = new Paragraph({ style: 'PageMark', border: rule, children: runsOf(marks) });
  return new Header({ children: [line, marked] });
}

/** The foot of every page: which of how many. */
export function footerOf({ pageMark }: Document): Footer {
  const children = legible(pageMark)
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '{page}') return PageNumber.CURRENT;
      return piece === '{pages}' ? PageNumber.TOTAL_PAGES : piece;
    });
  return new Footer({
    children: [new Paragraph({ style: 'PageFoot', children: [new TextRun({ children })] })],
  });
}
