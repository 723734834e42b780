import type { RunningItem } from '../../../shared/checklist.ts';
import type { Snapshot } from '../../../shared/contract.ts';
import type { Deadline } from '../../../shared/deadline.ts';
import type { Happening, Incident, TimelineEntry } from '../../../shared/incident.ts';
import type { CommandAct, Runbook } from '../../../shared/runbook.ts';
import type { Scale } from '../../../shared/scale.ts';
import type { Bilingual } from '../../../shared/words.ts';
import { incidentOf } from '../incident.ts';
import { itemOf } from '../item.ts';
import { everyHappening } from './happenings.ts';
import { nightScene } from './scene.ts';

/**
 * The incident of that night: the internal portal and the civil complaints platform behind one
 * log-in, an hour in, with a checklist half done and a clock that runs.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const both = (ko: string, en: string): Bilingual => ({ ko, en });

export const SAEOL = {
  id: 'saeol',
  name: both('새올 행정 포털', 'Saeol internal portal'),
  grade: 1,
};
export const GOV24 = { id: 'gov24', name: both('정부24', 'Government24'), grade: 1 };
export const NARA = { id: 'nara', name: both('나라장터', 'Nara Jangteo procurement'), grade: 2 };

const LOOK = both('확인', 'Look');
const TELL = both('전파', 'Tell');

/** The checklist as it runs. @param detected when the incident was noticed, milliseconds */
export function portalItems(detected: number): RunningItem[] {
  return [
    itemOf({
      id: 'portal/1',
      section: LOOK,
      text: both(
        '로그인이 멈춘 시각과 화면에 보인 말을 적습니다.',
        'Write down when log-in stopped and what the screen said.',
      ),
      required: true,
      for: 'scribe',
      dueMs: 10 * MINUTE,
      state: 'done',
      by: '당직 1',
      at: detected + 4 * MINUTE,
    }),
    itemOf({
      id: 'portal/2',
      section: LOOK,
      text: both(
        '작은 패킷과 큰 패킷을 나누어 보내 봅니다.',
        'Send small packets and large ones apart.',
      ),
      required: true,
      for: 'operations',
      dueMs: 20 * MINUTE,
      runbook: { id: 'http-phases', step: '2' },
    }),
    itemOf({
      id: 'portal/3',
      section: LOOK,
      text: both(
        '인증 서버의 부하를 확인합니다.',
        'Look at the load of the authentication server.',
      ),
      dueMs: 65 * MINUTE,
      assignee: '김하늘',
    }),
    itemOf({
      id: 'portal/4',
      section: LOOK,
      text: both('예비 회선으로 바꾸어 봅니다.', 'Try the spare line.'),
      state: 'blocked',
      reason: '통신사 담당자가 연락되지 않음',
      by: '당직 2',
      at: detected + 30 * MINUTE,
    }),
    itemOf({
      id: 'portal/5',
      section: TELL,
      text: both(
        '내부 결정권자에게 보고하고 보고 시각을 적습니다.',
        'Report to the decision-maker and write down when.',
      ),
      required: true,
      for: 'commander',
      dueMs: 4 * HOUR,
    }),
    itemOf({
      id: 'portal/6',
      section: TELL,
      text: both(
        '침해사고 최초신고를 하고 접수번호를 적습니다.',
        'Make the first report of an intrusion and write down its number.',
      ),
      required: true,
      when: 'attack',
      for: 'communications',
    }),
  ];
}

const SCALES: Scale[] = [
  {
    id: 'severity',
    name: both('장애 등급', 'Severity'),
    of: 'incident',
    levels: [1, 2, 3, 4].map((n) => ({
      id: String(n),
      name: both(`SEV-${n}`, `SEV-${n}`),
      description: n === 1 ? both('대국민 서비스 전면 중단', 'Public services are down') : null,
    })),
    source: null,
  },
  {
    id: 'crisis',
    name: both('위기경보', 'Crisis alert'),
    of: 'incident',
    levels: [
      ['grave', '심각', 'Grave'],
      ['alert', '경계', 'Alert'],
      ['caution', '주의', 'Caution'],
      ['attention', '관심', 'Attention'],
    ].map(([id = '', ko = '', en = '']) => ({ id, name: both(ko, en), description: null })),
    source: null,
  },
];

