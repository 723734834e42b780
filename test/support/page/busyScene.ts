import { checkKey } from '../../../shared/checkKey.ts';
import type { Snapshot } from '../../../shared/contract.ts';
import type { CheckHealth, State } from '../../../shared/health.ts';
import type { Day } from '../../../shared/history.ts';
import { sentence } from '../../../shared/problem.ts';
import { healthOf, nightScene } from './scene.ts';

/**
 * The same night an hour on: the log-in gateway has dragged the ministry's services along, somebody
 * has a slow one in hand, and one of each of the quieter conditions is on the board.
 */

const MINUTE = 60_000;

/** Both checks of a service. */
function both(id: string, state: State, since: number, more: Partial<CheckHealth> = {}) {
  return [
    { ...healthOf(checkKey(id, 'login'), state, since), ...more },
    healthOf(checkKey(id, 'home'), state === 'maintenance' ? state : 'up', since),
  ];
}

/** The snapshot of that night. @param now milliseconds since the epoch */
export function busyScene(now: number): Snapshot {
  const night = nightScene(now);
  const changed = new Map(
    [
      ...both('saeol', 'down', now - 52 * MINUTE),
      ...both('gov24', 'down', now - 51 * MINUTE),
      ...both('eid', 'down', now - 50 * MINUTE),
      ...both('law', 'down', now - 50 * MINUTE),
      ...both('safety', 'down', now - 49 * MINUTE, { flapping: true }),
      ...both('open', 'down', now - 48 * MINUTE, { firm: false }),
      ...both('nara', 'degraded', now - 30 * MINUTE),
      ...both('hometax', 'maintenance', now - 20 * MINUTE),
      ...both('mail', 'unknown', now - 10 * MINUTE),
      ...both('parcel', 'up', now - 9000 * MINUTE, { stale: true, lastAt: now - 7 * MINUTE }),
      ...both('land', 'up', now - 9000 * MINUTE, { flapping: true }),
    ].map((one) => [one.check, one]),
  );
  const match = { services: [], grounds: [], organisations: [] };
  return {
    ...night,
    health: night.health.map((one) => changed.get(one.check) ?? one),
    handling: {
      acknowledgements: [
        {
          id: 'a-1',
          service: 'nara',
          owner: '김하늘',
          reason: '접속 차단 협의 중',
          by: '당직 1',
          at: now - 20 * MINUTE,
          until: null,
          sticky: true,
        },
      ],
      maintenance: [
        {
          id: 'm-1',
          match: { ...match, services: ['hometax'] },
          reason: '정기 점검',
          by: null,
          when: {
            kind: 'recurring',
            cron: '0 2 * * 2',
            timezone: 'Asia/Seoul',
            durationMs: 7_200_000,
          },
          next: { from: now - 20 * MINUTE, until: now + 100 * MINUTE },
        },
        {
          id: 'm-2',
          match: { ...match, organisations: ['molit'] },
          reason: '저장 장치 교체',
          by: '당직 1',
          when: { kind: 'once', from: now + 600 * MINUTE, until: now + 720 * MINUTE },
          next: { from: now + 600 * MINUTE, until: now + 720 * MINUTE },
        },
      ],
      silences: [
        {
          id: 's-1',
          match: { ...match, services: ['refund'] },
          reason: '시험 중',
          by: '당직 1',
          at: now - MINUTE,
          until: now + 60 * MINUTE,
        },
      ],
    },
    station: {
      ...night.station,
      controls: [
        {
          id: 'gw',
          name: { ko: '청사 관문', en: 'Building gateway' },
          reach: 'gateway',
          target: '10.0.0.1',
          state: 'up',
          latencyMs: 0.8,
          reason: sentence('state.up'),
          at: now,
        },
        {
          id: 'out',
          name: { ko: '국가정보통신망', en: 'Government backbone' },
          reach: 'outside',
          target: '10.8.0.1:443',
          state: 'down',
          latencyMs: null,
          reason: sentence('state.unknown'),
          at: now,
        },
      ],
    },
  };
}

/** Ninety days of each service: mostly well, a bad day here and there. */
export function daysOf(services: readonly string[], now: number): Record<string, Day[]> {
  return Object.fromEntries(
    services.map((service, n) => [
      service,
      Array.from({ length: 90 }, (_, i) => {
        const bad = (i * 7 + n * 13) % 61 === 0;
        const slow = (i * 5 + n * 11) % 37 === 0;
        return {
          day: new Date(now - (89 - i) * 86_400_000).toISOString().slice(0, 10),
          uptime: bad ? 0.94 : 1,
          downMs: bad ? 86_400_000 * 0.06 : 0,
          degradedMs: slow ? 3_600_000 : 0,
          maintenanceMs: (i + n) % 45 === 0 ? 7_200_000 : 0,
          outages: bad ? 1 : 0,
        };
      }),
    ]),
  );
}
