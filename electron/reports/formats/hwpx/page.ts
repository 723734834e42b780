import type { Document } from '../../document/document.ts';
import { type Draft, FIRST_BOX } from './draft.ts';
import { LETTERS, STANCES } from './looks.ts';
import { MARGIN, PAPER, TEXT_WIDTH } from './measures.ts';
import { line, paragraph, rawRun, run, subList } from './paragraph.ts';

const NOTE_NUMBER =
  '<hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/>';
const NOTE_LINE = '<hp:noteLine length="-1" type="SOLID" width="0.12 mm" color="#000000"/>';
const NOTE_SPACING = '<hp:noteSpacing betweenNotes="283" belowLine="567" aboveLine="850"/>';
const NOTE_ORDER = '<hp:numbering type="CONTINUOUS" newNum="1"/>';

/**
 * How the pages are, `hp:secPr`. What Hancom Office calls upright is `WIDELY`, the other way round
 * than in the standard; its readers go by width and height.
 */
const PAGES =
  '<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000"' +
  ' tabStopVal="4000" tabStopUnit="HWPUNIT" outlineShapeIDRef="1" memoShapeIDRef="0"' +
  ' textVerticalWidthHead="0" masterPageCnt="0">' +
  '<hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/>' +
  '<hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/>' +
  '<hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0"' +
  ' border="SHOW_ALL" fill="SHOW_ALL" hideFirstPageNum="0" hideFirstEmptyLine="0"' +
  ' showLineNumber="0"/>' +
  '<hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/>' +
  `<hp:pagePr landscape="WIDELY" width="${PAPER.width}" height="${PAPER.height}"` +
  ' gutterType="LEFT_ONLY">' +
  `<hp:margin header="${MARGIN.header}" footer="${MARGIN.footer}" gutter="0"` +
  ` left="${MARGIN.left}" right="${MARGIN.right}" top="${MARGIN.top}"` +
  ` bottom="${MARGIN.bottom}"/></hp:pagePr>` +
  `<hp:footNotePr>${NOTE_NUMBER}${NOTE_LINE}${NOTE_SPACING}${NOTE_ORDER}` +
  '<hp:placement place="EACH_COLUMN" beneathText="0"/></hp:footNotePr>' +
  `<hp:endNotePr>${NOTE_NUMBER}${NOTE_LINE}${NOTE_SPACING}${NOTE_ORDER}` +
  '<hp:placement place="END_OF_DOCUMENT" beneathText="0"/></hp:endNotePr>' +
  ['BOTH', 'EVEN', 'ODD'].map(pageBorder).join('') +
  '</hp:secPr><hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1"' +
  ' sameSz="1" sameGap="0"/></hp:ctrl>';

function pageBorder(type: string): string {
  return (
    `<hp:pageBorderFill type="${type}" borderFillIDRef="${FIRST_BOX}" textBorder="PAPER"` +
    ' headerInside="0" footerInside="0" fillArea="PAPER">' +
    '<hp:offset left="1417" right="1417" top="1417" bottom="1417"/></hp:pageBorderFill>'
  );
}

/** Runs that set up the pages, their header and footer; the first paragraph begins with them. */
export function pageRuns(draft: Draft, document: Document): string {
  return (
    rawRun(draft, LETTERS.body, PAGES) +
    rawRun(draft, LETTERS.body, `${headerOf(draft, document)}${footerOf(draft, document)}`)
  );
}

/** What nobody may miss, then which document it is and who may read it. */
function headerOf(draft: Draft, document: Document): string {
  const marks = marksOf(document);
  const which = [document.number, document.marking].filter((text) => text !== '').join(' · ');
  return ledge(
    draft,
    'header',
    (marks ? line(draft, STANCES.cellCentre, LETTERS.mark, marks) : '') +
      line(draft, STANCES.ledge, LETTERS.small, which),
  );
}

/** The marks of an exercise and of covered personal data; empty for neither. */
export function marksOf({ drillMark, redactedMark }: Document): string {
  return [drillMark, redactedMark].filter((mark) => mark !== null).join(' · ');
}

function footerOf(draft: Draft, { pageMark }: Document): string {
  const runs = pageMark
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return number(draft, 'PAGE');
      if (part === '{pages}') return number(draft, 'TOTAL_PAGE');
      return run(draft, LETTERS.small, part);
    });
  if (runs.length === 0) return '';
  return ledge(draft, 'footer', paragraph(draft, STANCES.cellCentre, runs.join('')));
}

function number(draft: Draft, type: 'PAGE' | 'TOTAL_PAGE'): string {
  return rawRun(
    draft,
    LETTERS.small,
    `<hp:ctrl><hp:autoNum num="1" numType="${type}"><hp:autoNumFormat type="DIGIT" userChar=""` +
      ' prefixChar="" suffixChar="" supscript="0"/></hp:autoNum></hp:ctrl>',
  );
}

function ledge(draft: Draft, kind: 'header' | 'footer', paragraphs: string): string {
  const list = subList(paragraphs, kind === 'header' ? 'TOP' : 'BOTTOM').replace(
    'textWidth="0" textHeight="0"',
    `textWidth="${TEXT_WIDTH}" textHeight="${MARGIN[kind]}"`,
  );
  return `<hp:ctrl><hp:${kind} id="${draft.next()}" applyPageType="BOTH">${list}</hp:${kind}></hp:ctrl>`;
}