const DEADLINE: Deadline = {
  id: 'kisa-first',
  name: both('침해사고 최초신고', 'First report of an intrusion'),
  law: both('정보통신망법', 'Network Act'),
  article: both('제48조의3', 'Article 48-3'),
  from: 'suspected',
  withinMs: 24 * HOUR,
  tell: both('과학기술정보통신부 또는 한국인터넷진흥원', 'MSIT or KISA'),
  when: null,
  warnMs: [6 * HOUR, HOUR],
  source: null,
};

const DEADLINES: Deadline[] = [
  DEADLINE,
  {
    ...DEADLINE,
    id: 'kisa-more',
    name: both('침해사고 보완신고', 'Supplementary report'),
    from: 'newFact',
    when: 'attack',
  },
];

export const RUNBOOK: Runbook = {
  id: 'http-phases',
  title: both('HTTP 단계별 확인', 'HTTP, phase by phase'),
  intro: both('', ''),
  parameters: [],
  steps: ['1', '2', '3', '4'].map((id) => ({
    id,
    name: null,
    title: both(`${id}번째 단계`, `Step ${id}`),
    text: both('결과를 경과에 남깁니다.', 'Keep what you see on the timeline.'),
    act: { kind: 'confirm', items: [] },
  })),
};

/** A step's command as a runbook has it where its fence says nothing more. */
export function commandAct(command: string, change: Partial<CommandAct> = {}): CommandAct {
  return {
    kind: 'command',
    shell: 'sh',
    command,
    timeoutMs: 10 * MINUTE,
    expectExit: 0,
    expect: null,
    stop: null,
    danger: false,
    approve: 'one',
    background: false,
    cwd: null,
    next: null,
    ...change,
  };
}

/** @param now milliseconds since the epoch */
export function portalIncident(now: number): Incident {
  const detected = now - 60 * MINUTE;
  return incidentOf({
    id: 'i-7',
    number: 7,
    title: '행정망 인증 경로 장애',
    state: 'acknowledged',
    grades: { severity: '2', crisis: 'caution' },
    services: [SAEOL, GOV24],
    duties: { commander: '박과장', operations: '김하늘', communications: null, scribe: null },
    times: {
      started: detected - 12 * MINUTE,
      detected,
      acknowledged: detected + 3 * MINUTE,
      suspected: null,
      leaked: null,
      reported: null,
      mitigated: null,
      recovered: null,
    },
    symptoms: ['payload', 'several', 'authentication'],
    layer: 'payload',
    nth: 4,
    openedAt: detected,
    checklists: [{ template: 'portal', title: both('행정 포털 장애', 'Internal portal fault') }],
    items: portalItems(detected),
    absorbed: [{ id: 'i-6', number: 6 }],
    pins: [5],
  });
}

/** One entry of each kind, a minute apart, the last two minutes before `now`. */
export function portalTimeline(now: number): TimelineEntry[] {
  const kinds: Happening[] = Object.values(everyHappening(now - 60 * MINUTE));
  return kinds.map((what, i) => {
    const at = now - (kinds.length + 1 - i) * MINUTE;
    return {
      id: i + 1,
      incident: what.kind === 'service' ? 'i-6' : 'i-7',
      at,
      // The account was written down well after what it tells.
      writtenAt: what.kind === 'note' ? at + 5 * MINUTE : at,
      by: what.kind === 'transition' || what.kind === 'ladder' ? null : '당직 1',
      what,
    };
  });
}

/** The night with that incident, another one in hand, one that went on in it, and a past one. */
export function incidentScene(now: number): Snapshot {
  const night = nightScene(now);
  const portal = portalIncident(now);
  const other = (change: Partial<Incident>): Incident =>
    incidentOf({ openedAt: now - 5 * HOUR, items: [], ...change });
  return {
    ...night,
    scales: SCALES,
    deadlines: DEADLINES,
    checklists: [
      { id: 'portal', title: both('행정 포털 장애', 'Internal portal fault') },
      { id: 'ddos', title: both('분산 서비스 거부', 'DDoS') },
    ],
    incidents: [
      portal,
      other({ id: 'i-8', number: 8, title: '나라장터 지연', services: [NARA], state: 'mitigated' }),
      other({
        id: 'i-6',
        number: 6,
        title: '정부24 중단',
        services: [GOV24],
        state: 'closed',
        closedAt: now - HOUR,
        mergedInto: { id: 'i-7', number: 7 },
      }),
      other({
        id: 'i-3',
        number: 3,
        title: '인증서 만료',
        state: 'closed',
        grades: {},
        openedAt: now - 90 * HOUR,
        resolvedAt: now - 88 * HOUR,
        closedAt: now - 80 * HOUR,
      }),
    ],
  };
}
