import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Document, Pictures } from '../../../../electron/reports/document/document.ts';
import { hwpxOf } from '../../../../electron/reports/formats/hwpx/hwpx.ts';
import { anyDocument, anyText } from '../../../support/hwpx/documents.ts';
import { faultsIn, openHwpx } from '../../../support/hwpx/faults.ts';
import { type Element, within } from '../../../support/hwpx/xml.ts';
import {
  documentExample,
  HOSTILE_TEXTS,
  longDocument,
  PICTURE_HASH,
  picturesExample,
  tinyPng,
} from '../../../support/reportDocument.ts';

const MADE_AT = Date.UTC(2023, 10, 18, 1, 20);
/** Between the margins, HWPUNIT. */
const TEXT_WIDTH = 48_190;

function made(document: Document, pictures: Pictures = picturesExample()) {
  return openHwpx(hwpxOf(document, pictures, MADE_AT));
}

/** The section of a document of these blocks alone. */
function sectionOf(blocks: Block[], pictures?: Pictures): Element {
  const section = { part: 'overview' as const, heading: '1', blocks, source: '' };
  return made(bare([section]), pictures).section;
}

function bare(sections: Document['sections']): Document {
  return {
    ...documentExample(),
    drillMark: null,
    redactedMark: null,
    office: '',
    particulars: [],
    approval: { heading: '', columns: [] },
    sections,
  };
}

const all = (root: Element, name: string) => [...within(root)].filter((e) => e.name === name);

/** A paragraph's own words, a line break as a line feed. */
function wordsOf(paragraph: Element): string {
  return paragraph.children
    .flatMap((run) => run.children.filter(({ name }) => name === 'hp:t'))
    .map(({ text, children }) => (children.length === 0 ? text : `${children.length}|${text}`))
    .join('');
}

/** The cells of the last table as rows, their paragraphs' words. */
function lastTable(section: Element): { cell: Element; words: string[] }[][] {
  const table = all(section, 'hp:tbl').at(-1);
  return (table?.children ?? [])
    .filter(({ name }) => name === 'hp:tr')
    .map((row) => row.children.map((cell) => ({ cell, words: all(cell, 'hp:p').map(wordsOf) })));
}

/** The look a paragraph refers to, as `RIGHT`. */
function alignOf(header: Element, paragraph: Element | undefined): string | undefined {
  const id = paragraph?.attributes.paraPrIDRef;
  const stance = all(header, 'hh:paraPr').find(({ attributes }) => attributes.id === id);
  return stance && all(stance, 'hh:align')[0]?.attributes.horizontal;
}

describe('an HWPX file keeps the rules of OWPML', () => {
  test.each<[string, Document]>([
    ['of every kind of block', documentExample('ko')],
    ['in English', documentExample('en')],
    ['of a long table', longDocument(300)],
    ['of nothing', bare([])],
    ['that nobody signs', { ...documentExample(), approval: { heading: '결재', columns: [] } }],
    [
      'that one signs, without particulars',
      { ...documentExample(), particulars: [], approval: { heading: '결재', columns: ['승인'] } },
    ],
  ])('%s', (_, document) => {
    expect(faultsIn(hwpxOf(document, picturesExample(), MADE_AT))).toEqual([]);
  });

  test('whatever is in it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(faultsIn(hwpxOf(document, picturesExample(), MADE_AT))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('with a clock that is lost', () => {
    for (const madeAt of [0, Date.UTC(2200, 0, 1)]) {
      expect(faultsIn(hwpxOf(documentExample(), picturesExample(), madeAt))).toEqual([]);
    }
  });
});

