import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../../electron/reports/making/fileName.ts';
import { REPORT_FORMATS, REPORT_KINDS, type ReportKind } from '../../../shared/report.ts';
import { commissionOf } from '../../support/reportFacts.ts';

const report = (change: { kind?: ReportKind; drill?: boolean; redacted?: boolean } = {}) => ({
  kind: 'interim' as const,
  version: 2,
  drill: false,
  redacted: false,
  ...change,
});

describe('the name of a report’s file', () => {
  test('says incident, kind, version and day', () => {
    expect(fileNameOf(report(), commissionOf(), 'hwpx')).toMatch(
      /^장애3_중간보고_제2보_\d{4}-\d\d-\d\d\.hwpx$/,
    );
    expect(fileNameOf(report(), commissionOf({ language: 'en' }), 'timeline.csv')).toMatch(
      /^incident-3_interim-report_No-2_\d{4}-\d\d-\d\d_timeline\.csv$/,
    );
  });

  test('tells an exercise, and one with personal data covered', () => {
    expect(fileNameOf(report({ drill: true, redacted: true }), commissionOf(), 'pdf')).toMatch(
      /^훈련장애3_.*_개인정보가림\.pdf$/,
    );
  });

  test('is one that every file system takes, and differs by format', () => {
    for (const kind of REPORT_KINDS) {
      for (const language of ['ko', 'en'] as const) {
        const names = REPORT_FORMATS.map((format) =>
          fileNameOf(report({ kind }), commissionOf({ language }), format),
        );
        for (const name of names) expect(name).not.toMatch(/[<>:"/\\|?*\s]/);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});
