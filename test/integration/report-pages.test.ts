import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Document, Pictures } from '../../electron/reports/document/document.ts';
import { inputOf } from '../../electron/reports/typesetting/input.ts';
import { createTypesetter, type Typesetter } from '../../electron/reports/typesetting/typeset.ts';
import { sayIn } from '../../shared/messages/say.ts';
import {
  documentExample,
  HOSTILE_TEXTS,
  longDocument,
  PICTURE_HASH,
  picturesExample,
} from '../support/reportDocument.ts';

const assetsFolder = join(import.meta.dirname, '../../assets');
const MADE_AT = Date.UTC(2023, 10, 18, 1, 20);
const NONE: Pictures = new Map();
let folder: string;
let templatesFolder: string;
let typesetter: Typesetter;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-pages-'));
  templatesFolder = join(folder, 'templates');
  mkdirSync(templatesFolder);
  typesetter = createTypesetter({ assetsFolder, templatesFolder });
});
afterEach(() => {
  rmSync(templatesFolder, { recursive: true });
  mkdirSync(templatesFolder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function poppler(tool: string, args: string[]): string {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new Error(`${tool} is missing: install poppler-utils`, { cause: error });
    throw error;
  }
}

/** What a reader of the PDF finds in it. */
function read(document: Document, pictures: Pictures = NONE) {
  const { pdf, faults } = typesetter.pdf(document, pictures, MADE_AT);
  const file = join(folder, 'report.pdf');
  writeFileSync(file, pdf);
  const text = poppler('pdftotext', ['-layout', file, '-']);
  return { pdf, faults, file, text, pages: text.split('\f').slice(0, -1) };
}

/** Texts as one reads them, wherever lines were broken. */
const unspaced = (text: string) => text.replaceAll(/\s/g, '');

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(templatesFolder, name), content);
}

describe.each(['ko', 'en'] as const)('a report in %s', (language) => {
  test('shows on every page whose it is, who may read it, that it is an exercise, and which page', () => {
    const document = documentExample(language);
    const { pages, faults } = read(document, picturesExample());
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, i) => {
      // Who may read it: in the header and in the footer.
      expect(page.split(document.marking)).toHaveLength(3);
      for (const mark of [document.number, document.drillMark, document.redactedMark]) {
        expect(page).toContain(mark);
      }
      const number = document.pageMark.replace('{page}', `${i + 1}`);
      expect(page).toContain(number.replace('{pages}', `${pages.length}`));
    });
  });

  test('is an archival PDF with a title, a language, tags, and its own fonts', () => {
    const document = documentExample(language);
    const { file, pdf } = read(document, picturesExample());
    const meta = poppler('pdfinfo', ['-meta', file]);
    expect(meta).toMatch(/pdfaid:part[>=" ]+2/);
    expect(meta).toMatch(/pdfaid:conformance[>=" ]+A/);
    const info = poppler('pdfinfo', [file]);
    expect(info).toContain(document.title);
    expect(info).toMatch(/Tagged: +yes/);
    expect(Buffer.from(pdf).toString('latin1')).toContain(`/Lang (${language}`);
    const structure = poppler('pdfinfo', ['-struct', file]);
    for (const tag of ['Document', 'H1', 'Table', 'TH', 'Figure']) {
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    }
    for (const font of poppler('pdffonts', [file]).split('\n').slice(2).filter(Boolean)) {
      expect(font).toMatch(/\+(Pretendard|NotoSansKR|NotoEmoji|DejaVuSansMono)\S* .* yes +yes/);
    }
  });
});

test('the same pages pass the typesetter’s checks of PDF/UA-1, of which it can claim one standard', () => {
  const templates = join(assetsFolder, 'templates');
  const input = inputOf(documentExample(), NONE, null, () => null, '');
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontPaths: [join(assetsFolder, 'fonts')] }],
  });
  compiler.mapShadow(join(templates, 'document.json'), Buffer.from(JSON.stringify(input)));
  const { result } = compiler.compile({ mainFilePath: join(templates, 'report.typ') });
  if (!result) throw new Error('The example was not set');
  expect(compiler.pdf(result, { pdfStandard: 'ua-1' }).toString('latin1')).toContain(
    'pdfuaid:part',
  );
});

