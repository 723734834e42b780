import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causesOf, suspectsOf } from '../../../shared/causes.ts';
import { ground, healthOf, type Seen, service } from './scene.ts';

const SERVICES = 12;
const GROUNDS = 5;
const ids = [
  ...Array.from({ length: SERVICES }, (_, i) => `s${i}`),
  ...Array.from({ length: GROUNDS }, (_, i) => `g${i}`),
];
const someIds = fc.subarray(ids, { maxLength: 4 });
const seen: fc.Arbitrary<Seen> = fc.record({
  state: fc.constantFrom('up', 'up', 'down', 'degraded', 'unknown', 'maintenance'),
  since: fc.integer({ min: 0, max: 20 * 60_000 }),
  firm: fc.boolean(),
  certificate: fc.boolean(),
});

/** Any catalogue, circles included, and any health of it. */
const world = fc
  .record({
    services: fc.array(someIds, { minLength: SERVICES, maxLength: SERVICES }),
    grounds: fc.array(
      fc.record({ standsOn: someIds, own: fc.option(fc.constantFrom(...ids.slice(0, SERVICES))) }),
      {
        minLength: GROUNDS,
        maxLength: GROUNDS,
      },
    ),
    seen: fc.array(seen, { minLength: SERVICES, maxLength: SERVICES }),
  })
  .map((made) => ({
    services: made.services.map((standsOn, i) => service(`s${i}`, standsOn, `o${i % 3}`)),
    grounds: made.grounds.map(({ standsOn, own }, i) => ground(`g${i}`, standsOn, own)),
    seen: Object.fromEntries(made.seen.map((one, i) => [`s${i}`, one])),
  }));

const fails = (one: Seen | undefined) => one?.state === 'down' || one?.state === 'degraded';

describe('causes', () => {
  it('take in every failing service exactly once, and no other, under keys of their own', () => {
    fc.assert(
      fc.property(world, ({ services, grounds, seen }) => {
        const causes = causesOf(services, grounds, healthOf(seen));
        const expected = services.map((s) => s.id).filter((id) => fails(seen[id]));
        expect(causes.flatMap((c) => c.services).toSorted()).toEqual(expected.toSorted());
        expect(new Set(causes.map((c) => c.key)).size).toBe(causes.length);
        for (const cause of causes) {
          if (cause.root.kind === 'service') expect(cause.services[0]).toBe(cause.root.id);
          else expect(cause.services.length).toBeGreaterThan(1);
          expect(cause.since).toBe(Math.min(...cause.services.map((id) => seen[id]?.since ?? 0)));
        }
      }),
    );
  });

  it('and suspects are the same in whatever order the catalogue is written', () => {
    fc.assert(
      fc.property(
        world.chain((made) =>
          fc.tuple(
            fc.constant(made),
            fc.shuffledSubarray(made.services, { minLength: SERVICES }),
            fc.shuffledSubarray(made.grounds, { minLength: GROUNDS }),
          ),
        ),
        ([{ services, grounds, seen }, otherServices, otherGrounds]) => {
          const health = healthOf(seen);
          expect(causesOf(otherServices, otherGrounds, health)).toEqual(
            causesOf(services, grounds, health),
          );
          expect(suspectsOf(otherServices, otherGrounds, health)).toEqual(
            suspectsOf(services, grounds, health),
          );
        },
      ),
    );
  });
});

describe('suspects', () => {
  it('score from 0 to 1, best first, and account for every judged service', () => {
    fc.assert(
      fc.property(world, ({ services, grounds, seen }) => {
        const suspects = suspectsOf(services, grounds, healthOf(seen));
        const scores = suspects.map((s) => s.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const s of suspects) {
          expect(s.score).toBeGreaterThan(0);
          expect(s.score).toBeLessThanOrEqual(1);
          expect(s.failing).toBeGreaterThan(0);
          expect(s.failing).toBeLessThanOrEqual(s.standing);
          expect(s.failingElsewhere).toBeGreaterThanOrEqual(0);
          expect(s.healthyElsewhere).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('that separate perfectly come first', () => {
    fc.assert(
      fc.property(world, ({ services, grounds, seen }) => {
        const suspects = suspectsOf(services, grounds, healthOf(seen));
        const perfect = suspects.map(
          (s) =>
            s.failingElsewhere === 0 && !s.against.some((one) => one.key === 'causes.healthyOn'),
        );
        expect(perfect).toEqual(perfect.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('score no less when a service that is well no more stands on them', () => {
    fc.assert(
      fc.property(world, fc.nat(SERVICES - 1), ({ services, grounds, seen }, gone) => {
        const left = services.filter((s, i) => i !== gone || fails(seen[s.id]));
        // Who stood on it stands on the rest as before, so that only this one service is gone.
        fc.pre(!services.some((s) => s.standsOn.some((one) => one.id === `s${gone}`)));
        fc.pre(!grounds.some((g) => g.service === `s${gone}` || g.standsOn.includes(`s${gone}`)));
        const before = suspectsOf(services, grounds, healthOf(seen));
        const after = suspectsOf(left, grounds, healthOf(seen));
        for (const one of before) {
          const same = after.find((s) => s.kind === one.kind && s.id === one.id);
          expect(same?.score).toBeGreaterThanOrEqual(one.score);
        }
      }),
    );
  });
});