test('a report of a long incident is whole', () => {
  const long = longDocument(5_000);
  const blocks = Array.from(
    { length: 200 },
    (_, index): Block => ({
      kind: 'picture',
      caption: `증거 E${index + 1}`,
      sha256: PICTURE_HASH,
      missing: null,
    }),
  );
  const evidence = { part: 'evidence' as const, heading: '2. 증거', blocks, source: '' };
  const bytes = hwpxOf(
    { ...long, sections: [...long.sections, evidence] },
    picturesExample(),
    MADE_AT,
  );
  expect(faultsIn(bytes)).toEqual([]);
  const { section } = openHwpx(bytes);
  expect(all(section, 'hp:tbl').at(-1)?.attributes.rowCnt).toBe(String(5_000 + 100 + 1));
  expect(all(section, 'hp:pic')).toHaveLength(200);
  expect(section.children.at(-1)?.text).toBe('증거 E200');
});

test('the same document is the same bytes', () => {
  const first = hwpxOf(documentExample(), picturesExample(), MADE_AT);
  expect(hwpxOf(documentExample(), picturesExample(), MADE_AT)).toEqual(first);
  expect(hwpxOf(documentExample(), picturesExample(), MADE_AT + 86_400_000)).not.toEqual(first);
});

describe('a text', () => {
  test.each([
    ['a\u0000b\u0007', 'a[U+0000]b[U+0007]'],
    ['\u001b[31m', '[U+001B][31m'],
    ['\u202eb', '[U+202E]b'],
    ['\ud800', '[U+D800]'],
    ['x\udc00y', 'x[U+DC00]y'],
    ['\ufffe\uffff', '[U+FFFE][U+FFFF]'],
    ['a\tb', 'a    b'],
    ['a\r\nb\rc', '2|abc'],
  ])('%j is %j', (text, shown) => {
    const paragraphs = all(sectionOf([{ kind: 'remark', text }]), 'hp:p');
    expect(wordsOf(paragraphs.at(-1) as Element)).toBe(shown);
  });

  test.each(HOSTILE_TEXTS)('%s stays what it is, wherever it stands', (text) => {
    const blocks: Block[] = [
      { kind: 'remark', text },
      { kind: 'subheading', text },
      { kind: 'prose', paragraphs: [{ kind: 'text', spans: [{ text }] }] },
      { kind: 'prose', paragraphs: [{ kind: 'code', text }] },
      { kind: 'pairs', rows: [{ label: text, value: text, source: '' }] },
      { kind: 'table', columns: [{ heading: text, share: 1 }], lines: [{ cells: [text] }] },
      { kind: 'command', title: text, command: text, facts: text, output: text },
    ];
    const words = all(sectionOf(blocks), 'hp:p').map(wordsOf);
    expect(words.filter((each) => each === text)).toHaveLength(12);
  });

  test('loses nothing that can be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraphs = all(sectionOf([{ kind: 'remark', text }]), 'hp:p');
        const seen = wordsOf(paragraphs.at(-1) as Element);
        for (const letter of text.matchAll(/[가-힣a-zA-Z<>&"']/g))
          expect(seen).toContain(letter[0]);
      }),
    );
  });
});

describe('every page', () => {
  test('says above which document it is, who may read it, and what it is not', () => {
    const [header] = all(made(documentExample()).section, 'hp:header');
    expect(header?.text).toBe(
      '훈련 — 실제 상황이 아님 · 개인정보를 가린 보고서훈련 장애 제3호 · 대외비 · TLP:AMBER',
    );
    const [plain] = all(made(bare([])).section, 'hp:header');
    expect(plain?.text).toBe('훈련 장애 제3호 · 대외비 · TLP:AMBER');
  });

  test.each([
    ['ko', ['PAGE', ' / ', 'TOTAL_PAGE', '쪽']],
    ['en', ['Page ', 'PAGE', ' of ', 'TOTAL_PAGE']],
  ] as const)('says below which of how many it is: %s', (language, expected) => {
    const [footer] = all(made(documentExample(language)).section, 'hp:footer');
    const runs = all(footer as Element, 'hp:run');
    const shown = runs.map((run) => all(run, 'hp:autoNum')[0]?.attributes.numType ?? run.text);
    expect(shown).toEqual(expected);
  });
});

