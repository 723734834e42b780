import { describe, expect, test } from 'vitest';
import type { Document } from '../../electron/reports/document/document.ts';
import { hwpxOf } from '../../electron/reports/formats/hwpx/hwpx.ts';
import { readHwpx } from '../support/hwpx/reader.ts';
import {
  documentExample,
  HOSTILE_TEXTS,
  longDocument,
  picturesExample,
  tinyPng,
} from '../support/reportDocument.ts';

const MADE_AT = Date.UTC(2023, 10, 18, 1, 20);

function read(document: Document) {
  return readHwpx(hwpxOf(document, picturesExample(), MADE_AT));
}

describe('a reader of another house', () => {
  const hwpx = read(documentExample());

  test('finds the texts in order', () => {
    const words = hwpx.paragraphs.filter((text) => text.trim() !== '');
    expect(words.slice(0, 5)).toEqual([
      '훈련 — 실제 상황이 아님 · 개인정보를 가린 보고서',
      '행정안전부 디지털정부국 상황실',
      '장애 중간보고서(제2보)',
      '정부24 <접속> 장애 #1 & $인증$',
      '1. 개요',
    ]);
    expect(words).toContain(HOSTILE_TEXTS.join('\n'));
    expect(words).toContain('$ ping -c 3 -M do -s 1472 auth\n  100% packet loss # <none>\n`x`');
    expect(words.slice(-2)).toEqual(['6. 연락처', '이 장애에서 실행한 명령이 없습니다.']);
  });

  test('finds the outline', () => {
    expect(hwpx.outline).toEqual([
      '1 1. 개요',
      '1 2. 경과',
      '2 경과 표 <1> #',
      '1 3. 원인',
      '2 인증 경로의 장애',
      '1 4. 실행한 명령',
      '1 5. 증거',
      '1 6. 연락처',
    ]);
  });

  test('finds tables, charts and pictures in order', () => {
    expect(hwpx.objects).toEqual(['table', 'table', 'shape', 'table', 'table', 'table', 'picture']);
    expect(hwpx.pictures.map(({ mime }) => mime)).toEqual(['image/png']);
    expect(hwpx.pictures[0]?.bytes).toEqual(new Uint8Array(tinyPng()));
  });

  test('finds the cells of a table in order, those that span too', () => {
    const table = hwpx.tables[2];
    expect(table).toMatchObject({ rows: 4 + HOSTILE_TEXTS.length + 1, columns: 3 });
    const rows = Array.from({ length: table?.rows ?? 0 }, (_, row) =>
      table?.cells.filter((cell) => cell.row === row).map(({ words }) => words.join('|')),
    );
    expect(rows).toEqual([
      ['시각', '내용', '횟수'],
      ['2023. 11. 17. (금)'],
      ['08:42:00', '상태 변화: 정상 → 중단\n사유: #x <b>', '3,024'],
      ...HOSTILE_TEXTS.map((text, index) => ['', text, String(index)]),
      ['2023. 11. 18. (토) <&>'],
      ['09:45:00', '복구', '0'],
    ]);
    expect(table?.cells.filter(({ colSpan }) => colSpan === 3)).toHaveLength(2);
    const [signature] = hwpx.tables[0]?.cells.filter(({ rowSpan }) => rowSpan === 4) ?? [];
    expect(signature).toMatchObject({ row: 1, words: [''] });
  });

  test('finds the marks in the header of every page', () => {
    expect(hwpx.header).toBe(
      '훈련 — 실제 상황이 아님 · 개인정보를 가린 보고서\n훈련 장애 제3호 · 대외비 · TLP:AMBER',
    );
    for (let page = 0; page < hwpx.pages; page++) {
      // It draws letter by letter.
      const drawn = [...hwpx.svg(page).matchAll(/<text[^>]*>([^<]*)<\/text>/g)];
      const text = drawn.map(([, letter]) => letter).join('');
      expect(text).toContain('실제상황이아님');
    }
  });
});

test('a long table goes on over pages under its headings', () => {
  const hwpx = read(longDocument(120));
  expect(hwpx.pages).toBeGreaterThan(3);
  for (let page = 0; page < hwpx.pages; page++) {
    const letters = [...hwpx.svg(page).matchAll(/<text[^>]*>([^<]*)<\/text>/g)];
    expect(letters.map(([, letter]) => letter).join('')).toContain('시각내용횟수');
  }
  const last = hwpx.tables.at(-1)?.cells.at(-1);
  expect(last).toMatchObject({ words: ['119'] });
});
