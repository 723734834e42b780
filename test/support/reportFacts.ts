import type { CheckImpact, Commission, ReportFacts } from '../../electron/reports/facts.ts';
import type { Office } from '../../electron/reports/template/office.ts';
import type { Attachment } from '../../shared/attachment.ts';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { Deadline } from '../../shared/deadline.ts';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import type { CheckHealth, State } from '../../shared/health.ts';
import type { Lane, LatencyPoint } from '../../shared/history.ts';
import type { Happening, Incident, TimelineEntry } from '../../shared/incident.ts';
import { sentence } from '../../shared/problem.ts';
import type { ReportDraft } from '../../shared/reportDraft.ts';
import type { Scale } from '../../shared/scale.ts';
import type { SentReport } from '../../shared/sentReport.ts';
import { incidentOf } from './incident.ts';

/** 17 November 2023, 08:40 KST: the week the console is built for. */
export const STARTED = Date.UTC(2023, 10, 16, 23, 40);
const MINUTE = 60_000;
const at = (minutes: number) => STARTED + minutes * MINUTE;

/** When the report of these facts is made: after the incident was resolved. */
export const MADE_AT = at(1540);

/** A screenshot of the measurement. */
export const PICTURE: Attachment = {
  sha256: 'd'.repeat(64),
  name: '패킷 유실 측정.png',
  mime: 'image/png',
  bytes: 48_213,
};

export const OPERATOR = '당직 1 김하늘';
/** The other person, who had to agree to a dangerous command. */
export const APPROVER = '당직 2 박서준';
export const COMMAND = 'ping -c 3 -M do -s 1472 auth-gateway.example';

const gov24: ServiceSummary = {
  id: 'gov24',
  name: { ko: '정부24', en: 'Government24' },
  owner: { id: 'mois', name: { ko: '행정안전부', en: 'Ministry of the Interior and Safety' } },
  grade: 1,
  description: null,
  standsOn: [],
  contacts: [
    {
      name: { ko: '국가정보자원관리원 상황실', en: 'NIRS control room' },
      duty: { ko: '인증 게이트웨이 운영', en: 'Authentication gateway' },
      phone: '042-000-0000',
      email: 'situation-room@nirs.example',
    },
  ],
  runbooks: [],
  checklist: null,
  checks: [
    {
      id: 'portal',
      key: 'gov24/portal',
      name: { ko: '첫 화면', en: 'Front page' },
      type: 'http',
      target: 'https://portal.example/',
      interval: 30_000,
      timeout: 10_000,
      attempts: 3,
      latency: {},
    },
  ],
};

const saeol: ServiceSummary = {
  ...gov24,
  id: 'saeol',
  name: { ko: '시도·새올 행정시스템', en: 'Saeol internal portal' },
  checks: gov24.checks.map((check) => ({
    ...check,
    id: 'login',
    key: 'saeol/login',
    name: { ko: '로그인', en: 'Log-in' },
  })),
};

const health = (check: string): CheckHealth => ({
  check,
  state: 'up',
  firm: true,
  since: at(1505),
  reason: sentence('state.up'),
  streak: 3,
  lastAt: at(1540),
  latencyMs: 182,
  firmState: 'up',
  firmSince: at(1505),
  flapping: false,
  stale: false,
});

const item = (
  id: string,
  ko: string,
  en: string,
  required: boolean,
  state: 'open' | 'done' | 'skipped',
  reason: string | null = null,
) => ({
  id,
  section: id < 'c' ? { ko: '확인', en: 'Find out' } : { ko: '조치', en: 'Act' },
  text: { ko, en },
  required,
  state,
  reason,
  by: state === 'open' ? null : OPERATOR,
  at: state === 'open' ? null : at(40),
  checklist: 'authentication-outage',
  when: null,
  for: null,
  dueMs: null,
  runbook: null,
  assignee: null,
});

