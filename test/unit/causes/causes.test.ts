import { describe, expect, it } from 'vitest';
import { causesOf } from '../../../shared/causes.ts';
import { cost, yardstick } from '../../support/cost.ts';
import { ground, healthOf, type Seen, service } from './scene.ts';

const MINUTE = 60_000;

/** The week's systems as the drill's catalogue has them. */
const GROUNDS = [
  ground('daejeon'),
  ground('gwangju'),
  ground('network', ['daejeon']),
  ground('auth-gateway', ['network'], 'authentication'),
  ground('storage-eid', ['daejeon']),
];
const SERVICES = [
  service('portal', ['network', 'auth-gateway']),
  service('gov24', ['network', 'auth-gateway']),
  service('g2b', ['network'], 'pps'),
  service('eid', ['network', 'storage-eid']),
  service('mobile-id', ['network', 'storage-eid']),
  service('authentication', ['network']),
  service('hometax', ['gwangju'], 'nts'),
  service('kma', ['network'], 'kma'),
];

const causes = (seen: Record<string, Seen>) => causesOf(SERVICES, GROUNDS, healthOf(seen));
const brief = (seen: Record<string, Seen>) =>
  causes(seen).map(({ key, certainty, services }) => [key, certainty, ...services]);

describe('the four failures of November 2023', () => {
  it('of the 17th are one cause, the authentication both stand on, five hours apart', () => {
    const seen = {
      portal: { since: 0 },
      authentication: { since: 10_000, state: 'degraded' as const },
      gov24: { since: 5 * 60 * MINUTE },
    };
    expect(brief(seen)).toEqual([
      ['service:authentication', 'declared', 'authentication', 'portal', 'gov24'],
    ]);
    expect(causes(seen)[0]).toMatchObject({
      since: 0,
      state: 'down',
      check: 'authentication/page',
      root: { kind: 'service', id: 'authentication' },
    });
  });

  it('of the 23rd is the procurement site itself', () => {
    expect(brief({ g2b: {} })).toEqual([['service:g2b', 'itself', 'g2b']]);
  });

  it('of the 24th are one likely cause, the storage, without the procurement site', () => {
    const seen = { eid: { since: 100 }, 'mobile-id': { since: 2000 }, g2b: { since: 1000 } };
    expect(brief(seen)).toEqual([
      ['ground:storage-eid', 'likely', 'eid', 'mobile-id'],
      ['service:g2b', 'itself', 'g2b'],
    ]);
  });
});

describe('a failing service', () => {
  it('that an unknown or a resting parent carries stands for itself', () => {
    for (const state of ['unknown', 'maintenance', 'pending', 'up'] as const) {
      expect(brief({ portal: {}, authentication: { state } })).toEqual([
        ['service:portal', 'itself', 'portal'],
      ]);
    }
  });

  it('is explained by the topmost failing one, through what is well between', () => {
    const services = [service('a', ['b']), service('b', ['c']), service('c', ['d']), service('d')];
    const found = causesOf(services, [], healthOf({ a: {}, b: {}, d: { since: 9 } }));
    expect(found.map((c) => [c.key, ...c.services])).toEqual([['service:d', 'd', 'a', 'b']]);
  });

  it('is explained once where services stand on one another in a circle', () => {
    const services = [service('a', ['b']), service('b', ['a']), service('c', ['a']), service('d')];
    const seen = { a: { since: 2 }, b: { since: 1 }, c: { since: 0 } };
    const found = causesOf(services, [], healthOf(seen));
    expect(found.map((c) => [c.key, ...c.services])).toEqual([['service:b', 'b', 'c', 'a']]);
  });

  it('is not explained by a parent whose certificate merely ends soon', () => {
    const parent = { state: 'degraded' as const, certificate: true };
    expect(brief({ portal: {}, authentication: parent })).toEqual([
      ['service:portal', 'itself', 'portal'],
      ['service:authentication', 'itself', 'authentication'],
    ]);
  });

  it('names of two failing parents the worse, then the earlier', () => {
    const services = [
      service('a', ['slow', 'dead', 'later']),
      ...['slow', 'dead', 'later'].map((id) => service(id)),
    ];
    const seen = {
      a: {},
      slow: { state: 'degraded' as const },
      dead: { since: 5 },
      later: { since: 6 },
    };
    const found = causesOf(services, [], healthOf(seen));
    expect(found.find((c) => c.services.includes('a'))?.key).toBe('service:dead');
  });

  it('counts while soft, and says so', () => {
    expect(causes({ g2b: { firm: false } })[0]).toMatchObject({ firm: false, state: 'down' });
  });
});

