import type { Alarm } from '../../../shared/alarm.ts';
import type { Incident } from '../../../shared/incident.ts';
import { sentence } from '../../../shared/problem.ts';
import type { Proposal } from '../../../shared/proposal.ts';
import { incidentOf } from '../incident.ts';

/** What the console would propose in the night of `scene.ts`. */

const MINUTE = 60_000;
const PORTAL = { id: 'saeol', name: { ko: '새올 행정 포털', en: 'Saeol internal portal' } };
const GOV24 = { id: 'gov24', name: { ko: '정부24', en: 'Government24' } };

/** The internal portal, whose large packets are lost. @param now milliseconds since the epoch */
export function portalProposal(now: number, change: Partial<Proposal> = {}): Proposal {
  return {
    id: `service:saeol@${now - 12 * MINUTE}`,
    title: {
      ko: '새올 행정 포털 접속 장애(큰 패킷 유실)',
      en: 'Saeol internal portal: large packets are lost',
    },
    root: { kind: 'service', ...PORTAL },
    services: [PORTAL],
    since: now - 12 * MINUTE,
    reason: sentence('health.timeoutFirstByte', { where: 'saeol.example:443', limit: 10_000 }),
    layer: 'payload',
    symptoms: [
      { symptom: 'payload', why: sentence('ladder.sumSize', { bytes: 1372 }) },
      {
        symptom: 'slow',
        why: sentence('proposals.why.slow', { ...PORTAL.name, usual: 62, last: 4210 }),
      },
    ],
    checklists: [
      {
        id: 'authentication-outage',
        title: { ko: '인증 장애', en: 'Authentication outage' },
      },
      { id: 'portal', title: { ko: '시도·새올행정시스템 장애', en: 'Internal portal outage' } },
    ],
    nth: 4,
    join: null,
    ...change,
  };
}

/** Government24, which likely fails for the same reason as an incident that is open. */
export function joiningProposal(now: number, change: Partial<Proposal> = {}): Proposal {
  return portalProposal(now, {
    id: `service:gov24@${now - 13 * MINUTE}`,
    title: { ko: '정부24 중단', en: 'Government24: down' },
    root: { kind: 'service', ...GOV24 },
    services: [GOV24],
    since: now - 13 * MINUTE,
    layer: 'http',
    symptoms: [
      { symptom: 'http', why: sentence('ladder.sumHttpSilent', { host: 'gov24.example' }) },
    ],
    nth: 1,
    join: {
      id: 'i-7',
      number: 7,
      title: '통합 인증 관문 장애',
      why: sentence('proposals.why.joinCause', { ko: '통합 인증 관문', en: 'Login gateway' }),
    },
    ...change,
  });
}

/** The incident that comes of the portal's proposal, with one thing to do first. */
export function portalIncident(now: number): Incident {
  const both = (ko: string, en: string) => ({ ko, en });
  const item = (id: string, text: { ko: string; en: string }): Incident['items'][number] => ({
    id,
    section: both('범위', 'Scope'),
    text,
    required: true,
    when: null,
    for: null,
    dueMs: null,
    runbook: null,
    checklist: 'authentication-outage',
    state: 'open',
    reason: null,
    by: null,
    at: null,
    assignee: null,
  });
  return incidentOf({
    id: 'i-8',
    number: 8,
    title: '새올 행정 포털 접속 장애(큰 패킷 유실)',
    services: [{ ...PORTAL, grade: 1 }],
    openedAt: now,
    nth: 4,
    layer: 'payload',
    symptoms: ['payload', 'slow'],
    checklists: [
      { template: 'authentication-outage', title: both('인증 장애', 'Authentication outage') },
    ],
    items: [
      item('scope', both('멈춘 화면을 기록합니다.', 'Record which pages stopped.')),
      item('others', both('같은 인증을 쓰는 서비스를 봅니다.', 'See the other services.')),
    ],
  });
}

/** What calls for the portal. */
export function portalAlarm(now: number, change: Partial<Alarm> = {}): Alarm {
  return {
    id: 'alarm-1',
    cause: { kind: 'service', ...PORTAL },
    services: [PORTAL],
    state: 'down',
    reason: sentence('health.timeoutFirstByte', { where: 'saeol.example:443', limit: 10_000 }),
    since: now - 12 * MINUTE,
    raisedAt: now - 12 * MINUTE,
    calledAt: now - 11 * MINUTE,
    calls: 2,
    standing: 'calling',
    ...change,
  };
}