const incident: Incident = incidentOf({
  id: 'i-3',
  number: 3,
  title: '정부24·새올 로그인 중단: 인증 게이트웨이 응답 없음',
  grades: { severity: '1' },
  state: 'resolved',
  services: [
    { id: 'gov24', name: gov24.name, grade: 1 },
    { id: 'saeol', name: saeol.name, grade: 1 },
  ],
  times: {
    started: STARTED,
    detected: at(2),
    acknowledged: at(13),
    suspected: at(95),
    leaked: null,
    reported: at(110),
    mitigated: null,
    recovered: at(1505),
  },
  duties: {
    commander: OPERATOR,
    operations: '국가정보자원관리원 망운영과',
    communications: null,
    scribe: null,
  },
  openedAt: at(12),
  openedBy: OPERATOR,
  resolvedAt: at(1512),
  closedAt: null,
  newFacts: [{ entry: 8, at: at(1400) }],
  met: [{ clock: 'ministry', at: at(60), by: OPERATOR, note: '행정안전부 상황실 전화' }],
  checklists: [
    {
      template: 'authentication-outage',
      title: { ko: '인증 장애 점검표', en: 'Authentication outage' },
    },
  ],
  items: [
    item(
      'a',
      '인증을 함께 쓰는 서비스를 확인한다',
      'List services sharing authentication',
      true,
      'done',
    ),
    item(
      'b',
      '작은 패킷과 큰 패킷을 나누어 시험한다',
      'Test small and large packets apart',
      true,
      'done',
    ),
    item(
      'c',
      '국민 안내문을 게시한다',
      'Publish a public notice',
      true,
      'skipped',
      '홍보 담당 부서가 09:30에 이미 게시함',
    ),
    item('d', '임시 우회 경로를 마련한다', 'Prepare a detour', false, 'open'),
  ],
});

const happenings: [number, string | null, Happening][] = [
  [12, OPERATOR, { kind: 'opened', proposed: true }],
  [
    2,
    null,
    {
      kind: 'transition',
      service: { id: 'saeol', name: saeol.name },
      check: 'saeol/login',
      from: 'up',
      to: 'down',
      reason: sentence('state.down'),
    },
  ],
  [
    20,
    OPERATOR,
    {
      kind: 'note',
      text: 'L4 스위치 제조사에 연락함.\n답변: "이상 징후 없음" <2차 확인 요청>',
      attachments: [],
      newFact: false,
    },
  ],
  [
    31,
    OPERATOR,
    {
      kind: 'command',
      runbook: 'authentication',
      step: { ko: '1,500바이트 패킷이 지나가는지 본다', en: 'See whether 1,500-byte packets pass' },
      command: COMMAND,
      exitCode: 1,
      durationMs: 12_034,
      output: '3 packets transmitted, 0 received, 100% packet loss, time 2041ms\n',
      outputBytes: 65,
      outputSha256: 'a'.repeat(64),
      approvedBy: APPROVER,
    },
  ],
  [
    1400,
    OPERATOR,
    {
      kind: 'note',
      text: '라우터 모듈을 바꾸자 1,500바이트 패킷이 지나감',
      attachments: [],
      newFact: true,
    },
  ],
  [
    96,
    OPERATOR,
    {
      kind: 'time',
      time: 'suspected',
      from: null,
      to: at(95),
      reason: '국가정보원이 공격 가능성을 알려 옴',
    },
  ],
  [
    40,
    OPERATOR,
    {
      kind: 'item',
      item: 'c',
      text: { ko: '국민 안내문을 게시한다', en: 'Publish a public notice' },
      to: 'skipped',
      reason: '홍보 담당 부서가 09:30에 이미 게시함',
    },
  ],
  [
    45,
    OPERATOR,
    {
      kind: 'graded',
      scale: { ko: '장애 등급', en: 'Severity' },
      from: { ko: 'SEV-2', en: 'SEV-2' },
      to: { ko: 'SEV-1', en: 'SEV-1' },
    },
  ],
  [
    1505,
    null,
    {
      kind: 'transition',
      service: { id: 'gov24', name: gov24.name },
      check: 'gov24/portal',
      from: 'down',
      to: 'up',
      reason: sentence('state.up'),
    },
  ],
  [1512, OPERATOR, { kind: 'state', from: 'mitigated', to: 'resolved', reason: null }],
  [1530, OPERATOR, { kind: 'reported', format: 'pdf', sha256: 'b'.repeat(64) }],
];