describe('a ground nobody watches', () => {
  const grounds = [ground('rack', ['hall']), ground('hall'), ground('watched', [], 'well')];
  const on = (count: number, ...ids: string[]) =>
    Array.from({ length: count }, (_, i) => service(`${ids[0]}${i}`, ids));
  const fail = (count: number, id: string, apart = 1000) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`${id}${i}`, { since: i * apart }]),
    );
  const keys = (services: ReturnType<typeof on>, seen: Record<string, Seen>) =>
    causesOf(services, grounds, healthOf(seen)).map((c) => c.key);

  it('is likely where nearly all on it fail, not where a fifth and more are well', () => {
    const services = [...on(5, 'rack'), service('other')];
    expect(keys(services, fail(4, 'rack'))).toEqual(['ground:rack']);
    expect(keys(services, fail(3, 'rack'))).toHaveLength(3);
  });

  it('is not named by two alone, but where three elsewhere are well meanwhile', () => {
    const well = (count: number) => Array.from({ length: count }, (_, i) => service(`well${i}`));
    expect(keys([...on(2, 'rack'), ...well(2)], fail(2, 'rack'))).toHaveLength(2);
    expect(keys([...on(2, 'rack'), ...well(3)], fail(2, 'rack'))).toEqual(['ground:rack']);
    expect(keys(on(3, 'rack'), fail(3, 'rack'))).toEqual(['ground:rack']);
  });

  it('is the closest of those that carry the same', () => {
    expect(keys(on(3, 'rack'), fail(3, 'rack'))).toEqual(['ground:rack']);
    expect(
      keys([...on(3, 'rack'), ...on(3, 'hall')], { ...fail(3, 'rack'), ...fail(3, 'hall') }),
    ).toEqual(['ground:hall']);
  });

  it('is not named where the failures began far apart, nor for one service', () => {
    expect(keys(on(2, 'rack'), fail(2, 'rack', 6 * MINUTE))).toHaveLength(2);
    expect(keys(on(1, 'rack'), fail(1, 'rack'))).toEqual(['service:rack0']);
  });

  it('takes in what fails on it later, and leaves out what failed long before', () => {
    const seen = {
      rack0: { since: 0 },
      rack1: { since: 60 * MINUTE },
      rack2: { since: 61 * MINUTE },
      rack3: { since: 300 * MINUTE },
    };
    const found = causesOf(on(4, 'rack'), grounds, healthOf(seen));
    expect(found.map((c) => [c.key, ...c.services])).toEqual([
      ['ground:rack', 'rack1', 'rack2', 'rack3'],
      ['service:rack0', 'rack0'],
    ]);
  });

  it('is not named where its own service is found well, but where that cannot be judged', () => {
    const services = [...on(3, 'watched'), service('well')];
    expect(keys(services, fail(3, 'watched'))).toHaveLength(3);
    expect(keys(services, { ...fail(3, 'watched'), well: { state: 'unknown' } })).toEqual([
      'ground:watched',
    ]);
  });

  it('carries along what stands on the services it explains', () => {
    const services = [...on(2, 'rack'), service('child', ['rack0'])];
    const found = causesOf(
      services,
      grounds,
      healthOf({ ...fail(2, 'rack'), child: { since: 5 } }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.services).toEqual(['rack0', 'child', 'rack1']);
  });
});

it('is quick for ten thousand services of which a thousand fail', () => {
  const grounds = Array.from({ length: 500 }, (_, i) =>
    ground(`g${i}`, i >= 10 ? [`g${i % 10}`] : []),
  );
  const services = Array.from({ length: 10_000 }, (_, i) => service(`s${i}`, [`g${i % 500}`]));
  const health = healthOf(
    Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`s${i * 7}`, { since: i * 100 }])),
  );
  const healths = new Map(services.map((s) => [`${s.id}/page`, health(`${s.id}/page`)]));
  const took = cost(() => causesOf(services, grounds, (check) => healths.get(check)));
  // Ten a second must fit.
  expect(took).toBeLessThan(3 * yardstick());
});
