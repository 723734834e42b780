import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandling, type HandlingDesk } from '../../../electron/handling/handling.ts';
import { verifyJournal } from '../../../electron/journal/chain.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import type { Match } from '../../../shared/handling.ts';
import type { State } from '../../../shared/health.ts';
import type { Standings } from '../../../shared/matching.ts';
import type { MaintenancePlan } from '../../../shared/plans.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-24T03:00:00+09:00');

const named = (id: string) => ({ id, name: { ko: id, en: id }, kind: 'other' });
const service = (id: string, owner: string, standsOn: string[]): ServiceSummary => ({
  id,
  name: { ko: id, en: id },
  owner: named(owner),
  grade: null,
  description: null,
  standsOn: standsOn.map(named),
  contacts: [],
  runbooks: [],
  checklist: null,
  checks: [],
});
const STANDINGS: Standings = {
  services: [
    service('portal', 'mois', ['auth']),
    service('gov24', 'mois', ['portal']),
    service('nara', 'pps', ['daejeon']),
    service('mall', 'pps', []),
  ],
  grounds: [
    { ...named('auth'), standsOn: ['daejeon'], service: null },
    { ...named('daejeon'), standsOn: ['auth'], service: null },
  ],
};
const match = (part: Partial<Match>): Match => ({
  services: [],
  grounds: [],
  organisations: [],
  ...part,
});

let temporary: TemporaryDatabase;
let states: Map<string, State>;
let plans: MaintenancePlan[];
let desk: HandlingDesk;
const changed = vi.fn();
const maintenance = vi.fn();
const notice = vi.fn();

function open(): void {
  const clock = Date.now;
  const journal = createJournal(temporary.database, clock);
  desk = createHandling({
    database: temporary.database,
    clock,
    operator: () => '당직 1',
    journal,
    plans: () => plans,
    standings: () => STANDINGS,
    state: (id) => states.get(id),
    emit: { changed, maintenance, notice },
  });
}
function restart(): void {
  desk.stop();
  temporary.reopen();
  open();
}
const journalled = () =>
  [...createJournal(temporary.database, Date.now).stored()].map((e) => JSON.parse(e.actJson).kind);
const refusing = (key: string) =>
  expect.objectContaining({ sentence: expect.objectContaining({ key }) });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  temporary = temporaryDatabase();
  states = new Map(STANDINGS.services.map(({ id }) => [id, 'down']));
  plans = [];
  open();
  vi.clearAllMocks();
});
afterEach(() => {
  desk.stop();
  temporary.remove();
  vi.useRealTimers();
});

const saying = { owner: '김하늘', reason: '확인 중', until: null, sticky: false };