/** One entry per happening, in order of time. @param minutes after the start */
export function entryOf(
  id: number,
  minutes: number,
  by: string | null,
  what: Happening,
): TimelineEntry {
  const written = what.kind === 'transition' ? at(minutes) + 12 * MINUTE : at(minutes);
  return { id, incident: incident.id, at: at(minutes), writtenAt: written, by, what };
}

const SEVERITY: Scale = {
  id: 'severity',
  name: { ko: '장애 등급', en: 'Severity' },
  of: 'incident',
  levels: [1, 2].map((n) => ({
    id: String(n),
    name: { ko: `SEV-${n}`, en: `SEV-${n}` },
    description:
      n === 1
        ? { ko: '국민이 쓰는 서비스가 멈추었습니다.', en: 'A service of the public is down.' }
        : null,
  })),
  source: null,
};

/** What is left of the incident where nothing is known. */
const NOTHING: Partial<Incident> = {
  grades: {},
  state: 'investigating',
  services: [],
  times: {
    started: null,
    detected: null,
    acknowledged: null,
    suspected: null,
    leaked: null,
    reported: null,
    mitigated: null,
    recovered: null,
  },
  duties: { commander: null, operations: null, communications: null, scribe: null },
  resolvedAt: null,
  checklists: [],
  items: [],
  newFacts: [],
  met: [],
};

/** A router is the first suspect; an attack is not ruled out by anybody; the L4 switch is. */
const BOARD: EvidenceBoard = {
  incident: incident.id,
  hypotheses: [
    {
      id: 'h-network',
      cause: 'network',
      name: { ko: '통신망 장애', en: 'Network fault' },
      at: at(60),
      by: OPERATOR,
      ruledOut: null,
    },
    {
      id: 'h-ddos',
      cause: 'ddos',
      name: { ko: '분산 서비스 거부 공격', en: 'DDoS attack' },
      at: at(61),
      by: OPERATOR,
      ruledOut: null,
    },
    {
      id: 'h-switch',
      cause: 'hardware',
      name: { ko: 'L4 스위치 고장', en: 'Fault of the L4 switch' },
      at: at(62),
      by: OPERATOR,
      ruledOut: { at: at(300), by: OPERATOR, reason: '제조사 점검에서 이상 없음' },
    },
  ],
  evidence: [
    {
      id: 'e-1',
      text: '1,500바이트 이상 패킷만 약 90% 유실됨',
      source: { kind: 'person', name: '망운영과' },
      weight: 3,
      attachments: [PICTURE],
      at: at(70),
      by: OPERATOR,
      ratings: {
        'h-network': { rating: '++', at: at(70), by: OPERATOR, reason: null },
        'h-ddos': { rating: '-', at: at(71), by: OPERATOR, reason: null },
      },
      withdrawn: null,
    },
    {
      id: 'e-2',
      text: '접속 기록에 몰린 주소가 없음',
      source: {
        kind: 'log',
        file: '/var/log/nginx/access.log',
        query: { status: '5xx', path: '/login' },
        bytes: 1_203_441,
        sha256: 'e'.repeat(64),
      },
      weight: 2,
      attachments: [],
      at: at(80),
      by: OPERATOR,
      ratings: { 'h-ddos': { rating: '-', at: at(81), by: OPERATOR, reason: null } },
      withdrawn: null,
    },
    {
      id: 'e-3',
      text: 'L4 스위치에서 경고가 났다는 말',
      source: { kind: 'document', name: '제조사 점검 보고 2023-118' },
      weight: 1,
      attachments: [],
      at: at(90),
      by: OPERATOR,
      ratings: {},
      withdrawn: { at: at(310), by: OPERATOR, reason: '다른 장비의 경고였음' },
    },
  ],
};