describe('the front', () => {
  test('marks an exercise and covered data in the text too', () => {
    const { section } = made(documentExample());
    expect(wordsOf(section.children[0] as Element)).toBe(
      '훈련 — 실제 상황이 아님 · 개인정보를 가린 보고서',
    );
  });

  test('has particulars beside the boxes to sign in', () => {
    const document = { ...documentExample(), sections: [] };
    const rows = lastTable(made(document).section);
    expect(rows.map((row) => row.map(({ words }) => words.join('')))).toEqual([
      ['문서번호', '훈련 장애 제3호', '결재', '담당', '검토', '승인'],
      ['기관', '행정안전부', '', '', ''],
      ['작성일시', '2023. 11. 18. (토) 10:20:00'],
      ['작성자', '당직 1 김하늘 <b>'],
      ['보안등급', '대외비'],
    ]);
    const spans = all(rows[1]?.[2]?.cell as Element, 'hp:cellSpan')[0]?.attributes;
    expect(spans).toEqual({ colSpan: '1', rowSpan: '4' });
  });
});

describe('headings', () => {
  test('are an outline without numbers of its own', () => {
    const { header, section } = made(documentExample());
    const styles = new Map(
      all(header, 'hh:style').map(({ attributes }) => [attributes.id, attributes.name]),
    );
    const outline = section.children
      .map((p) => [styles.get(p.attributes.styleIDRef), wordsOf(p)])
      .filter(([style]) => style?.startsWith('개요'));
    expect(outline).toEqual([
      ['개요 1', '1. 개요'],
      ['개요 1', '2. 경과'],
      ['개요 2', '경과 표 <1> #'],
      ['개요 1', '3. 원인'],
      ['개요 2', '인증 경로의 장애'],
      ['개요 1', '4. 실행한 명령'],
      ['개요 1', '5. 증거'],
      ['개요 1', '6. 연락처'],
    ]);
    expect(all(header, 'hh:paraHead').map(({ text }) => text)).toEqual(Array(10).fill(''));
  });

  const listed = (document: Document) => made(document).section.children.map(wordsOf);

  test('are listed before a long document, not before a short one', () => {
    expect(listed(documentExample())).not.toContain('차례');
    const long = listed(longDocument(400));
    expect(long.slice(long.indexOf('차례'), long.indexOf('차례') + 2)).toEqual(['차례', '1. 경과']);
  });
});

describe('a table', () => {
  const table: Block = {
    kind: 'table',
    columns: [
      { heading: '내용', share: 3 },
      { heading: '횟수', share: 1, figures: true },
    ],
    lines: [{ group: '11. 17.' }, { cells: ['복구', '3,024'] }],
  };

  test('repeats its headings, sets headings over lines across, and figures to the right', () => {
    const { header, section } = made(
      bare([{ part: 'timeline', heading: '1', blocks: [table], source: '' }]),
    );
    const rows = lastTable(section);
    expect(rows.map((row) => row.map(({ words }) => words.join('')))).toEqual([
      ['내용', '횟수'],
      ['11. 17.'],
      ['복구', '3,024'],
    ]);
    const headers = rows.map((row) => row.map(({ cell }) => cell.attributes.header).join(''));
    expect(headers).toEqual(['11', '0', '00']);
    expect(all(section, 'hp:tbl').at(-1)?.attributes).toMatchObject({
      repeatHeader: '1',
      pageBreak: 'CELL',
    });
    expect(all(rows[1]?.[0]?.cell as Element, 'hp:cellSpan')[0]?.attributes.colSpan).toBe('2');
    const figure = all(rows[2]?.[1]?.cell as Element, 'hp:p')[0];
    expect(alignOf(header, figure)).toBe('RIGHT');
    const words = all(rows[2]?.[0]?.cell as Element, 'hp:p')[0];
    expect(alignOf(header, words)).toBe('LEFT');
  });

  test('is as wide as the text, its columns by their shares', () => {
    const cells = lastTable(sectionOf([table]))[0]?.map(({ cell }) => all(cell, 'hp:cellSz')[0]);
    const widths = cells?.map((size) => Number(size?.attributes.width));
    expect(widths).toEqual([Math.round(TEXT_WIDTH * 0.75), Math.floor(TEXT_WIDTH * 0.25)]);
  });

  test('of labels and values shows a row’s own source', () => {
    const rows = [
      { label: '발생', value: '08:40', source: '점검' },
      { label: '복구', value: '09:45', source: '' },
    ];
    const cells = lastTable(sectionOf([{ kind: 'pairs', rows }]));
    expect(cells.map((row) => row.map(({ words }) => words))).toEqual([
      [['발생'], ['08:40', '출처: 점검']],
      [['복구'], ['09:45']],
    ]);
  });
});