describe('acknowledging', () => {
  it('is told, kept over a restart, and in the journal', () => {
    const [one] = desk.acknowledge(['gov24'], saying);
    expect(one).toMatchObject({ service: 'gov24', owner: '김하늘', by: '당직 1', at: NOW });
    expect(changed).toHaveBeenLastCalledWith(desk.current());
    restart();
    expect(desk.current().acknowledgements).toEqual([one]);
    expect(desk.acknowledged('gov24')).toBe(true);
    expect(desk.acknowledged('nara')).toBe(false);
    const stored = [...createJournal(temporary.database, Date.now).stored()];
    expect(JSON.parse(stored[0]?.actJson ?? '')).toEqual({
      kind: 'acknowledge',
      acknowledgement: one,
    });
    expect(verifyJournal(stored)).toMatchObject({ whole: true, entries: 1 });
  });

  it('takes the place of the one before', () => {
    desk.acknowledge(['gov24'], saying);
    desk.acknowledge(['gov24', 'gov24'], { ...saying, owner: '박바다' });
    restart();
    expect(desk.current().acknowledgements.map(({ owner }) => owner)).toEqual(['박바다']);
    expect(journalled()).toEqual(['acknowledge', 'acknowledge']);
  });

  it('can be taken back, once', () => {
    desk.acknowledge(['gov24', 'nara'], saying);
    desk.unacknowledge(['gov24', 'mall']);
    expect(desk.current().acknowledgements.map((one) => one.service)).toEqual(['nara']);
    expect(journalled()).toEqual(['acknowledge', 'acknowledge', 'unacknowledge']);
    expect(() => desk.unacknowledge(['gov24'])).toThrow(refusing('handling.notAcknowledged'));
  });

  it('refuses what makes no sense, and then changes nothing', () => {
    states.set('mall', 'up');
    const acknowledge =
      (services: string[], until: number | null = null) =>
      () =>
        desk.acknowledge(services, { ...saying, until });
    expect(acknowledge(['gov24', 'none'])).toThrow(refusing('handling.unknownService'));
    expect(acknowledge(['gov24', 'mall'])).toThrow(refusing('handling.wellAlready'));
    expect(acknowledge(['gov24'], NOW)).toThrow(refusing('handling.past'));
    expect(acknowledge(['gov24'], NOW + 32 * DAY)).toThrow(refusing('handling.tooLong'));
    expect(desk.current().acknowledgements).toEqual([]);
    expect(journalled()).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });

  it.each([
    // given as · sticky · then · holds
    ['down', false, 'down', true],
    ['down', false, 'degraded', false],
    ['degraded', false, 'down', false],
    ['down', false, 'up', false],
    ['down', true, 'degraded', true],
    ['down', true, 'up', false],
    ['down', false, 'unknown', true],
    ['down', true, 'maintenance', true],
    ['down', false, 'pending', true],
  ] as const)('given while %s, sticky %s: at %s it holds %s', (given, sticky, to, holds) => {
    states.set('gov24', given);
    desk.acknowledge(['gov24'], { ...saying, sticky });
    desk.stateChanged('gov24', to);
    expect(desk.acknowledged('gov24')).toBe(holds);
    restart();
    expect(desk.acknowledged('gov24')).toBe(holds);
  });

  it('ends at its time, and says so', () => {
    desk.acknowledge(['gov24'], { ...saying, until: NOW + HOUR });
    vi.clearAllMocks();
    vi.advanceTimersByTime(HOUR - 1);
    expect(desk.acknowledged('gov24')).toBe(true);
    expect(changed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(desk.acknowledged('gov24')).toBe(false);
    expect(changed).toHaveBeenLastCalledWith(expect.objectContaining({ acknowledgements: [] }));
  });

  it('ends at its time also when the clock was set ahead', () => {
    desk.acknowledge(['gov24'], { ...saying, until: NOW + HOUR });
    vi.setSystemTime(NOW + 2 * HOUR);
    expect(desk.acknowledged('gov24')).toBe(false);
    vi.clearAllMocks();
    vi.advanceTimersByTime(30_000);
    expect(changed).toHaveBeenCalledOnce();
  });
});

describe('maintenance', () => {
  it('begins and ends by itself, and says so', () => {
    const when = { kind: 'once', from: NOW + HOUR, until: NOW + 2 * HOUR } as const;
    const one = desk.maintain({ match: match({ services: ['gov24'] }), reason: '증설', when });
    expect(one).toMatchObject({ by: '당직 1', next: { from: when.from, until: when.until } });
    expect(maintenance).not.toHaveBeenCalled();
    vi.advanceTimersByTime(HOUR);
    expect(maintenance).toHaveBeenCalledOnce();
    expect(desk.inMaintenance('gov24', Date.now())).toBe(true);
    expect(desk.inMaintenance('portal', Date.now())).toBe(false);
    restart();
    expect(desk.inMaintenance('gov24', Date.now())).toBe(true);
    vi.clearAllMocks();
    vi.advanceTimersByTime(HOUR);
    expect(maintenance).toHaveBeenCalledOnce();
    expect(desk.inMaintenance('gov24', Date.now())).toBe(false);
    expect(desk.current().maintenance).toEqual([]);
  });

  it('says at once that one begins now, and that it was ended', () => {
    const when = { kind: 'once', from: NOW, until: NOW + HOUR } as const;
    const { id } = desk.maintain({ match: match({ services: ['gov24'] }), reason: '증설', when });
    expect(maintenance).toHaveBeenCalledTimes(1);
    desk.endMaintenance(id);
    expect(maintenance).toHaveBeenCalledTimes(2);
    expect(desk.inMaintenance('gov24', NOW)).toBe(false);
    expect(journalled()).toEqual(['maintain', 'endMaintenance']);
    expect(() => desk.endMaintenance(id)).toThrow(refusing('handling.noMaintenance'));
  });

  it('recurs over a restart', () => {
    const when = {
      kind: 'recurring',
      cron: '0 2 * * 0',
      timezone: 'Asia/Seoul',
      durationMs: HOUR,
    } as const;
    const { next } = desk.maintain({
      match: match({ organisations: ['pps'] }),
      reason: '정기 점검',
      when,
    });
    expect(next?.from).toBe(Date.parse('2026-11-29T02:00:00+09:00'));
    restart();
    expect(desk.inMaintenance('nara', (next?.from ?? 0) + 7 * DAY)).toBe(true);
    expect(desk.inMaintenance('gov24', next?.from ?? 0)).toBe(false);
  });

  it('follows what services stand on, all the way and around', () => {
    const when = { kind: 'once', from: NOW, until: NOW + HOUR } as const;
    desk.maintain({ match: match({ grounds: ['daejeon'] }), reason: '전원', when });
    const covered = STANDINGS.services.filter(({ id }) => desk.inMaintenance(id, NOW));
    expect(covered.map(({ id }) => id)).toEqual(['portal', 'gov24', 'nara']);
    desk.maintain({
      match: match({ services: ['mall', 'nara'], grounds: ['auth'], organisations: ['pps'] }),
      reason: '망',
      when,
    });
    expect(desk.inMaintenance('mall', NOW)).toBe(false);
  });

  it('takes what the catalogue announces, which is ended there', () => {
    plans = [
      {
        id: 'weekly',
        reason: { ko: '정기', en: 'Weekly' },
        match: match({ services: ['gov24'] }),
        cron: '0 2 * * *',
        timezone: 'Asia/Seoul',
        duration: 2 * HOUR,
      },
    ];
    desk.catalogueChanged();
    expect(desk.inMaintenance('gov24', NOW)).toBe(true);
    const [one] = desk.current().maintenance;
    expect(one).toMatchObject({ by: null, reason: '정기 · Weekly' });
    expect(() => desk.endMaintenance(one?.id ?? '')).toThrow(
      refusing('handling.catalogueMaintenance'),
    );
    plans = [];
    desk.catalogueChanged();
    expect(desk.inMaintenance('gov24', NOW)).toBe(false);
  });

  it('tells of a plan it cannot read, and keeps the others', () => {
    const plan = {
      id: 'bad',
      reason: { ko: '정기', en: 'Weekly' },
      match: match({ services: ['gov24'] }),
      cron: 'never',
      timezone: 'Asia/Seoul',
      duration: HOUR,
    };
    plans = [plan, { ...plan, id: 'good', cron: '0 3 * * *' }];
    desk.catalogueChanged();
    expect(notice).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ key: 'handling.planFault' }),
    );
    expect(desk.inMaintenance('gov24', NOW)).toBe(true);
  });

  const once = (from: number, until: number) => ({ kind: 'once', from, until }) as const;
  const recurring = (cron: string, durationMs: number, timezone = 'Asia/Seoul') =>
    ({ kind: 'recurring', cron, timezone, durationMs }) as const;
  it.each([
    ['nobody', match({}), once(NOW, NOW + HOUR), 'handling.matchesNobody'],
    ['nothing known', match({ services: ['x'] }), once(NOW, NOW + 1), 'handling.unknownService'],
    ['no ground', match({ grounds: ['x'] }), once(NOW, NOW + 1), 'handling.unknownGround'],
    [
      'no office',
      match({ organisations: ['x'] }),
      once(NOW, NOW + 1),
      'handling.unknownOrganisation',
    ],
    [
      'no service at all',
      match({ services: ['mall'], grounds: ['auth'] }),
      once(NOW, NOW + 1),
      'handling.matchesNone',
    ],
    [
      'an end before the start',
      match({ services: ['mall'] }),
      once(NOW + 2, NOW + 1),
      'handling.endBeforeStart',
    ],
    ['the past', match({ services: ['mall'] }), once(NOW - 2, NOW - 1), 'handling.past'],
    ['a year', match({ services: ['mall'] }), once(NOW, NOW + 365 * DAY), 'handling.tooLong'],
    ['a bad line', match({ services: ['mall'] }), recurring('x', HOUR), 'handling.cronFields'],
    [
      'no timezone',
      match({ services: ['mall'] }),
      recurring('0 2 * * *', HOUR, 'X/Y'),
      'handling.timezone',
    ],
    ['seconds', match({ services: ['mall'] }), recurring('0 2 * * *', 1000), 'handling.tooShort'],
    ['weeks', match({ services: ['mall'] }), recurring('0 2 * * *', 8 * DAY), 'handling.tooLong'],
  ])('refuses %s', (_, whom, when, key) => {
    expect(() => desk.maintain({ match: whom, reason: '점검', when })).toThrow(refusing(key));
    expect(desk.current().maintenance).toEqual([]);
    expect(journalled()).toEqual([]);
  });
});

