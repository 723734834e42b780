import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { HealthCopy, topic } from '../../../../renderer/health/copy.ts';
import { Pace } from '../../../../renderer/health/pace.ts';
import { STATES } from '../../../../shared/health.ts';
import { sentence } from '../../../../shared/problem.ts';
import { healthOf, nightScene } from '../../../support/page/scene.ts';

const scene = nightScene(Date.parse('2026-11-24T03:00:00+09:00'));
const keys = scene.services.flatMap(({ checks }) => checks.map(({ key }) => key));

function fresh(): HealthCopy {
  const copy = new HealthCopy();
  copy.hydrate(scene);
  return copy;
}

describe('HealthCopy', () => {
  it('tells only who asked for what changed', () => {
    const copy = fresh();
    const heard: string[] = [];
    for (const name of [
      topic.check('law/login'),
      topic.check('mall/login'),
      topic.service('law'),
      topic.service('mall'),
      topic.recent('law/login'),
      topic.moved,
      topic.batch,
    ]) {
      copy.topics.listen(name, () => heard.push(name));
    }
    copy.apply({ health: [healthOf('law/login', 'down', 5)] }, 9);
    expect(heard).toEqual(['check:law/login', 'moved', 'service:law', 'batch']);
    heard.length = 0;
    copy.apply({ latencies: [{ check: 'law/login', latencyMs: 5 }] }, 9);
    expect(heard).toEqual(['recent:law/login', 'batch']);
  });

  it('does not call it a move where a service stands as before', () => {
    const copy = fresh();
    const { moves } = copy;
    const health = copy.health.get('law/login');
    if (!health) throw new Error('the scene has no law/login');
    copy.apply({ health: [{ ...health, latencyMs: 77, lastAt: 1 }] }, 9);
    expect(copy.moves).toBe(moves);
    copy.apply({ health: [{ ...health, stale: true }] }, 9);
    expect(copy.moves).toBe(moves + 1);
    expect(copy.standings.get('law')?.stale).toBe(true);
  });

  it('glows for a transition, and remembers no more latencies than a line shows', () => {
    const copy = fresh();
    copy.apply(
      {
        transitions: [
          {
            check: 'law/login',
            at: 1,
            since: 1,
            from: 'up',
            to: 'down',
            reason: sentence('state.down'),
          },
        ],
      },
      123,
    );
    expect(copy.changedAt.get('law')).toBe(123);
    for (let i = 0; i < 200; i += 1) {
      copy.apply({ latencies: [{ check: 'law/login', latencyMs: i }] }, 9);
    }
    expect(copy.recent.get('law/login')).toHaveLength(60);
    expect(copy.recent.get('law/login')?.at(-1)).toBe(199);
  });

  it('holds after any changes what a snapshot of their end would give', () => {
    const change = fc.record({
      check: fc.constantFrom(...keys),
      state: fc.constantFrom(...STATES),
      since: fc.integer({ min: 1, max: 1e6 }),
      flapping: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 20 }), { maxLength: 10 }), (batches) => {
        const live = fresh();
        for (const batch of batches) {
          const last = new Map(
            batch.map(({ check, state, since, flapping }) => [
              check,
              { ...healthOf(check, state, since), flapping },
            ]),
          );
          live.apply({ health: [...last.values()] }, 1);
        }
        const anew = new HealthCopy();
        anew.hydrate({ ...scene, health: [...live.health.values()] });
        expect([...live.standings]).toEqual([...anew.standings]);
      }),
    );
  });

  it('forgets what the next world does not know', () => {
    const copy = fresh();
    copy.hydrate({ ...scene, services: [], health: [], recent: {} });
    expect([copy.services.size, copy.health.size, copy.standings.size, copy.recent.size]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('Pace', () => {
  it('acts at once, and what comes too soon acts once at the end of the span', () => {
    vi.useFakeTimers();
    try {
      const acts: number[] = [];
      const pace = new Pace(
        () => 250,
        () => acts.push(Date.now()),
        () => Date.now(),
      );
      const start = Date.now();
      for (let i = 0; i < 100; i += 1) {
        pace.ask();
        vi.advanceTimersByTime(10);
      }
      vi.advanceTimersByTime(1000);
      expect(acts.map((at) => at - start)).toEqual([0, 250, 500, 750, 1000]);
      expect(pace.waiting).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});
