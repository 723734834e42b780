import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../../electron/reports/compose/compose.ts';
import type { ReportFacts } from '../../../../electron/reports/facts.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import type { Row } from '../../../../shared/report.ts';
import {
  commissionOf,
  entryOf,
  officeOf,
  reportFacts,
  STARTED,
} from '../../../support/reportFacts.ts';

const MINUTE = 60_000;
const facts = reportFacts();

function timesOf(change: Partial<ReportFacts> = {}, madeAt?: number) {
  const commission = commissionOf({
    facts: { ...facts, ...change },
    ...(madeAt === undefined ? {} : { madeAt }),
  });
  return composeReport(commission, officeOf(), sayIn('ko')).times;
}

const find = (rows: readonly Row[] | undefined, label: string) =>
  rows?.find((row) => row.label === label);

describe('the times', () => {
  test('are told in Korea Standard Time with the weekday', () => {
    expect(timesOf()?.rows.map(({ label, value }) => [label, value])).toEqual([
      ['발생', '2023. 11. 17. (금) 08:40:00'],
      ['감지', '2023. 11. 17. (금) 08:42:00'],
      ['인지', '2023. 11. 17. (금) 08:53:00'],
      ['의심 정황 인지', '2023. 11. 17. (금) 10:15:00'],
      ['개인정보 유출 인지', '기록 없음'],
      ['내부 결정권자 보고', '2023. 11. 17. (금) 10:30:00'],
      ['완화', '기록 없음'],
      ['복구', '2023. 11. 18. (토) 09:45:00'],
      ['장애 등록', '2023. 11. 17. (금) 08:52:00'],
      ['해결', '2023. 11. 18. (토) 09:52:00'],
      ['종결', '아직 아님'],
    ]);
  });

  test('say where each comes from', () => {
    const rows = timesOf()?.rows;
    expect(find(rows, '발생')?.source).toBe('점검 기록');
    expect(find(rows, '의심 정황 인지')?.source).toBe(
      '당직 1 김하늘 기록, 2023. 11. 17. (금) 10:16:00. 사유: 국가정보원이 공격 가능성을 알려 옴',
    );
    expect(find(rows, '개인정보 유출 인지')?.source).toBe('');
    expect(find(rows, '장애 등록')?.source).toBe('장애 등록(당직 1 김하늘)');
  });

  test('name whoever set one last, not who was overruled', () => {
    const set = (minutes: number, by: string, to: number) =>
      entryOf(minutes, minutes, by, {
        kind: 'time',
        time: 'started',
        from: null,
        to,
        reason: null,
      });
    const timeline = [set(20, '먼저', STARTED), set(30, '나중', STARTED)];
    expect(find(timesOf({ timeline })?.rows, '발생')?.source).toBe(
      '나중 기록, 2023. 11. 17. (금) 09:10:00',
    );
    const overruled = [set(20, '먼저', STARTED), set(30, '나중', STARTED + MINUTE)];
    expect(find(timesOf({ timeline: overruled })?.rows, '발생')?.source).toContain('먼저');
  });

  test('do not claim the checks saw what only the opening told', () => {
    const { incident } = facts;
    const { openedAt } = incident;
    const times = { ...incident.times, started: openedAt, detected: openedAt };
    expect(find(timesOf({ incident: { ...incident, times } })?.rows, '감지')?.source).toBe(
      '장애 등록(당직 1 김하늘)',
    );
  });
});

describe('the durations', () => {
  test('are the spans between the times, long ones in minutes too', () => {
    expect(timesOf()?.durations.map(({ label, value }) => [label, value])).toEqual([
      ['발생부터 감지까지', '2분'],
      ['감지부터 인지까지', '11분'],
      ['감지부터 완화까지', '기록 없음'],
      ['감지부터 복구까지', '1일 1시간 (1,503분)'],
      ['의심 정황 인지부터 내부 결정권자 보고까지', '15분'],
      ['총 지속 시간', '1일 1시간 (1,505분)'],
    ]);
  });

  test('are counted up to the time of writing while it lasts, and say so', () => {
    const incident = {
      ...facts.incident,
      state: 'investigating' as const,
      times: { ...facts.incident.times, recovered: null },
      resolvedAt: null,
    };
    const times = timesOf({ incident }, STARTED + 90 * MINUTE);
    expect(times?.durations.at(-1)?.value).toBe('1시간 30분 (90분) (복구 전, 작성 시각 기준)');
    expect(find(times?.durations, '감지부터 복구까지')?.value).toBe('아직 아님');
    expect(find(times?.rows, '복구')?.value).toBe('아직 아님');
  });

  test('say of two times that stand the wrong way round that they do', () => {
    const times = { ...facts.incident.times, acknowledged: STARTED - 3 * MINUTE };
    const row = find(
      timesOf({ incident: { ...facts.incident, times } })?.durations,
      '감지부터 인지까지',
    );
    expect(row?.value).toBe('5분 앞섬');
  });

  test('say nothing of a suspicion nobody had', () => {
    const times = { ...facts.incident.times, suspected: null };
    const durations = timesOf({ incident: { ...facts.incident, times } })?.durations;
    expect(JSON.stringify(durations)).not.toContain('의심');
  });
});
