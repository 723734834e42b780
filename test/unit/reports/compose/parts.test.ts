import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../../electron/reports/compose/compose.ts';
import { percentOf } from '../../../../electron/reports/compose/percent.ts';
import type { ReportFacts } from '../../../../electron/reports/facts.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import type { ReportKind } from '../../../../shared/report.ts';
import {
  commissionOf,
  emptyFacts,
  entryOf,
  OPERATOR,
  officeOf,
  PICTURE,
  reportFacts,
} from '../../../support/reportFacts.ts';

const facts = reportFacts();
const composed = (change: Partial<ReportFacts> = {}, kind: ReportKind = 'final') =>
  composeReport(commissionOf({ facts: { ...facts, ...change }, kind }), officeOf(), sayIn('ko'));

describe('cause', () => {
  test('says of each hypothesis how it stands, in words and without a probability', () => {
    expect(composed().cause?.hypotheses).toEqual([
      {
        name: '통신망 장애',
        standing: '가장 적게 반박됨(어긋남 0점)',
        fits: ['E1 1,500바이트 이상 패킷만 약 90% 유실됨 (꼭 들어맞음)'],
        against: [],
      },
      {
        name: '분산 서비스 거부 공격',
        standing: '반박됨(어긋남 5점)',
        fits: [],
        against: [
          'E1 1,500바이트 이상 패킷만 약 90% 유실됨 (어긋남)',
          'E2 접속 기록에 몰린 주소가 없음 (어긋남)',
        ],
      },
      {
        name: 'L4 스위치 고장',
        standing:
          '배제: 당직 1 김하늘, 2023. 11. 17. (금) 13:40:00. 사유: 제조사 점검에서 이상 없음',
        fits: [],
        against: [],
      },
    ]);
  });

  test('does not let one lead that nobody judged, and says where two lead', () => {
    const board = {
      ...facts.board,
      evidence: facts.board.evidence.map((piece) => ({
        ...piece,
        ratings: { 'h-ddos': { rating: '+' as const, at: 0, by: OPERATOR, reason: null } },
      })),
    };
    const standings = composed({ board }).cause?.hypotheses.map(({ standing }) => standing);
    expect(standings?.[0]).toBe('어느 증거로도 판단하지 않음');
    expect(standings?.[1]).toBe('가장 적게 반박됨(어긋남 0점)');
    const both = {
      ...facts.board,
      evidence: facts.board.evidence.slice(0, 1).map((piece) => ({
        ...piece,
        ratings: Object.fromEntries(
          ['h-ddos', 'h-network'].map((id) => [
            id,
            { rating: '-' as const, at: 0, by: OPERATOR, reason: null },
          ]),
        ),
      })),
    };
    const tied = composed({ board: both }).cause?.hypotheses ?? [];
    expect(tied.filter(({ standing }) => standing.startsWith('다른 가설과 함께'))).toHaveLength(2);
  });

  test('quotes nothing that was withdrawn', () => {
    const board = {
      ...facts.board,
      evidence: facts.board.evidence.map((piece) => ({
        ...piece,
        withdrawn: { at: 0, by: OPERATOR, reason: '착오' },
      })),
    };
    const hypotheses = composed({ board }).cause?.hypotheses ?? [];
    expect(hypotheses.flatMap(({ fits, against }) => [...fits, ...against])).toEqual([]);
  });
});

describe('evidence', () => {
  test('is numbered in order of time, withdrawn pieces included', () => {
    const rows = composed().evidence?.rows;
    expect(rows?.map(({ number, withdrawn }) => [number, withdrawn !== ''])).toEqual([
      ['E1', false],
      ['E2', false],
      ['E3', true],
    ]);
    expect(rows?.[0]).toMatchObject({ weight: '3점(재고 보존한 것)', files: [PICTURE] });
  });

  test('says where to look again', () => {
    const from = composed().evidence?.rows.map((row) => row.from);
    expect(from?.[0]).toBe('진술: 망운영과');
    expect(from?.[1]).toBe(
      `접속 기록 /var/log/nginx/access.log\n1,203,441바이트\nSHA-256 ${'e'.repeat(64)}\n조건: 경로: /login, 응답 코드: 5xx`,
    );
    const [piece] = facts.board.evidence;
    const of = (entry: number) => {
      const evidence = piece ? [{ ...piece, source: { kind: 'entry' as const, entry } }] : [];
      return composed({ board: { ...facts.board, evidence } }).evidence?.rows[0]?.from;
    };
    expect(of(2)).toBe('경과 기록 2023. 11. 17. (금) 08:52:00, 등록: 장애를 등록했습니다.');
    expect(of(999)).toBe('다른 장애의 경과 기록 999번');
  });
});

