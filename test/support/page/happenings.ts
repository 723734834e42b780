import type { Happening } from '../../../shared/incident.ts';
import { sentence } from '../../../shared/problem.ts';
import type { Bilingual } from '../../../shared/words.ts';

const both = (ko: string, en: string): Bilingual => ({ ko, en });
const SAEOL = { id: 'saeol', name: both('새올 행정 포털', 'Saeol internal portal') };
const HASH = 'ab'.repeat(32);

/**
 * One of each kind of thing a timeline tells, as the morning of 17 November 2023 might have had it.
 * @param at a moment of that morning, milliseconds
 */
export function everyHappening(at: number): {
  [K in Happening['kind']]: Extract<Happening, { kind: K }>;
} {
  return {
    opened: { kind: 'opened', proposed: true },
    state: { kind: 'state', from: 'detected', to: 'acknowledged', reason: null },
    transition: {
      kind: 'transition',
      service: SAEOL,
      check: 'saeol/login',
      from: 'up',
      to: 'down',
      reason: sentence('health.timeoutFirstByte', { where: 'saeol.example:443', limit: 10_000 }),
    },
    ladder: {
      kind: 'ladder',
      service: SAEOL,
      check: 'saeol/login',
      broken: 'payload',
      summary: sentence('ladder.sumSize', { bytes: 1372 }),
    },
    note: {
      kind: 'note',
      text: '인증 서버 담당 부서와 통화함.\nL4 스위치는 정상이라고 함.',
      attachments: [],
      newFact: false,
    },
    checklist: {
      kind: 'checklist',
      template: 'portal',
      title: both('행정 포털 장애', 'Internal portal fault'),
    },
    item: {
      kind: 'item',
      item: 'portal/1',
      text: both('접속이 안 되는 청사를 확인합니다.', 'Find out which buildings cannot log in.'),
      to: 'skipped',
      reason: '모든 청사에서 같은 현상',
    },
    itemAdded: {
      kind: 'itemAdded',
      item: 'added/1',
      text: both('라우터 모듈을 교체합니다.', 'Replace the router module.'),
    },
    itemAssigned: {
      kind: 'itemAssigned',
      item: 'portal/2',
      text: both('인증 서버를 확인합니다.', 'Look at the authentication server.'),
      to: '김하늘',
    },
    command: {
      kind: 'command',
      runbook: 'http-phases',
      step: both('단계별 시간', 'Time by phase'),
      command: 'ping -c 3 -s 1472 -M do 10.1.2.3',
      exitCode: 1,
      durationMs: 3120,
      output: '3 packets transmitted, 0 received, 100% packet loss',
      outputBytes: 51,
      outputSha256: HASH,
      state: 'failed',
      boundary: 'marks',
      approvedBy: '이차장',
      marker: { recording: 'r-1', atMs: 4200 },
    },
    step: {
      kind: 'step',
      runbook: 'http-phases',
      run: 'run-1',
      step: both('큰 패킷만 잃는지', 'Whether only large packets are lost'),
      done: 'decided',
      state: 'succeeded',
      chosen: [both('큰 패킷만 잃음', 'Only large ones are lost')],
      text: null,
    },
    titled: { kind: 'titled', from: '새올 장애', to: '행정망 인증 경로 장애' },
    graded: {
      kind: 'graded',
      scale: both('장애 등급', 'Severity'),
      from: both('SEV-2', 'SEV-2'),
      to: both('SEV-1', 'SEV-1'),
    },
    duty: { kind: 'duty', duty: 'commander', from: null, to: '박과장' },
    time: {
      kind: 'time',
      time: 'started',
      from: at,
      to: at - 12 * 60_000,
      reason: '첫 민원 전화 시각',
    },
    service: {
      kind: 'service',
      service: { id: 'gov24', name: both('정부24', 'Government24') },
      change: 'added',
    },
    clock: {
      kind: 'clock',
      clock: 'kisa-first',
      name: both('침해사고 최초신고', 'First report of an intrusion'),
      phase: 'warning',
      due: at + 86_400_000,
      note: null,
    },
    hypothesis: {
      kind: 'hypothesis',
      hypothesis: 'h-1',
      name: both('장비 고장', 'Hardware'),
      change: 'ruledOut',
      reason: 'L4 스위치를 바꾼 뒤에도 같음',
    },
    evidence: {
      kind: 'evidence',
      evidence: 'e-1',
      text: '1,500바이트 패킷의 90%가 유실됨',
      change: 'added',
      reason: null,
    },
    judgement: {
      kind: 'judgement',
      evidence: 'e-1',
      text: '1,500바이트 패킷의 90%가 유실됨',
      name: both('망', 'Network'),
      from: null,
      to: '++',
      reason: null,
    },
    merged: {
      kind: 'merged',
      other: { id: 'i-6', number: 6 },
      into: false,
      reason: '같은 인증 경로',
    },
    split: {
      kind: 'split',
      other: { id: 'i-8', number: 8 },
      off: true,
      services: [both('나라장터', 'Nara Jangteo procurement')],
      reason: '원인이 다름',
    },
    operator: { kind: 'operator', from: '당직 1', to: '당직 2' },
    handover: { kind: 'handover', from: '당직 1', to: '당직 2' },
    reported: { kind: 'reported', format: 'pdf', sha256: HASH },
  };
}
