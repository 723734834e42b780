import type { ServiceSummary } from '../../../shared/catalogue.ts';
import { checkKey } from '../../../shared/checkKey.ts';
import type { Snapshot } from '../../../shared/contract.ts';
import { NO_HANDLING } from '../../../shared/handling.ts';
import type { CheckHealth, Observation, State } from '../../../shared/health.ts';
import type { Operator } from '../../../shared/operator.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { Scale } from '../../../shared/scale.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import type { Bilingual } from '../../../shared/words.ts';

/**
 * A night in a control room, as a snapshot: what the window's tests show, with no probing behind.
 */

const MINUTE = 60_000;
const both = (ko: string, en: string): Bilingual => ({ ko, en });

const ORGANISATIONS = {
  mois: both('행정안전부', 'Ministry of the Interior and Safety'),
  pps: both('조달청', 'Public Procurement Service'),
  nts: both('국세청', 'National Tax Service'),
  nhis: both('국민건강보험공단', 'National Health Insurance Service'),
  post: both('우정사업본부', 'Korea Post'),
  molit: both('국토교통부', 'Ministry of Land, Infrastructure and Transport'),
} as const;

const GROUNDS = [
  { id: 'daejeon', name: both('대전 전산센터', 'Daejeon datacentre'), kind: 'datacentre' },
  { id: 'auth', name: both('통합 인증 관문', 'Login gateway'), kind: 'authentication' },
];

type Owner = keyof typeof ORGANISATIONS;
const LIST: [id: string, ko: string, en: string, owner: Owner, state: State][] = [
  ['saeol', '새올 행정 포털', 'Saeol internal portal', 'mois', 'down'],
  ['gov24', '정부24', 'Government24', 'mois', 'down'],
  ['nara', '나라장터', 'Nara Jangteo procurement', 'pps', 'degraded'],
  ['eid', '모바일 신분증', 'Mobile ID', 'mois', 'unknown'],
  ['law', '국가법령정보', 'National law information', 'mois', 'up'],
  ['safety', '안전신문고', 'Safety reports', 'mois', 'up'],
  ['open', '정보공개포털', 'Open information portal', 'mois', 'up'],
  ['mall', '종합쇼핑몰', 'Procurement mall', 'pps', 'up'],
  ['hometax', '홈택스', 'Hometax', 'nts', 'up'],
  ['refund', '환급금 조회', 'Tax refunds', 'nts', 'up'],
  ['health', '건강보험 민원', 'Health insurance desk', 'nhis', 'up'],
  ['mail', '인터넷 우체국', 'Internet post office', 'post', 'up'],
  ['parcel', '택배 조회', 'Parcel tracking', 'post', 'up'],
  ['land', '부동산 거래 신고', 'Property transaction reports', 'molit', 'up'],
  ['vehicle', '자동차 민원', 'Vehicle registration', 'molit', 'pending'],
];

function serviceOf([id, ko, en, owner]: (typeof LIST)[number]): ServiceSummary {
  const check = (name: string, label: Bilingual) => ({
    id: name,
    key: checkKey(id, name),
    name: label,
    type: 'http' as const,
    target: `https://${id}.example/${name}`,
    interval: 30_000,
    timeout: 10_000,
    attempts: 3,
    latency: { degraded: 2000, down: 8000 },
  });
  return {
    id,
    name: both(ko, en),
    owner: { id: owner, name: ORGANISATIONS[owner] },
    grade: owner === 'mois' ? 1 : 2,
    description: null,
    standsOn: owner === 'mois' ? GROUNDS : GROUNDS.slice(0, 1),
    contacts: [
      {
        name: both('김하늘', 'Kim Haneul'),
        duty: both('당직 사무관', 'Duty officer'),
        phone: '042-000-1234',
        email: 'duty@daejeon.example',
      },
    ],
    runbooks: ['http-phases'],
    checklist: null,
    checks: [check('login', both('로그인', 'Log-in')), check('home', both('첫 화면', 'Home page'))],
  };
}

const REASON: Record<State, Sentence> = {
  pending: sentence('state.pending'),
  up: sentence('state.up'),
  degraded: sentence('problem.internal', { detail: '응답이 2,000 ms 기준보다 느린 4,210 ms' }),
  down: sentence('problem.internal', { detail: '10초 안에 첫 응답이 오지 않음' }),
  unknown: sentence('state.unknown'),
  maintenance: sentence('state.maintenance'),
};

const LATENCY: Record<State, number | null> = {
  pending: null,
  up: 48,
  degraded: 4210,
  down: 10_000,
  unknown: null,
  maintenance: 52,
};

export function healthOf(check: string, state: State, since: number, firm = true): CheckHealth {
  return {
    check,
    state,
    firm,
    since,
    reason: REASON[state],
    streak: firm ? 3 : 1,
    lastAt: since + MINUTE,
    latencyMs: LATENCY[state],
    firmState: firm ? state : 'up',
    firmSince: since,
    flapping: false,
    stale: false,
  };
}

/** Of a scene: all that stands on the log-in gateway is down, which nobody watches itself. */
export function gatewayFails({ now, services, health }: Snapshot): CheckHealth[] {
  const on = services.filter(({ standsOn }) => standsOn.some(({ id }) => id === 'auth'));
  const down = new Set(on.map(({ id }) => checkKey(id, 'login')));
  return health.map((one) =>
    down.has(one.check) ? healthOf(one.check, 'down', now - 12 * MINUTE) : one,
  );
}

