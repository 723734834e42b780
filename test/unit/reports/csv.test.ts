import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineCsvOf } from '../../../electron/reports/formats/timelineCsv.ts';
import { csvField } from '../../../shared/csv.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { formatsOf, REPORT_FORMATS } from '../../../shared/report.ts';
import { reportExample } from '../../support/report.ts';
import { HOSTILE_TEXTS } from '../../support/reportDocument.ts';

describe('a field of a CSV', () => {
  test.each([
    [null, ''],
    [1.5, '1.5'],
    [-3, '-3'],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=a,b', '"\'=a,b"'],
    ['  =1', "'  =1"],
    ['\n=1', '"\'\n=1"'],
    ['\r', '"\'\r"'],
    ['＝1＋1', "'＝1＋1"],
    ['\ufeff=1', "'\ufeff=1"],
  ])('%j is written as %j', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  test('begins no formula, whatever it says, and says it whole', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n "\',＝1'.split('')) }),
    );
    fc.assert(
      fc.property(text, (value) => {
        const [[read = ''] = []] = parse(`${csvField(value)},x`, { relax_column_count: true });
        expect(read).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect([value, `'${value}`]).toContain(read);
      }),
    );
  });
});

const report = reportExample('ko', 'final');
const say = sayIn('ko');

function rowsOf(csv: string): string[][] {
  return parse(csv, { bom: true });
}

describe('the timeline as CSV', () => {
  test('has a line for each entry, with its files and the marks of the report', () => {
    const csv = timelineCsvOf({ ...report, redacted: true }, say);
    expect(csv.startsWith('\ufeff날짜,시각,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [head, ...rows] = rowsOf(csv);
    expect(head).toEqual(['날짜', '시각', '기록 시각', '작성', '구분', '내용', '파일', '표시']);
    const entries = report.timeline?.entries ?? [];
    expect(rows).toHaveLength(entries.length);
    expect(rows.map((row) => row[5])).toEqual(entries.map(({ what }) => what));
    expect(rows.map((row) => row[1])).toEqual(entries.map(({ time }) => time));
    const mark = '훈련 - 실제 장애가 아닙니다 · 개인정보를 가린 보고서 · ';
    for (const row of rows) expect(row[7]).toContain(mark);
    for (const row of rows) expect(row[7]).toContain(`TLP:${report.marking.tlp}`);
  });

  test('names the files of an entry with their hashes, but no hash that is covered', () => {
    const file = { name: '화면.png', mime: 'image/png', bytes: 3, sha256: 'a'.repeat(64) };
    const files = [file, { ...file, name: '[그림 1]', sha256: '' }];
    const [entry] = report.timeline?.entries ?? [];
    if (!entry) throw new TypeError('The example has entries.');
    const timeline = { source: '', entries: [{ ...entry, files }] };
    const [, row] = rowsOf(timelineCsvOf({ ...report, timeline }, say));
    expect(row?.[6]).toBe(`화면.png (SHA-256 ${'a'.repeat(64)})\n[그림 1]`);
  });

  test.each(HOSTILE_TEXTS)('keeps %j as text', (text) => {
    const entry = { day: text, time: text, writtenAt: text, by: text, kind: text, what: text };
    const timeline = { source: '', entries: [{ ...entry, files: [] }] };
    const [, row] = rowsOf(timelineCsvOf({ ...report, timeline }, say));
    const shown = text.startsWith('=') ? `'${text}` : text;
    expect(row?.slice(0, 6)).toEqual(Array(6).fill(shown));
  });

  test('says where there is nothing, and is not offered where there is no timeline', () => {
    const timeline = { source: '', entries: [] };
    const rows = rowsOf(timelineCsvOf({ ...report, timeline }, say));
    expect(rows.map((row) => row[5])).toEqual(['내용', '경과 기록이 없습니다.']);
    expect(formatsOf('final')).toEqual(REPORT_FORMATS);
    for (const kind of ['statement', 'privacy'] as const) {
      expect(formatsOf(kind)).toEqual(['pdf', 'hwpx', 'docx', 'html', 'md', 'json']);
    }
    expect(formatsOf('handover')).not.toContain('observations.csv');
  });
});