describe('impact', () => {
  test('says how each check fared', () => {
    expect(composed().impact?.rows[0]).toEqual({
      service: '정부24',
      check: '첫 화면',
      observations: 3024,
      failed: 2890,
      failedShare: '95.6 %',
      availability: '21.3 %',
      outage: '19시간 50분 (1,190분)',
      p50: '182 ms',
      p95: '1241 ms',
    });
  });

  test('has no figures where nothing was observed, and no charts', () => {
    const [one] = facts.impact;
    const nothing = { observations: 0, failed: 0, uptime: null, downMs: 0, p50: null, p95: null };
    const impact = one
      ? [{ check: 'gone/check', fared: { ...one.fared, ...nothing }, points: [] }]
      : [];
    const told = composed({ impact, lanes: [] }).impact;
    expect(told?.rows[0]).toMatchObject({
      service: '',
      check: 'gone/check',
      failedShare: '',
      availability: '',
      outage: '0초',
      p50: '',
    });
    expect(told?.charts).toBeNull();
  });

  test('gives the charts lanes by name and the times that lie within', () => {
    const charts = composed().impact?.charts;
    expect(charts?.lanes.map(({ name }) => name)).toEqual(['정부24', '시도·새올 행정시스템']);
    expect(charts?.latencies.map(({ name }) => name)).toEqual([
      '정부24 · 첫 화면',
      '시도·새올 행정시스템 · 로그인',
    ]);
    expect(charts?.marks.map(({ label }) => label)).toEqual([
      '발생',
      '감지',
      '인지',
      '의심 정황 인지',
      '내부 결정권자 보고',
      '복구',
    ]);
  });

  test('never rounds a failure away, nor an answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.nat(1e7), (all, some) => {
        const part = Math.min(some, all);
        expect(percentOf(part / all) === '100.0 %').toBe(part === all);
        expect(percentOf(part / all) === '0.0 %').toBe(part === 0);
      }),
    );
  });
});

describe('deadlines', () => {
  test('are kept, met by a time, missed and running', () => {
    const rows = composed().deadlines?.rows.map(({ name, state, note }) => [name, state, note]);
    expect(rows).toEqual([
      [
        '장애 발생 보고',
        '기한 안에 이행(2023. 11. 17. (금) 09:40:00)',
        '행정안전부 상황실 전화 (당직 1 김하늘)',
      ],
      [
        '내부 결정권자 보고',
        '기한 안에 이행(2023. 11. 17. (금) 10:30:00)',
        '‘내부 결정권자 보고’ 시각으로 이행함',
      ],
      ['침해사고 최초신고', '이행하지 않음, 기한 지남', ''],
      ['침해사고 보완신고', '진행 중', ''],
    ]);
  });

  test('met late say by how much', () => {
    const met = facts.incident.met.map((one) => ({ ...one, at: one.at + 3 * 3_600_000 }));
    const rows = composed({ incident: { ...facts.incident, met } }).deadlines?.rows;
    expect(rows?.[0]?.state).toBe(
      '기한을 1시간 58분 (118분) 넘겨 이행(2023. 11. 17. (금) 12:40:00)',
    );
  });
});

describe('actions and what is next', () => {
  test('tell what was done, one line each, and what was left out and why', () => {
    const { actions } = composed();
    expect(actions?.taken.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^명령: .* · 종료 코드 1 · 승인: 당직 2 박서준$/),
      '처리 단계: 완화 → 해결',
    ]);
    expect(actions?.skipped).toEqual([
      {
        what: '국민 안내문을 게시한다',
        reason: '홍보 담당 부서가 09:30에 이미 게시함',
        by: OPERATOR,
        at: '2023. 11. 17. (금) 09:20:00',
      },
    ]);
  });

  test('count a step done as an act and a step skipped as left out', () => {
    const step = (id: number, done: 'confirmed' | 'skipped' | 'waited') =>
      entryOf(id, id, OPERATOR, {
        kind: 'step',
        runbook: 'r',
        run: 'x',
        step: { ko: `단계 ${id}`, en: `Step ${id}` },
        done,
        state: 'succeeded',
        chosen: [],
        text: '까닭',
      });
    const timeline = [step(1, 'confirmed'), step(2, 'skipped'), step(3, 'waited')];
    const { actions } = composed({ timeline });
    expect(actions?.taken.map(({ what }) => what)).toEqual(['절차 단계: 단계 1: 확인함 · 까닭']);
    expect(actions?.skipped.map(({ what }) => what)).toContain('단계 2');
  });

  test('tell what is left and whose it is', () => {
    const items = facts.incident.items.map((item) => ({
      ...item,
      for: 'commander' as const,
      dueMs: 3_600_000,
    }));
    const { next } = composed({ incident: { ...facts.incident, items } });
    expect(next?.open).toEqual([
      {
        what: '임시 우회 경로를 마련한다',
        who: `지휘: ${OPERATOR}`,
        state: '미처리, 2023. 11. 17. (금) 09:42:00까지',
      },
    ]);
    expect(composed().next?.open[0]?.who).toBe('지정하지 않음');
  });
});