describe('prose', () => {
  test('keeps emphasis as looks, code in letters of one width', () => {
    const spans = [
      { text: '보통 ' },
      { text: '강', strong: true },
      { text: '기', emphasis: true },
      { text: 'c', code: true },
    ];
    const block: Block = { kind: 'prose', paragraphs: [{ kind: 'text', spans }] };
    const { header, section } = made(
      bare([{ part: 'cause', heading: '1', blocks: [block], source: '' }]),
    );
    const looks = (section.children.at(-1)?.children ?? []).map((run) => {
      const id = run.attributes.charPrIDRef;
      const look = all(header, 'hh:charPr').find(({ attributes }) => attributes.id === id);
      const names = look?.children.map(({ name }) => name) ?? [];
      const font = look && all(look, 'hh:fontRef')[0]?.attributes.latin;
      const face = all(header, 'hh:font').find(({ attributes }) => attributes.id === font);
      return [
        run.text,
        names.includes('hh:bold'),
        names.includes('hh:italic'),
        face?.attributes.face,
      ];
    });
    expect(looks).toEqual([
      ['보통 ', false, false, '함초롬바탕'],
      ['강', true, false, '함초롬바탕'],
      ['기', false, true, '함초롬바탕'],
      ['c', false, false, '돋움체'],
    ]);
  });

  test('steps items of a list in by their depth, their marks hanging out', () => {
    const item = (depth: number) => ({
      kind: 'item' as const,
      mark: '•',
      depth,
      spans: [{ text: `d${depth}` }],
    });
    const { header, section } = made(
      bare([
        {
          part: 'cause',
          heading: '1',
          blocks: [{ kind: 'prose', paragraphs: [item(0), item(1)] }],
          source: '',
        },
      ]),
    );
    const [outer, inner] = section.children.slice(-2).map((paragraph) => {
      const id = paragraph.attributes.paraPrIDRef;
      const stance = all(header, 'hh:paraPr').find(({ attributes }) => attributes.id === id);
      const [left] = all(stance as Element, 'hc:left').map((e) => Number(e.attributes.value));
      const [indent] = all(stance as Element, 'hc:intent').map((e) => Number(e.attributes.value));
      return { words: wordsOf(paragraph), left, indent };
    });
    expect(outer).toMatchObject({ words: '• d0', indent: -(outer?.left ?? 0) });
    expect(inner).toMatchObject({ words: '• d1', left: 2 * (outer?.left ?? 0) });
  });
});