/** Whole minutes of one check around its outage: fast, slow, gone, and back. */
function pointsOf(downFrom: number): LatencyPoint[] {
  return Array.from({ length: 160 }, (_, i) => {
    const minutes = -20 + i * 10;
    const gone = minutes >= downFrom && minutes < 1505;
    const state: State = gone ? 'down' : minutes >= downFrom - 10 && !gone ? 'degraded' : 'up';
    const calm = 170 + ((i * 37) % 40);
    return {
      at: at(minutes),
      latencyMs: gone ? null : calm * 2,
      p50: gone ? null : calm,
      p95: gone ? null : calm * 1.6,
      state: minutes >= 1505 ? 'up' : state,
    };
  });
}

const faredOf = (check: string, failed: number, downMinutes: number): CheckImpact => ({
  check,
  fared: {
    from: STARTED,
    to: at(1512),
    observations: 3024,
    failed,
    uptime: 1 - downMinutes / 1512,
    downMs: downMinutes * MINUTE,
    maintenanceMs: 0,
    p50: 182.4,
    p95: 1240.9,
    p99: 4012,
  },
  points: pointsOf(check === 'saeol/login' ? 2 : 315),
});

const laneOf = (service: string, downFrom: number): Lane => ({
  service,
  stretches: [
    { from: at(-30), to: at(downFrom), state: 'up' },
    { from: at(downFrom), to: at(1505), state: 'down' },
    { from: at(1505), to: at(1540), state: 'up' },
  ],
});

/** Met by a time and by a person, missed, and running, at {@link MADE_AT}. */
const DEADLINES: readonly Deadline[] = [
  {
    id: 'ministry',
    name: { ko: '장애 발생 보고', en: 'Report of the failure' },
    law: { ko: '장애관리 지침', en: 'Guideline on failures' },
    article: null,
    from: 'detected',
    withinMs: 120 * MINUTE,
    until: null,
    tell: { ko: '행정안전부', en: 'The interior ministry' },
    when: null,
    warnMs: [],
    source: null,
  },
  {
    id: 'decision-maker',
    name: { ko: '내부 결정권자 보고', en: 'Report to the decision-maker' },
    law: null,
    article: null,
    from: 'suspected',
    withinMs: 60 * MINUTE,
    until: 'reported',
    tell: { ko: '내부 결정권자', en: 'The decision-maker' },
    when: null,
    warnMs: [],
    source: null,
  },
  {
    id: 'first-report',
    name: { ko: '침해사고 최초신고', en: 'First report of a security incident' },
    law: { ko: '정보통신망법', en: 'Information and Communications Network Act' },
    article: {
      ko: '제48조의3, 시행령 제58조의2제1항',
      en: 'Article 48-3; Enforcement Decree, Article 58-2 (1)',
    },
    from: 'suspected',
    withinMs: 1440 * MINUTE,
    until: null,
    tell: { ko: '한국인터넷진흥원(KISA)', en: 'KISA' },
    when: null,
    warnMs: [60 * MINUTE],
    source: { ko: '2024년 8월 14일 시행', en: 'In force since 14 August 2024' },
  },
  {
    id: 'additional-report',
    name: { ko: '침해사고 보완신고', en: 'Further report of a security incident' },
    law: { ko: '정보통신망법', en: 'Information and Communications Network Act' },
    article: {
      ko: '제48조의3, 시행령 제58조의2제2항',
      en: 'Article 48-3; Enforcement Decree, Article 58-2 (2)',
    },
    from: 'newFact',
    withinMs: 1440 * MINUTE,
    until: null,
    tell: { ko: '한국인터넷진흥원(KISA)', en: 'KISA' },
    when: 'attack',
    warnMs: [60 * MINUTE],
    source: null,
  },
];

const written = (text: string) => ({ text, at: at(1520), by: OPERATOR });