describe('the form of an authority', () => {
  test('holds what was written, else what the console knows, else says it is open', () => {
    const rows = composed({}, 'intrusion').form?.rows ?? [];
    const of = (label: string) => rows.find((row) => row.label === label);
    expect(of('신고인')).toMatchObject({ value: '김하늘' });
    expect(of('신고 기관')).toMatchObject({
      value: '행정안전부',
      source: '기관 설정 또는 대상 목록',
    });
    expect(of('발생 일시')?.value).toBe(
      '의심 정황 인지: 2023. 11. 17. (금) 10:15:00\n발생: 2023. 11. 17. (금) 08:40:00\n감지: 2023. 11. 17. (금) 08:42:00',
    );
    expect(of('전화')).toEqual({ label: '전화', value: '(기재하지 않음)', source: '' });
  });

  test('takes blanks for nothing written', () => {
    const draft = { ...facts.draft, fields: { reporterName: { text: ' \n', at: 0, by: 'x' } } };
    const row = composed({ draft }, 'intrusion').form?.rows[1];
    expect(row).toEqual({ label: '신고인', value: OPERATOR, source: '보고서 작성자' });
  });
});

describe('the other parts', () => {
  test('keep every entry of the timeline, a command on one line', () => {
    const entries = composed().timeline?.entries ?? [];
    expect(entries).toHaveLength(facts.timeline.length);
    expect(entries.find(({ kind }) => kind === '명령')?.what).not.toContain('\n');
    expect(entries[0]).toMatchObject({
      day: '2023. 11. 17. (금)',
      time: '08:42:00',
      by: '콘솔(자동)',
      writtenAt: '2023. 11. 17. (금) 08:54:00',
    });
    expect(entries[1]?.writtenAt).toBeNull();
  });

  test('carry the files of notes and evidence', () => {
    const timeline = [
      entryOf(1, 1, OPERATOR, {
        kind: 'note',
        text: '화면',
        attachments: [PICTURE],
        newFact: false,
      }),
    ];
    expect(composed({ timeline }).timeline?.entries[0]).toMatchObject({
      what: '화면',
      files: [PICTURE],
    });
  });

  test('name the level on each scale, what it means and who decided it', () => {
    expect(composed().severity?.rows).toEqual([
      {
        label: '장애 등급',
        value: 'SEV-1: 국민이 쓰는 서비스가 멈추었습니다.',
        source: '당직 1 김하늘 결정, 2023. 11. 17. (금) 09:25:00',
      },
    ]);
    const ungraded = { ...facts.incident, grades: {} };
    expect(composed({ incident: ungraded }).severity?.rows[0]?.value).toBe('정하지 않음');
  });

  test('print where the journal stands and how to check it', () => {
    const values = composed().integrity?.rows.map(({ value }) => value);
    expect(values).toEqual(['57건', 'c'.repeat(64), `watchroom verify --head ${'c'.repeat(64)}`]);
    const journal = { entries: 0, hash: null };
    expect(composed({ journal }).integrity?.rows.map(({ value }) => value)).toEqual([
      '0건',
      '없음',
    ]);
  });

  test('list a contact once, with every service it answers for', () => {
    expect(composed().contacts?.rows.map((row) => row.service)).toEqual([
      '정부24, 시도·새올 행정시스템',
    ]);
  });

  test('say who approved a command', () => {
    expect(composed().commands?.runs[0]?.approvedBy).toBe('당직 2 박서준');
  });

  test('say of an affected service that the catalogue lost what the incident kept', () => {
    expect(composed({ services: [], health: [] }).services?.rows[0]).toEqual({
      name: '정부24',
      owner: '',
      grade: '1등급',
      state: '알 수 없음',
      since: '',
      reason: '',
    });
  });

  test('say what is known and what is not, also of nothing', () => {
    expect(composed().account?.known.join(' ')).toContain('1,500바이트 이상 패킷만 약 90% 유실됨');
    expect(composed().account?.unknown.join(' ')).toContain('분산 서비스 거부 공격');
    expect(composed(emptyFacts()).account?.unknown).not.toEqual([]);
  });
});