describe('silence', () => {
  it('holds for whom it means until its end, over a restart', () => {
    const until = NOW + HOUR;
    const one = desk.silence({ match: match({ grounds: ['auth'] }), reason: '훈련', until });
    restart();
    expect(desk.current().silences).toEqual([one]);
    expect(desk.silenced('gov24', NOW)).toBe(true);
    expect(desk.silenced('mall', NOW)).toBe(false);
    expect(desk.silenced('gov24', until)).toBe(false);
    vi.clearAllMocks();
    vi.advanceTimersByTime(HOUR);
    expect(changed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ silences: [] }));
    expect(() => desk.endSilence(one.id)).toThrow(refusing('handling.noSilence'));
  });

  it('can be ended, and is in the journal', () => {
    const until = NOW + HOUR;
    const one = desk.silence({ match: match({ services: ['mall'] }), reason: '훈련', until });
    desk.endSilence(one.id);
    expect(desk.silenced('mall', NOW)).toBe(false);
    expect(journalled()).toEqual(['silence', 'endSilence']);
  });

  it('refuses nobody, the past and more than a month', () => {
    const silence = (whom: Match, until: number) => () =>
      desk.silence({ match: whom, reason: '훈련', until });
    expect(silence(match({}), NOW + 1)).toThrow(refusing('handling.matchesNobody'));
    expect(silence(match({ services: ['mall'] }), NOW)).toThrow(refusing('handling.past'));
    expect(silence(match({ services: ['mall'] }), NOW + 32 * DAY)).toThrow(
      refusing('handling.tooLong'),
    );
  });
});