const DRAFT: ReportDraft = {
  incident: incident.id,
  language: 'ko',
  fields: {
    happened: written(
      '08:40부터 **시도·새올 행정시스템**에 로그인할 수 없었습니다.\n\n13:55부터 정부24도 멈추었습니다.',
    ),
    users: written('- 전국 공무원\n- 민원을 신청하는 국민'),
    impact: written('민원 발급이 *하루 넘게* 중단되었습니다.'),
    cause: written('라우터 모듈이 큰 패킷을 버렸습니다. 시험: `ping -M do -s 1472`'),
    measures: written('1. 라우터 모듈을 교체했습니다.\n2. 로그인을 다시 열었습니다.'),
    next: written('- 노후 장비를 전수 점검합니다.\n- 이중화 절차를 고칩니다.'),
    statement: written(
      '행정 전산망 장애로 불편을 드려 **죄송합니다.** 11월 18일 09:45에 복구했습니다.',
    ),
    reporterName: written('김하늘'),
    intrusionType: written('서비스 거부 공격(의심)'),
    leakedItems: written('이름, 휴대전화번호'),
  },
  security: '대외비',
  tlp: 'AMBER',
};

const SENT: SentReport = {
  id: 's-1',
  incident: incident.id,
  kind: 'initial',
  version: 1,
  language: 'ko',
  number: '훈련 장애 제3호',
  redacted: false,
  to: '행정안전부 상황실',
  at: at(120),
  by: OPERATOR,
  files: [
    {
      format: 'pdf',
      name: '장애_최초보고_3.pdf',
      mime: 'application/pdf',
      bytes: 80_112,
      sha256: 'f'.repeat(64),
    },
  ],
};

/**
 * A whole incident: many kinds of entries, a skipped item, a command with who approved it, an
 * evidence board, what operators wrote, deadlines met, missed and running, a report already sent.
 */
export function reportFacts(change: Partial<ReportFacts> = {}): ReportFacts {
  return {
    incident,
    timeline: happenings
      .toSorted(([a], [b]) => a - b)
      .map(([minutes, by, what], i) => entryOf(i + 1, minutes, by, what)),
    services: [gov24, saeol],
    health: [health('gov24/portal'), health('saeol/login')],
    impact: [faredOf('gov24/portal', 2890, 1190), faredOf('saeol/login', 3002, 1500)],
    lanes: [laneOf('gov24', 315), laneOf('saeol', 2)],
    board: BOARD,
    scales: [SEVERITY],
    deadlines: DEADLINES,
    journal: { entries: 57, hash: 'c'.repeat(64) },
    draft: DRAFT,
    sent: [SENT],
    madeBy: OPERATOR,
    names: [OPERATOR, APPROVER, '김하늘', '박서준'],
    drill: true,
    ...change,
  };
}

/** An incident about which nothing is known but that it was opened. */
export function emptyFacts(): ReportFacts {
  return reportFacts({
    incident: incidentOf({ ...incident, ...NOTHING }),
    timeline: [],
    board: { incident: incident.id, hypotheses: [], evidence: [] },
    services: [],
    health: [],
    impact: [],
    lanes: [],
    scales: [],
    deadlines: [],
    draft: { ...DRAFT, fields: {}, security: '' },
    sent: [],
    names: [],
    drill: false,
  });
}

/** The final report, in Korean and uncovered, of which nothing was sent in this account before. */
export function commissionOf(change: Partial<Commission> = {}): Commission {
  return {
    facts: reportFacts(),
    kind: 'final',
    language: 'ko',
    redacted: false,
    decisions: [],
    previous: null,
    madeAt: MADE_AT,
    pictures: {},
    observations: null,
    ...change,
  };
}

/** An office that says nothing of its own. */
export function officeOf(change: Partial<Office> = {}): Office {
  return {
    organisation: null,
    department: null,
    approval: [
      { ko: '담당', en: 'Author' },
      { ko: '검토', en: 'Reviewed' },
      { ko: '승인', en: 'Approved' },
    ],
    security: [{ ko: '대외비', en: 'Confidential' }],
    number: null,
    parts: {},
    wording: { ko: {}, en: {} },
    redaction: { ip: 'whole', names: [] },
    ...change,
  };
}
