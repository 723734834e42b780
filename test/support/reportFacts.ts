import type { ReportFacts } from '../../electron/reports/compose.ts';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import type { CheckHealth } from '../../shared/health.ts';
import type { Happening, Incident, TimelineEntry } from '../../shared/incident.ts';
import { sentence } from '../../shared/problem.ts';
import type { Scale } from '../../shared/scale.ts';
import { incidentOf } from './incident.ts';

/** 17 November 2023, 08:40 KST: the week the console is built for. */
export const STARTED = Date.UTC(2023, 10, 16, 23, 40);
const MINUTE = 60_000;
const at = (minutes: number) => STARTED + minutes * MINUTE;

export const OPERATOR = '당직 1 김하늘';
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
    description: null,
  })),
  source: null,
};

/** A router is the first suspect; an attack is not ruled out by anybody. */
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
  ],
  evidence: [
    {
      id: 'e-1',
      text: '1,500바이트 이상 패킷만 약 90% 유실됨',
      source: { kind: 'person', name: '망운영과' },
      weight: 3,
      attachments: [],
      at: at(70),
      by: OPERATOR,
      ratings: {
        'h-network': { rating: '++', at: at(70), by: OPERATOR, reason: null },
        'h-ddos': { rating: '-', at: at(71), by: OPERATOR, reason: null },
      },
      withdrawn: null,
    },
  ],
};

/** A whole incident: five kinds of entries, a skipped item, a command, contacts. */
export function reportFacts(change: Partial<ReportFacts> = {}): ReportFacts {
  return {
    incident,
    timeline: happenings
      .toSorted(([a], [b]) => a - b)
      .map(([minutes, by, what], i) => entryOf(i + 1, minutes, by, what)),
    services: [gov24, saeol],
    health: [health('gov24/portal'), health('saeol/login')],
    impact: [
      { check: 'gov24/portal', observations: 3024, failed: 2890, outageMs: 1503 * MINUTE },
      { check: 'saeol/login', observations: 3024, failed: 3002, outageMs: 1500 * MINUTE },
    ],
    board: BOARD,
    scales: [SEVERITY],
    journal: { entries: 57, hash: 'c'.repeat(64) },
    madeBy: OPERATOR,
    drill: true,
    ...change,
  };
}

/** An incident about which nothing is known but that it was opened. */
export function emptyFacts(): ReportFacts {
  return reportFacts({
    incident: {
      ...incident,
      state: 'investigating',
      services: [],
      resolvedAt: null,
      checklists: [],
      items: [],
    },
    timeline: [],
    board: { incident: incident.id, hypotheses: [], evidence: [] },
    services: [],
    health: [],
    impact: [],
    drill: false,
  });
}