/** What a check saw in its last runs, newest first: ten good ones before the present state. */
export function observationsOf(check: string, state: State, now: number): Observation[] {
  return Array.from({ length: 40 }, (_, i) => {
    const verdict = i < 20 && state !== 'pending' && state !== 'maintenance' ? state : 'up';
    return {
      check,
      at: now - i * 30_000,
      verdict,
      latencyMs: (LATENCY[verdict] ?? 0) + (i % 7),
      errorClass: verdict === 'down' ? ('timeout-firstByte' as const) : null,
      reason: REASON[verdict],
      phases: { dns: 1.2, connect: 0.8, tls: 6.4, firstByte: 31 + i, transfer: 3.1 },
      status: verdict === 'down' ? null : 200,
      address: '127.0.0.1',
      protocol: 'HTTP/1.1',
      bytes: 18_204,
      certificate: null,
    };
  });
}

const OPERATORS: [Operator, ...Operator[]] = [
  { id: 'o-1', name: '당직 1', role: 'commander', hasPin: true },
  { id: 'o-2', name: '당직 2', role: 'operator', hasPin: true },
  { id: 'o-3', name: '상황실 참관', role: 'viewer', hasPin: true },
];

const SCALES: Scale[] = [
  {
    id: 'severity',
    name: both('장애 등급', 'Severity'),
    of: 'incident',
    levels: [1, 2, 3, 4].map((n) => ({
      id: String(n),
      name: both(`SEV-${n}`, `SEV-${n}`),
      description: null,
    })),
    source: null,
  },
];

/** The snapshot of that night. @param now milliseconds since the epoch */
export function nightScene(now: number): Snapshot {
  const services = LIST.map(serviceOf);
  const health = LIST.flatMap(([id, , , , state], i) => {
    const since = now - (state === 'up' ? 26 * 60 : 12 + i) * MINUTE;
    return [
      healthOf(checkKey(id, 'login'), state, since, state !== 'degraded'),
      healthOf(checkKey(id, 'home'), state === 'pending' ? 'pending' : 'up', since),
    ];
  });
  const wave = (i: number, up: boolean) =>
    Array.from({ length: 60 }, (_, n) => (!up && n > 44 ? null : 40 + ((n * 7 + i * 13) % 23)));
  return {
    now,
    version: '0.1.0',
    host: { kind: 'browser', picksFiles: false },
    settings: { ...DEFAULT_SETTINGS, theme: 'light' },
    welcome: false,
    world: { kind: 'drill', name: 'november-2023' },
    notices: [],
    catalogueTrouble: null,
    services,
    grounds: GROUNDS.map(({ id, name, kind }) => ({ id, name, kind, standsOn: [], service: null })),
    health,
    station: {
      state: 'connected',
      since: now - 26 * 60 * MINUTE,
      reason: sentence('station.connected'),
      controls: [],
    },
    ladders: [],
    alarms: [],
    handling: NO_HANDLING,
    recent: Object.fromEntries(
      LIST.map(([id, , , , state], i) => [checkKey(id, 'login'), wave(i, state !== 'down')]),
    ),
    proposals: [],
    incidents: [],
    scales: SCALES,
    deadlines: [],
    checklists: [{ id: 'general', title: both('일반 장애', 'Any incident') }],
    handover: null,
    triages: [],
    operators: OPERATORS,
    seat: { operator: OPERATORS[0], since: now - 60 * MINUTE, locked: false, lockAfter: 15 },
    journal: { entries: 412, hash: '3f'.repeat(32) },
    runbooks: [
      { id: 'http-phases', title: both('HTTP 단계별 확인', 'HTTP, phase by phase'), steps: 4 },
    ],
    runs: [],
    terminals: {
      shells: [
        { id: 'bash', title: 'bash' },
        { id: 'zsh', title: 'zsh' },
      ],
      targets: [{ id: 'portal-web1', name: both('포털 웹서버 1', 'Portal web server 1') }],
    },
    sessions: [],
    secrets: [],
    drill: {
      name: 'november-2023',
      title: both('2023년 11월 행정망 장애', 'The outages of November 2023'),
      running: true,
      speed: 60,
      storyAt: Date.parse('2023-11-17T08:52:00+09:00'),
      realAt: now,
      startsAt: Date.parse('2023-11-17T08:30:00+09:00'),
      accessLog: '/tmp/watchroom-drill/access.log',
      endsAt: Date.parse('2023-11-24T21:00:00+09:00'),
      days: [
        {
          day: '2023-11-17',
          at: Date.parse('2023-11-17T08:30:00+09:00'),
          title: both('행정 포털 접속 장애', 'Internal portal hangs'),
        },
        {
          day: '2023-11-23',
          at: Date.parse('2023-11-23T09:10:00+09:00'),
          title: both('나라장터 지연', 'Procurement slows down'),
        },
        {
          day: '2023-11-24',
          at: Date.parse('2023-11-24T13:45:00+09:00'),
          title: both('신분증 중단 공지', 'e-ID notices'),
        },
      ],
      faults: [
        {
          service: 'saeol',
          text: both(
            '로그인 서버가 연결만 받고 응답하지 않음',
            'The log-in server accepts and never answers',
          ),
        },
        { service: 'gov24', text: both('서비스 중단 화면을 보여 줌', 'Shows a closing page') },
      ],
    },
  };
}