describe('what an operator wrote', () => {
  test('stands there as it was written', () => {
    const { text } = read(documentExample(), picturesExample());
    for (const hostile of HOSTILE_TEXTS) {
      // Emoji are joined into one glyph, which a reader may give back by its parts.
      if (!hostile.includes('😀')) expect(text).toContain(hostile);
    }
  });

  test('never leaves the page, however long and unbroken', () => {
    const document = documentExample();
    const run = '0123456789abcdef'.repeat(300);
    document.title = `제목 ${run.slice(0, 200)}`;
    document.marking = `대외비 ${run.slice(0, 60)}`;
    const section = document.sections[0];
    if (!section) throw new Error('The example has no section');
    const spans = [{ text: run }, { text: run, code: true }];
    section.blocks = [
      { kind: 'pairs', rows: [{ label: run.slice(0, 90), value: run, source: run }] },
      { kind: 'table', columns: [{ heading: '가', share: 1 }], lines: [{ cells: [run] }] },
      {
        kind: 'prose',
        paragraphs: [
          { kind: 'text', spans },
          { kind: 'code', text: run },
        ],
      },
      { kind: 'command', title: run, command: run, facts: run, output: run },
    ];
    const { file, text } = read(document);
    expect(unspaced(text).split('0123456789abcdef').length).toBeGreaterThan(2500);
    const boxes = poppler('pdftotext', ['-bbox', file, '-']).matchAll(
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g,
    );
    for (const [, ...edges] of boxes) {
      const [left = 0, top = 0, right = 0, bottom = 0] = edges.map(Number);
      // A4 with margins of 20 mm, in points; a space that ends a line may stand beyond.
      expect(left).toBeGreaterThan(56);
      expect(right).toBeLessThan(595.3 - 56 + 6);
      expect(top).toBeGreaterThan(5);
      expect(bottom).toBeLessThan(841.9 - 5);
    }
  });
});

describe('the contents', () => {
  const documentOf = (rows: number): Document => {
    const document = longDocument(rows);
    document.contentsHeading = '이 보고서의 차례';
    return document;
  };

  test('stand in a report of more than five pages, with page numbers', () => {
    const { text, pages } = read(documentOf(400));
    expect(pages.length).toBeGreaterThan(5);
    expect(text).toContain('이 보고서의 차례');
    expect(pages[0]).toMatch(/1\. 경과 (\. ?){5,}\S?1\n/);
  });

  test('do not stand in a shorter one', () => {
    const { text, pages } = read(documentOf(40));
    expect(pages.length).toBeLessThanOrEqual(5);
    expect(text).not.toContain('이 보고서의 차례');
  });
});

test('a table has its head on every page, with the heading of the group that goes on', () => {
  const { pages } = read(longDocument(200));
  for (const page of pages) expect(page).toMatch(/시각 +내용 +횟수\n+ *2023\. 11\. \d+\./);
});

describe('the preview', () => {
  test('sends again only the pages that are others', () => {
    const document = longDocument(200);
    const { pages } = typesetter.pages(document, NONE, []);
    expect(pages.every((page) => page.svg?.startsWith('<svg '))).toBe(true);
    const hashes = pages.map((page) => page.hash);
    const block = document.sections[0]?.blocks[0];
    const line = block?.kind === 'table' ? block.lines.at(-1) : undefined;
    if (!line || !('cells' in line)) throw new Error('The example does not end with cells');
    line.cells[1] = '고쳤습니다.\n사유';
    const after = typesetter.pages(document, NONE, hashes).pages;
    expect(after.map((page) => page.svg === null)).toEqual(
      pages.map((_, i, { length }) => i < length - 1),
    );
  });
});

describe('a picture', () => {
  const missing = sayIn('ko')('reportTemplate.picture');

  test('that is broken is told of in its place', () => {
    const hash = 'c3'.repeat(32);
    const document = documentExample();
    for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'picture' && block.sha256 === PICTURE_HASH) block.sha256 = hash;
    }
    const broken = { mime: 'image/png', bytes: Buffer.from('no'), width: 2, height: 2 } as const;
    const { text, faults } = read(document, new Map([[hash, broken]]));
    expect(faults).toEqual([]);
    expect(text).toContain(missing);
    expect(read(documentExample(), picturesExample()).text).not.toContain(missing);
  });
});

