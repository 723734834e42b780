import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeSchemaText } from '../../../electron/reports/template/officeFile.ts';
import { readOffice, SHIPPED } from '../../../electron/reports/template/read.ts';
import { sayAs } from '../../../electron/reports/template/wording.ts';
import { sayIn } from '../../../shared/messages/say.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-office-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function officeOf(text: string) {
  writeFileSync(join(folder, 'office.yaml'), text);
  return readOffice(folder);
}

/** `line:column key` of every fault. */
function faultsOf(text: string): string[] {
  return officeOf(text).faults.map(
    ({ file, line, column, sentence }) => `${file} ${line}:${column} ${sentence.key}`,
  );
}

describe('an office without a file of its own', () => {
  test.each([
    ['no folder', () => readOffice(join(folder, 'none'))],
    ['no file', () => readOffice(folder)],
    ['an empty file', () => officeOf('')],
    ['a file of comments', () => officeOf('# nothing\n')],
  ])('is as shipped: %s', (_, read) => {
    const { office, faults } = read();
    expect(faults).toEqual([]);
    expect(office).toEqual(SHIPPED);
  });
});

describe('an office', () => {
  test('says who it is, who signs, what is kept from whom, and how it numbers', () => {
    const { office, faults } = officeOf(`
organisation: { ko: 행정안전부, en: Ministry of the Interior and Safety }
department: 디지털정부국
approval:
  - 담당
  - { ko: 과장, en: Director }
security: [공개, 대외비]
number: 상황실-{year}-{number}
parts:
  final: [times, overview]
wording:
  ko:
    report.version: '- {{version}} -'
redaction:
  ip: lastOctet
  names: [홍길동]
`);
    expect(faults).toEqual([]);
    expect(office).toEqual({
      organisation: { ko: '행정안전부', en: 'Ministry of the Interior and Safety' },
      department: { ko: '디지털정부국', en: '디지털정부국' },
      approval: [
        { ko: '담당', en: '담당' },
        { ko: '과장', en: 'Director' },
      ],
      security: [
        { ko: '공개', en: '공개' },
        { ko: '대외비', en: '대외비' },
      ],
      number: { ko: '상황실-{year}-{number}', en: '상황실-{year}-{number}' },
      parts: { final: ['times', 'overview'] },
      wording: { ko: { 'report.version': '- {{version}} -' }, en: {} },
      redaction: { ip: 'lastOctet', names: ['홍길동'] },
    });
  });

  test('speaks in its own words, and in the shipped ones where it has none', () => {
    const { office } = officeOf("wording: { ko: { report.version: '{{version}}차' } }");
    const numbers = { version: 3 };
    expect(sayAs('ko', office)('report.version', numbers)).toBe('3차');
    expect(sayAs('en', office)('report.version', numbers)).toBe(
      sayIn('en')('report.version', numbers),
    );
    expect(sayAs('ko', office)('report.none')).toBe(sayIn('ko')('report.none'));
    expect(sayIn('ko')('report.version', numbers)).toBe('제3보');
  });

  test('never speaks as an older file of it did', () => {
    const first = officeOf("wording: { ko: { report.none: '해당 없음' } }").office;
    const second = officeOf("wording: { ko: { report.none: '-' } }").office;
    expect(sayAs('ko', first)('report.none')).toBe('해당 없음');
    expect(sayAs('ko', second)('report.none')).toBe('-');
  });

  test('that did not change is the same object, so that its words are looked up once', () => {
    expect(officeOf('department: 가').office).toBe(officeOf('department: 가').office);
  });
});

describe('a fault', () => {
  test.each([
    ['department: [', 'office.yaml 1:14 reportTemplate.yaml'],
    ['- 1', 'office.yaml 1:1 reportTemplate.member'],
    ['\norganization: 가', 'office.yaml 2:1 reportTemplate.unknownClose'],
    ['colour: red', 'office.yaml 1:1 reportTemplate.unknown'],
    ['approval: [1, 2, 3, 4, 5, 6, 7]', 'office.yaml 1:1 reportTemplate.member'],
    ['department: 가\nsecurity:\n  - 공개\n  - 7', 'office.yaml 4:5 reportTemplate.member'],
    ['parts:\n  finale: [times]', 'office.yaml 2:3 reportTemplate.unknownClose'],
    ['parts:\n  final: [times, timline]', 'office.yaml 2:18 reportTemplate.unknownClose'],
    ['parts:\n  statement: [statement, journal]', 'office.yaml 2:26 reportTemplate.unknown'],
    ['parts:\n  privacy: [form, commands]', 'office.yaml 2:19 reportTemplate.partNotHeld'],
    ['parts:\n  final: [times, times]', 'office.yaml 2:18 reportTemplate.partTwice'],
    ['number: 상황실-{nummer}', 'office.yaml 1:1 reportTemplate.number'],
    ['number: 상황실-{year}', 'office.yaml 1:1 reportTemplate.number'],
    ['wording:\n  ko:\n    report.versio: 가', 'office.yaml 3:5 reportTemplate.unknownClose'],
    ['wording:\n  ko:\n    board.title: 가', 'office.yaml 3:5 reportTemplate.unknown'],
    ['wording:\n  ko:\n    report.version: "보고"', 'office.yaml 3:5 reportTemplate.placeholders'],
    ['wording:\n  ko:\n    report.none: "{{x}}"', 'office.yaml 3:5 reportTemplate.placeholders'],
    [
      'wording:\n  ko:\n    report.none: "$t(report.none)"',
      'office.yaml 3:5 reportTemplate.nested',
    ],
    ['wording:\n  jp:\n    report.none: 가', 'office.yaml 2:3 reportTemplate.unknown'],
    ['redaction: { ip: some }', 'office.yaml 1:14 reportTemplate.member'],
    ['redaction: { names: [김] }', 'office.yaml 1:22 reportTemplate.member'],
    ['redaction: { name: [김철수] }', 'office.yaml 1:14 reportTemplate.unknownClose'],
    ['a: &a [x]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]', 'office.yaml 1:1 reportTemplate.yaml'],
  ])('of %j is told where it stands', (text, fault) => {
    expect(faultsOf(text)[0]).toBe(fault);
  });

  test('leaves the rest as it was written', () => {
    const { office, faults } = officeOf(
      'department: 상황실\napproval: 담당\nparts: { final: [times, nothing], initial: [overview] }',
    );
    expect(faults).toHaveLength(2);
    expect(office.department?.ko).toBe('상황실');
    expect(office.approval).toEqual(SHIPPED.approval);
    expect(office.parts).toEqual({ final: ['times'], initial: ['overview'] });
  });

  test('of a file that is too large, no text, or no file, leaves everything as shipped', () => {
    const path = join(folder, 'office.yaml');
    writeFileSync(path, `# ${'x'.repeat(1024 * 1024)}`);
    expect(readOffice(folder).faults[0]?.sentence.key).toBe('reportTemplate.tooLarge');
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00]));
    expect(readOffice(folder).faults[0]?.sentence.key).toBe('reportTemplate.unreadable');
    rmSync(path);
    mkdirSync(path);
    expect(readOffice(folder)).toMatchObject({
      office: SHIPPED,
      faults: [{ sentence: { key: 'reportTemplate.unreadable' } }],
    });
    rmSync(path, { recursive: true });
  });
});

test('the schema for editors is up to date', () => {
  const path = join(import.meta.dirname, '../../../assets/schemas/office.json');
  expect(readFileSync(path, 'utf8')).toBe(officeSchemaText());
});
