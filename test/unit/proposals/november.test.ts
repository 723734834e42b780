import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Observation } from '../../../shared/health.ts';
import { sentence } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { HOUR, MINUTE, Room } from './scene.ts';

/** What the console would have proposed in the week of 17 to 24 November 2023. */

let temporary: TemporaryDatabase;
let room: Room;

beforeEach(() => {
  temporary = temporaryDatabase();
  room = new Room(temporary);
});
afterEach(() => {
  room.desk.stop();
  temporary.remove();
});

const symptoms = () => room.only().symptoms.map(({ symptom }) => symptom);
const checklists = () => room.only().checklists.map(({ id }) => id);

/** Answers every second before now, the last ones slower and slower. */
function slowDown(check: string, lastMs: number): void {
  const observations = Array.from({ length: 60 }, (_, i): Observation => {
    const latencyMs = i < 20 ? lastMs - i * 50 : 40 + (i % 7);
    return {
      check,
      at: room.now - 1000 - i * 1000,
      verdict: latencyMs > 500 ? 'degraded' : 'up',
      latencyMs,
      errorClass: latencyMs > 500 ? 'latency' : null,
      reason: sentence('health.httpUp'),
      phases: {},
      status: 200,
      address: null,
      protocol: null,
      bytes: null,
      certificate: null,
    };
  });
  room.observations.set(check, observations);
}

it('17 November: portal and Government24 are one cause, on the path of authentication', () => {
  room.fail('authentication', 'degraded');
  room.fail('portal');
  room.walk('authentication', 'payload', 'ladder.sumSizeRequests');
  expect(symptoms()).toEqual(['payload', 'several', 'http']);
  const { id } = room.only();
  room.now += 5 * HOUR + 15 * MINUTE;
  room.fail('gov24');
  expect(room.only()).toMatchObject({
    id,
    root: { kind: 'service', id: 'authentication' },
    layer: 'payload',
    join: null,
    title: {
      ko: '인증 서버 외 2개 서비스 접속 장애(큰 패킷 유실)',
      en: 'Authentication server and 2 more: large packets are lost',
    },
  });
  expect(symptoms()).toEqual(['payload', 'authentication', 'several', 'http']);
  expect(room.only().symptoms[1]?.why).toEqual(
    sentence('proposals.why.shared', {
      ko: '통합 인증 경로',
      en: 'Shared authentication path',
      failing: 3,
      judged: 3,
    }),
  );
  expect(checklists()).toEqual(['authentication-outage', 'government24', 'portal']);
});

it('17 November: with an incident of the portal open, Government24 joins it', () => {
  room.fail('authentication', 'degraded');
  room.fail('portal');
  room.desk.accept(room.only().id, false);
  room.now += 5 * HOUR;
  room.fail('gov24');
  expect(room.only()).toMatchObject({
    services: [{ id: 'gov24' }],
    join: { number: 1, why: { key: 'proposals.why.joinCause' } },
  });
});

it('23 November: the procurement site was slow before it was dead', () => {
  slowDown('g2b/page', 4200);
  room.fail('g2b');
  room.walk('g2b', 'http');
  expect(symptoms()).toEqual(['slow', 'http']);
  expect(room.only()).toMatchObject({
    title: { ko: '나라장터 지연 후 중단', en: 'Procurement site: slow, then down' },
    layer: 'http',
  });
  expect(room.only().symptoms[0]?.why).toEqual(
    sentence('proposals.why.slow', {
      ko: '나라장터',
      en: 'Procurement site',
      usual: 43,
      last: 4100,
    }),
  );
  expect(checklists()).toEqual(['overload']);
});

it('24 November: the e-ID website shows a notice, the app joins it, the fourth in seven days', () => {
  room.nth = 4;
  room.fail('eid', 'down', sentence('health.noticePage', { sentence: '서비스가 중단되었습니다.' }));
  room.walk('eid', 'content', 'ladder.sumNotice');
  expect(room.only()).toMatchObject({
    title: {
      ko: '모바일 신분증 누리집 이용 중지 안내 표시',
      en: 'e-ID website: shows a notice of disruption',
    },
    nth: 4,
    join: null,
  });
  expect(symptoms()).toEqual(['notice']);
  expect(checklists()).toEqual(['notice-page']);
  const incident = room.desk.accept(room.only().id, false);
  room.now += 6 * MINUTE;
  room.fail('mobile-id', 'down', 'health.noticePage');
  room.walk('mobile-id', 'content', 'ladder.sumNotice');
  expect(room.only()).toMatchObject({
    services: [{ id: 'mobile-id' }],
    join: { id: incident.id, why: { key: 'proposals.why.joinGround' } },
    nth: 4,
  });
});

it('24 November: failing together, website and app are one cause, the storage', () => {
  room.fail('eid', 'down', 'health.noticePage');
  room.now += 10_000;
  room.fail('mobile-id', 'down', 'health.noticePage');
  expect(room.only()).toMatchObject({
    root: { kind: 'ground', id: 'storage-eid' },
    services: [{ id: 'eid' }, { id: 'mobile-id' }],
  });
  expect(symptoms()).toEqual(['notice', 'storage', 'several']);
});

it('keeps the failures of one day apart that share no cause', () => {
  room.fail('g2b', 'down', 'health.status');
  room.now += 2 * MINUTE;
  room.fail('eid', 'down', 'health.noticePage');
  expect(room.brief()).toEqual([['g2b'], ['eid']]);
});