describe('an office’s own template', () => {
  const faultsOf = () =>
    read(documentExample()).faults.map(
      ({ file, line, column, sentence }) => `${file} ${line}:${column} ${sentence.key}`,
    );

  test('makes the pages, of any size, and is read again when it changed', () => {
    write('report.typ', '#let doc = json("/document.json")\n= 우리 서식\n#doc.title');
    const first = read(documentExample());
    expect(first.faults).toEqual([]);
    expect(first.text).toContain('우리 서식');
    expect(first.text).toContain(documentExample().title);
    write('report.typ', '#set page(flipped: true)\n= 고친 서식\n#set page(flipped: false)\n다음');
    expect(read(documentExample()).text).toContain('고친 서식');
    const { pages, faults } = typesetter.pages(documentExample(), NONE, []);
    expect(faults).toEqual([]);
    expect(pages.map((page) => /viewBox="0 \S+ (\d+)/.exec(page.svg ?? '')?.[1])).toEqual([
      '841',
      '595',
    ]);
  });

  test('may replace only how parts are set', () => {
    write('parts.typ', '#import "/parts.typ": *\n#let shown(words) = [<#words>]');
    const { text, faults } = read(documentExample());
    expect(faults).toEqual([]);
    expect(text).toContain('<대외비 · TLP:AMBER>');
  });

  test.each([
    ['report.typ', '글\n#let x = 1\n  #nothing', 'report.typ 3:4 reportTemplate.compile'],
    ['report.typ', '= 제목\n#f(', 'report.typ 2:3 reportTemplate.compile'],
    [
      'parts.typ',
      '#import "/parts.typ": *\n\n#let 가 = 나',
      'parts.typ 3:10 reportTemplate.compile',
    ],
    ['report.typ', '#import "/parts.typ": *\n#shown(3)', 'report.typ 2:2 reportTemplate.compile'],
    ['report.typ', '#image("none.png")', 'report.typ 1:8 reportTemplate.compile'],
    ['report.typ', '\n #import "@preview/tablex:0.0.8": *', 'report.typ 2:3 reportTemplate.import'],
    ['more.typ', '#eval("1")', null],
  ])(
    'that fails is told with its place, and the shipped one serves: %s %j',
    (name, source, fault) => {
      write(name, source);
      const { text, faults } = read(documentExample());
      const told = faults.map(
        ({ file, line, column, sentence }) => `${file} ${line}:${column} ${sentence.key}`,
      );
      expect(told[0] ?? null).toBe(fault);
      expect(text).toContain(documentExample().marking);
      const { pages } = typesetter.pages(documentExample(), NONE, []);
      expect(pages.length).toBeGreaterThan(1);
    },
  );

  test.each(['/etc/hostname', '../secret.txt', 'link.txt', '../../fonts/Pretendard-LICENSE.txt'])(
    'reads nothing outside its folder: %s',
    (path) => {
      writeFileSync(join(folder, 'secret.txt'), 'SECRET');
      symlinkSync(join(folder, 'secret.txt'), join(templatesFolder, 'link.txt'));
      write('report.typ', `#read("${path}")`);
      expect(faultsOf()).toEqual(['report.typ 1:7 reportTemplate.compile']);
    },
  );

  test('that makes no archival PDF is told, and the shipped one serves', () => {
    write('report.typ', '#text(font: "DejaVu Sans Mono", fallback: false)[\u{e000}]');
    const { text, faults } = read(documentExample());
    expect(faults[0]?.sentence.key).toBe('reportTemplate.compile');
    expect(text).toContain(documentExample().marking);
  });
});

describe('an office’s logo', () => {
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`;

  test('stands in the head, named for who cannot see it', () => {
    write('logo.svg', svg('<rect width="40" height="20" fill="#0f6e6e"/>'));
    const { pdf, faults } = read({ ...documentExample(), office: 'Office of the logo' });
    expect(faults).toEqual([]);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Alt (Office of the logo)');
  });

  test.each([
    ['logo.svg', '<svg'],
    ['logo.png', 'GIF89a'],
    ['logo.svg', svg('<image href="/etc/hostname" width="9" height="9"/>')],
  ])('that cannot be shown is told: %s %j', (name, content) => {
    write(name, content);
    const { faults, text } = read(documentExample());
    expect(faults.map(({ file, sentence }) => [file, sentence.key])).toEqual([
      [name, 'reportTemplate.logo'],
    ]);
    expect(text).toContain(documentExample().title);
  });
});
