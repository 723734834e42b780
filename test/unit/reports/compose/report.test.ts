import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../../electron/reports/compose/compose.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import { PARTS_OF, REPORT_KINDS, REPORT_PARTS, Report } from '../../../../shared/report.ts';
import { LANGUAGES } from '../../../../shared/words.ts';
import { reportExample } from '../../../support/report.ts';
import { commissionOf, emptyFacts, officeOf, reportFacts } from '../../../support/reportFacts.ts';

const composed = (
  change: Parameters<typeof commissionOf>[0] = {},
  office: Parameters<typeof officeOf>[0] = {},
) => composeReport(commissionOf(change), officeOf(office), sayIn(change.language ?? 'ko'));

describe('a report of every kind', () => {
  test.each(REPORT_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language }))))(
    'fits its schema and holds its own parts only: $kind, $language',
    ({ kind, language }) => {
      const report = reportExample(language, kind);
      expect(Report.parse(report)).toEqual(report);
      const held = REPORT_PARTS.filter((part) => report[part] !== null);
      expect(new Set(held)).toEqual(new Set(PARTS_OF[kind]));
    },
  );

  test.each(REPORT_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language }))))(
    'can be made of an incident of which nothing is known: $kind, $language',
    (want) => {
      const report = composed({ ...want, facts: emptyFacts() });
      expect(Report.parse(report)).toEqual(report);
      expect(report.changes).toBeNull();
      expect(report.organisation).toBe('');
    },
  );

  test('names the source of every part', () => {
    const report = reportExample('ko', 'final');
    const sources = REPORT_PARTS.map((part) => [part, report[part]?.source]);
    expect(sources.filter(([, source]) => source === '')).toEqual([]);
  });

  test('leaves no sentence unsaid', () => {
    for (const language of LANGUAGES) {
      for (const kind of REPORT_KINDS) {
        const text = JSON.stringify(reportExample(language, kind));
        expect(text).not.toMatch(/"report\.[a-zA-Z.]+"|\{\{/);
      }
    }
  });
});

describe('what stands above the parts', () => {
  test('says of an exercise that it is one', () => {
    expect(composed().drill).toBe(true);
    expect(composed().number).toBe('훈련 장애 제3호');
    expect(composed({ facts: reportFacts({ drill: false }) }).number).toBe('장애 제3호');
  });

  test('numbers documents as the office does', () => {
    const number = { ko: '정보-{year}-{number}({version})', en: 'IT-{year}-{number}/{version}' };
    const facts = reportFacts({ drill: false });
    expect(composed({ facts }, { number }).number).toBe('정보-2023-3(2)');
    expect(composed({ facts, language: 'en' }, { number }).number).toBe('IT-2023-3/2');
    expect(composed({}, { number }).number).toBe('훈련 정보-2023-3(2)');
  });

  test('counts versions of one account, and every other kind for itself', () => {
    expect(composed({ facts: reportFacts({ sent: [] }) }).version).toBe(1);
    expect(composed().version).toBe(2);
    expect(composed({ kind: 'intrusion' }).version).toBe(1);
  });

  test('names the office as its file does, else the owners of the services, each once', () => {
    expect(composed()).toMatchObject({ organisation: '행정안전부', department: '' });
    const office = {
      organisation: { ko: '국가정보자원관리원', en: 'NIRS' },
      department: { ko: '상황실', en: 'Control room' },
    };
    expect(composed({}, office)).toMatchObject({
      organisation: '국가정보자원관리원',
      department: '상황실',
    });
  });

  test('carries the marking the operators chose', () => {
    expect(composed().marking).toEqual({ security: '대외비', tlp: 'AMBER' });
  });
});
