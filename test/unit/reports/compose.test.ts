import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../electron/reports/compose.ts';
import { Report } from '../../../shared/report.ts';
import {
  COMMAND,
  emptyFacts,
  entryOf,
  OPERATOR,
  reportFacts,
  STARTED,
} from '../../support/reportFacts.ts';

const MADE_AT = STARTED + 1540 * 60_000;
const ko = composeReport(reportFacts(), 'ko', MADE_AT);

describe('the report', () => {
  test('fits its schema in both languages', () => {
    expect(() => Report.parse(ko)).not.toThrow();
    expect(() => Report.parse(composeReport(reportFacts(), 'en', MADE_AT))).not.toThrow();
  });

  test('tells times in Korea Standard Time with the weekday, and the spans between them', () => {
    expect(ko.times.rows.map(({ label, value }) => [label, value])).toEqual([
      ['발생', '2023. 11. 17. (금) 08:40:00'],
      ['감지', '2023. 11. 17. (금) 08:42:00'],
      ['인지', '2023. 11. 17. (금) 08:53:00'],
      ['의심 정황 인지', '2023. 11. 17. (금) 10:15:00'],
      ['개인정보 유출 인지', '아직 아님'],
      ['내부 결정권자 보고', '2023. 11. 17. (금) 10:30:00'],
      ['완화', '아직 아님'],
      ['복구', '2023. 11. 18. (토) 09:45:00'],
      ['장애 등록', '2023. 11. 17. (금) 08:52:00'],
      ['해결', '2023. 11. 18. (토) 09:52:00'],
      ['종결', '아직 아님'],
      ['발생부터 등록까지', '12분'],
      ['등록부터 해결까지', '1일 1시간 (1,500분)'],
      ['발생부터 해결까지', '1일 1시간 (1,512분)'],
    ]);
  });

  test('says what is known and what is not, in words and without a probability', () => {
    const { known, unknown } = ko.account;
    expect(known.join(' ')).toContain('1,500바이트 이상 패킷만 약 90% 유실됨');
    expect(known.join(' ')).toContain('통신망 장애');
    expect(unknown.join(' ')).toContain('분산 서비스 거부 공격');
    const empty = composeReport(emptyFacts(), 'en', MADE_AT).account;
    expect(empty.unknown).not.toEqual([]);
  });

  test('counts an unresolved incident up to the time of writing and says so', () => {
    const facts = reportFacts();
    const open = { ...facts.incident, state: 'investigating' as const, resolvedAt: null };
    const report = composeReport({ ...facts, incident: open }, 'en', STARTED + 90 * 60_000);
    expect(report.times.rows.at(-1)?.value).toBe(
      '1 h 30 min (90 min) (not resolved, as of the time of writing)',
    );
    expect(report.times.rows.map(({ label }) => label)).not.toContain('From opening to resolution');
  });

  test('says of an exercise that it is one', () => {
    expect(ko.drill).toBe(true);
    expect(ko.number).toBe('훈련 장애 제3호');
    expect(composeReport(reportFacts({ drill: false }), 'ko', MADE_AT).number).toBe('장애 제3호');
  });

  test('keeps every entry of the timeline with its kind, its author and its facts', () => {
    expect(ko.timeline.entries.map((entry) => [entry.time, entry.kind])).toEqual([
      ['08:42:00', '상태 변화'],
      ['08:52:00', '등록'],
      ['09:00:00', '메모'],
      ['09:11:00', '명령'],
      ['09:20:00', '점검표'],
      ['09:25:00', '등급'],
      ['09:45:00', '상태 변화'],
      ['09:52:00', '처리 단계'],
      ['10:10:00', '보고서'],
    ]);
    expect(ko.timeline.entries[0]?.what).toBe('시도·새올 행정시스템 · 로그인: 정상 → 중단\n중단');
    expect(ko.timeline.entries[0]?.by).toBe('콘솔(자동)');
    expect(ko.timeline.entries[3]?.what).toContain(COMMAND);
  });

  test('says when an entry was written where that was later than it happened', () => {
    const written = ko.timeline.entries.map((entry) => entry.writtenAt);
    expect(written[0]).toBe('2023. 11. 17. (금) 08:54:00');
    expect(written[1]).toBeNull();
  });

  test('lists a contact once, with every service it answers for', () => {
    expect(ko.contacts.rows.map((row) => row.service)).toEqual(['정부24, 시도·새올 행정시스템']);
  });

  test('keeps the share of failed checks, and none where nothing was observed', () => {
    expect(ko.impact.rows[0]).toMatchObject({
      check: '첫 화면',
      failed: 2890,
      failedShare: '95.6 %',
    });
    const impact = [{ check: 'gone/check', observations: 0, failed: 0, outageMs: 0 }];
    const gone = composeReport(reportFacts({ impact }), 'ko', MADE_AT).impact.rows;
    expect(gone[0]).toMatchObject({
      service: '',
      check: 'gone/check',
      failedShare: '',
      outage: '0초',
    });
  });

  test('names the source of every part', () => {
    for (const part of [ko.overview, ko.times, ko.services, ko.impact, ko.timeline, ko.commands]) {
      expect(part.source).not.toBe('');
    }
    expect(ko.impact.source).toContain('2023. 11. 17. (금) 08:40:00');
  });

  test('prints where the journal stands, so that a changed one shows', () => {
    const row = ko.overview.rows.find(({ label }) => label === '업무 일지');
    expect(row?.value).toBe(`57건, SHA-256 ${'c'.repeat(64)}`);
  });

  test('names the grade on each scale and who had which duty', () => {
    const rows = ko.overview.rows.map(({ label, value }) => `${label}: ${value}`);
    expect(rows).toContain('장애 등급: SEV-1');
    expect(rows).toContain(`지휘: ${OPERATOR}`);
  });

  test('says of skipped items who skipped them and why', () => {
    expect(ko.checklist?.items[2]).toMatchObject({
      state: '건너뜀',
      reason: '홍보 담당 부서가 09:30에 이미 게시함',
      by: OPERATOR,
    });
  });

  test('can be made of an incident about which nothing is known', () => {
    const report = composeReport(emptyFacts(), 'en', MADE_AT);
    expect(report.services.rows).toEqual([]);
    expect(report.checklist).toBeNull();
    expect(report.organisation).toBe('');
  });

  test('takes nothing an operator wrote for a parameter of a sentence', () => {
    const text = '{{number}} $t(report.final) {{- by}}';
    const facts = reportFacts({
      timeline: [
        entryOf(1, 1, OPERATOR, {
          kind: 'item',
          item: 'a',
          text: { ko: text, en: text },
          to: 'skipped',
          reason: text,
        }),
      ],
    });
    expect(composeReport(facts, 'en', MADE_AT).timeline.entries[0]?.what).toBe(
      `Skipped: ${text}\nReason: ${text}`,
    );
  });
});