describe('a picture', () => {
  const block = (caption: string, missing: string | null = null): Block => ({
    kind: 'picture',
    caption,
    sha256: PICTURE_HASH,
    missing,
  });
  const ofSize = (width: number, height: number, mime: 'image/png' | 'image/jpeg'): Pictures =>
    new Map([[PICTURE_HASH, { mime, bytes: tinyPng(), width, height }]]);

  test('is there once with its bytes, however often it is shown, its caption below', () => {
    const document = bare([
      { part: 'evidence', heading: '1', blocks: [block('E1'), block('E2')], source: '' },
    ]);
    const { files, section } = made(document);
    expect(Object.keys(files).filter((name) => name.startsWith('BinData/'))).toEqual([
      'BinData/image1.png',
    ]);
    expect(files['BinData/image1.png']).toEqual(new Uint8Array(tinyPng()));
    const comments = all(section, 'hp:shapeComment').map(({ text }) => text);
    expect(comments).toEqual(['E1', 'E2']);
    expect(section.children.slice(-4).map(wordsOf)).toEqual(['', 'E1', '', 'E2']);
  });

  test.each([
    // 96 pixels to the inch, 7,200 units.
    ['small: as it is', 100, 40, 7_500, 3_000],
    ['wide: to the text’s width', 4_000, 1_000, TEXT_WIDTH, Math.round(TEXT_WIDTH / 4)],
  ])('%s', (_, width, height, wide, high) => {
    const section = sectionOf([block('E1')], ofSize(width, height, 'image/png'));
    const [picture] = all(section, 'hp:pic');
    const size = all(picture as Element, 'hp:sz')[0]?.attributes;
    expect([Number(size?.width), Number(size?.height)]).toEqual([wide, high]);
  });

  test('tall: leaves room on the page', () => {
    const section = sectionOf([block('E1')], ofSize(500, 9_000, 'image/png'));
    const [size] = all(all(section, 'hp:pic')[0] as Element, 'hp:sz');
    expect(Number(size?.attributes.height)).toBeLessThan(50_000);
  });

  test('of JPEG is named so', () => {
    const document = bare([{ part: 'evidence', heading: '1', blocks: [block('E')], source: '' }]);
    const { files } = made(document, ofSize(10, 10, 'image/jpeg'));
    expect(Object.keys(files)).toContain('BinData/image1.jpg');
  });

  test.each([
    ['that is said to be missing', picturesExample(), '없습니다'],
    ['whose bytes are not there', new Map(), null],
  ])('%s leaves its caption', (_, pictures, missing) => {
    const section = sectionOf([block('E1', missing)], pictures);
    expect(all(section, 'hp:pic')).toEqual([]);
    expect(section.children.at(-1)?.text).toBe(`E1${missing ?? ''}`);
  });
});

describe('a chart', () => {
  test('is a group of vectors, its labels text, its words below', () => {
    const { section } = made(documentExample());
    const [group] = all(section, 'hp:container');
    const drawn = group?.children
      .map(({ name }) => name)
      .filter((n) => /rect|line$|polygon/.test(n));
    expect(drawn).toEqual([
      ...Array(5).fill('hp:rect'),
      'hp:polygon',
      'hp:line',
      'hp:polygon',
      ...Array(3).fill('hp:rect'),
    ]);
    const labels = all(group as Element, 'hp:drawText').map(({ text }) => text);
    expect(labels).toEqual(['정부24 <&>', '08:40', '11. 17. (금)']);
    const words = section.children.map(wordsOf);
    expect(words).toContain('정부24: 정상 3시간, 중단 1시간, "저하" 40분 & 미확인 30분.');
  });

  test('lies within its group', () => {
    const [group] = all(made(documentExample()).section, 'hp:container');
    const [size] = all(group as Element, 'hp:orgSz').map(({ attributes }) => attributes);
    const shapes = group?.children.filter(({ name }) => /rect|line$|polygon/.test(name)) ?? [];
    for (const shape of shapes) {
      const [offset] = all(shape, 'hp:offset').map(({ attributes }) => attributes);
      const [own] = all(shape, 'hp:orgSz').map(({ attributes }) => attributes);
      const right = Number(offset?.x) + Number(own?.width);
      const bottom = Number(offset?.y) + Number(own?.height);
      expect(right).toBeLessThanOrEqual(Number(size?.width) + 1);
      expect(bottom).toBeLessThanOrEqual(Number(size?.height) + 1);
    }
  });
});
