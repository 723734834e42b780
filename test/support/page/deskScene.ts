import type { Snapshot } from '../../../shared/contract.ts';
import type { Handover, HandoverFacts } from '../../../shared/handover.ts';
import { sentence } from '../../../shared/problem.ts';
import { incidentOf } from '../incident.ts';
import { nightScene } from './scene.ts';

/**
 * The end of that night's shift: an incident in hand with a clock running, states that changed,
 * and what is about to end. For the views of the seat and the handover.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const both = (ko: string, en: string) => ({ ko, en });

/** What the next shift must know at the end of that night. @param now milliseconds */
export function handoverFacts(now: number): HandoverFacts {
  return {
    since: now - 8 * HOUR,
    at: now,
    incidents: [
      {
        id: 'i-1',
        number: 1,
        title: '새올 행정 포털 중단',
        state: 'investigating',
        startedAt: now - 52 * MINUTE,
        items: [
          {
            text: both('큰 패킷 통과 여부 확인', 'Check whether large packets pass'),
            state: 'blocked',
            required: true,
            assignee: '당직 2',
            reason: '통신망 담당자 연결 대기',
          },
          {
            text: both('인증 서버 세션 수 확인', 'Count the sessions of the log-in server'),
            state: 'open',
            required: true,
            assignee: '당직 2',
            reason: null,
          },
          {
            text: both('안내문 게시', 'Publish a notice'),
            state: 'open',
            required: false,
            assignee: null,
            reason: null,
          },
        ],
        clocks: [
          { name: both('침해사고 최초신고', 'First report of an intrusion'), due: now + 21 * HOUR },
          { name: both('내부 보고', 'Internal report'), due: now - 5 * MINUTE },
        ],
      },
    ],
    changes: [
      {
        check: 'saeol/login',
        at: now - 52 * MINUTE,
        since: now - 53 * MINUTE,
        from: 'up',
        to: 'down',
        reason: sentence('problem.internal', { detail: '10초 안에 첫 응답이 오지 않음' }),
        service: { id: 'saeol', name: both('새올 행정 포털', 'Saeol internal portal') },
      },
      {
        check: 'nara/login',
        at: now - 2 * HOUR,
        since: now - 2 * HOUR,
        from: 'degraded',
        to: 'up',
        reason: sentence('state.up'),
        service: { id: 'nara', name: both('나라장터', 'Nara Jangteo procurement') },
      },
    ],
    acknowledged: [
      {
        service: both('나라장터', 'Nara Jangteo procurement'),
        owner: '김하늘',
        reason: '접속 차단 협의 중',
        until: null,
      },
    ],
    ending: [{ kind: 'maintenance', reason: '정기 점검', until: now + 100 * MINUTE }],
  };
}

/** A handover of that night. @param change what the test is about */
export function handoverOf(now: number, change: Partial<Handover> = {}): Handover {
  return {
    id: 'h-1',
    from: '당직 1',
    facts: handoverFacts(now),
    note: 'L4 스위치 교체를 먼저 의심했으나 근거가 약함.\n라우터 모듈 점검 결과를 기다림.',
    completedAt: now - MINUTE,
    signed: null,
    ...change,
  };
}

/** The snapshot of that moment. @param now milliseconds since the epoch */
export function deskScene(now: number, change: Partial<Snapshot> = {}): Snapshot {
  return {
    ...nightScene(now),
    drill: null,
    world: { kind: 'catalogue', path: '/srv/catalogue.yaml' },
    incidents: [
      incidentOf({
        state: 'investigating',
        services: [
          { id: 'saeol', name: both('새올 행정 포털', 'Saeol internal portal'), grade: 1 },
        ],
        openedAt: now - 50 * MINUTE,
      }),
    ],
    ...change,
  };
}
