import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../electron/reports/document/document.ts';
import { docxOf } from '../../../../electron/reports/formats/docx/docx.ts';
import { legible } from '../../../../electron/reports/formats/legible.ts';
import { anyDocument } from '../../../support/hwpx/documents.ts';
import {
  documentExample,
  HOSTILE_TEXTS,
  longDocument,
  picturesExample,
} from '../../../support/reportDocument.ts';
import { textsOf } from '../../../support/reportReaders/document.ts';
import {
  all,
  disorder,
  looseEnds,
  raggedTables,
  readDocx,
} from '../../../support/reportReaders/docx.ts';

const MADE_AT = Date.UTC(2023, 10, 18, 1, 20, 30);
const pictures = picturesExample();
const written = async (document: Document) => readDocx(await docxOf(document, pictures, MADE_AT));

describe('the Word file', () => {
  test('holds every text as it was written, in both languages', async () => {
    for (const language of ['ko', 'en'] as const) {
      const document = documentExample(language);
      const { paragraphs, header, footer } = await written(document);
      const text = paragraphs.join('\n');
      for (const words of textsOf(document)) expect(text).toContain(legible(words));
      expect(header).toContain(`${document.number}\t${document.marking}`);
      expect(header).toContain(document.drillMark);
      expect(header).toContain(document.redactedMark);
      expect(footer).toBe(language === 'ko' ? ' / 쪽' : 'Page  of ');
    }
  });

  test('is in order whatever was written', async () => {
    const property = fc.asyncProperty(anyDocument, async (document) => {
      const file = await written(document);
      const body = file.part('word/document.xml');
      expect(disorder(body)).toEqual([]);
      expect(raggedTables(body)).toEqual([]);
      expect(looseEnds(file)).toEqual([]);
      const text = file.paragraphs.join('\n');
      for (const words of textsOf(document)) expect(text).toContain(legible(words));
    });
    await fc.assert(property, { numRuns: 40 });
  });

  test('has every part in order: styles, header, footer', async () => {
    const file = await written(documentExample());
    for (const name of ['word/styles.xml', 'word/header1.xml', 'word/footer1.xml']) {
      expect(disorder(file.part(name)), name).toEqual([]);
    }
    const styles = new Set(
      all(file.part('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']),
    );
    const used = all(file.part('word/document.xml'), 'w:pStyle').map(
      ({ attributes }) => attributes['w:val'],
    );
    expect(used.filter((style) => !styles.has(style))).toEqual([]);
  });

  test('shows characters that XML has not', async () => {
    const document = documentExample();
    const [section] = document.sections;
    const text = 'a\u0000\u0007b\u202ec\ud800d\r\ne\rf\uffff';
    const remark = { kind: 'remark' as const, text };
    const sections = section ? [{ ...section, blocks: [remark] }] : [];
    const { paragraphs } = await written({ ...document, sections });
    expect(paragraphs).toContain('a[U+0000][U+0007]b[U+202E]c[U+D800]d\ne\nf[U+FFFF]');
  });

  test('repeats the heading of a table, keeps short rows whole, spans groups', async () => {
    const body = (await written(documentExample())).part('word/document.xml');
    const table = all(body, 'w:tbl').find((one) => all(one, 'w:tblHeader').length > 0);
    const rows = table ? all(table, 'w:tr') : [];
    expect(rows).toHaveLength(15);
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...Array(14).fill(0)]);
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
    const spans = rows.map((row) => all(row, 'w:gridSpan')[0]?.attributes['w:val']);
    expect(spans.filter((span) => span !== undefined)).toEqual(['3', '3']);
    expect(rows.map((row) => all(row, 'w:keepNext').length > 0).slice(0, 3)).toEqual([
      true,
      true,
      false,
    ]);
    const figures = all(rows[2] ?? body, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(figures).toEqual(['Cell', 'Cell', 'CellFigure']);
  });

  test('lets a row go on to the next page that is longer than one', async () => {
    const document = longDocument(1);
    const [block] = document.sections[0]?.blocks ?? [];
    if (block?.kind !== 'table') throw new Error('no table');
    block.lines = [{ cells: ['', 'x'.repeat(10_000), ''] }];
    const body = (await written(document)).part('word/document.xml');
    const [, row] = all(body, 'w:tr').filter((one) => all(one, 'w:tblHeader').length === 0);
    expect(row && all(row, 'w:cantSplit')).toEqual([]);
  });

  test('has headings in the outline, and lists them where the report is long', async () => {
    const headings = async (document: Document) => {
      const file = await written(document);
      const body = file.part('word/document.xml');
      const links = all(body, 'w:hyperlink');
      const anchors = links.map(({ attributes }) => attributes['w:anchor']);
      const marks = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
      expect(anchors).toEqual(marks);
      const styles = all(body, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
      expect(styles.filter((style) => style === 'Heading1')).toHaveLength(document.sections.length);
      return links.map(({ text }) => text);
    };
    expect(await headings(documentExample())).toEqual([]);
    expect(await headings(longDocument(300))).toEqual(['1. 경과']);
  });

  test('shows pictures and charts with words for who cannot see them', async () => {
    const file = await written(documentExample());
    const body = file.part('word/document.xml');
    expect(all(body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual([
      '정부24: 정상 3시간, 중단 1시간, "저하" 40분 & 미확인 30분.',
      '증거 E1: 화면 <1>.png',
    ]);
    const media = Object.keys(file.files).filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => name.split('.').at(-1)).toSorted()).toEqual(['emf', 'png', 'svg']);
  });

  test('says nothing of its making but what the report says', async () => {
    const file = await written(documentExample());
    const properties = file.part('docProps/core.xml').children;
    expect(properties.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', '정부24 <접속> 장애 #1 & $인증$'],
      ['dc:subject', '장애 중간보고서(제2보)'],
      ['dc:creator', '행정안전부 디지털정부국 상황실'],
      ['dc:language', 'ko-KR'],
      ['dcterms:created', '2023-11-18T01:20:30Z'],
      ['dcterms:modified', '2023-11-18T01:20:30Z'],
    ]);
    expect(file.part('docProps/app.xml').children).toEqual([]);
    expect(file.part('docProps/custom.xml').children).toEqual([]);
  });

  test('is the same file for the same report', async () => {
    const document = longDocument(200);
    document.sections.push(...documentExample().sections);
    const first = await docxOf(document, pictures, MADE_AT);
    await docxOf(documentExample(), pictures, MADE_AT);
    const again = await docxOf(document, pictures, MADE_AT);
    expect(crc32(again)).toBe(crc32(first));
  });

  test('takes nothing of a text for a place where a table belongs', async () => {
    const document = documentExample();
    const [section] = document.sections;
    const blocks = [{ kind: 'remark' as const, text: '<slot n="0"/>&lt;slot n="0"/&gt;' }];
    if (section) document.sections.push({ ...section, blocks });
    const { paragraphs } = await written(document);
    expect(paragraphs).toContain(blocks[0]?.text);
    expect(HOSTILE_TEXTS.every((text) => paragraphs.join('\n').includes(text))).toBe(true);
  });
});
