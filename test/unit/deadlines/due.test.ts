import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Due, dueOf, type Told, toldIn } from '../../../electron/deadlines/due.ts';
import { type Clock, phaseOf, warningsOf } from '../../../shared/deadline.ts';
import type { TimelineEntry } from '../../../shared/incident.ts';
import { deadlineOf, HOUR, MINUTE } from './scene.ts';

/** A clock of 24 hours from 0, with warnings 6 hours and 1 hour before its end. */
function clockOf(change: Partial<Clock> = {}): Clock {
  const deadline = change.deadline ?? deadlineOf();
  const from = change.from ?? 0;
  return { key: deadline.id, deadline, from, due: from + deadline.withinMs, met: null, ...change };
}

function toldOf(change: Partial<Told>): Told {
  return { clock: 'first-report', phase: 'warning', due: 24 * HOUR, at: 18 * HOUR, ...change };
}

describe('dueOf', () => {
  it.each<[string, number, Told[], Due]>([
    ['nothing, long before', HOUR, [], { tell: null, next: 18 * HOUR }],
    ['the first warning', 18 * HOUR, [], { tell: 'warning', next: 23 * HOUR }],
    ['it once', 19 * HOUR, [toldOf({})], { tell: null, next: 23 * HOUR }],
    ['the second warning', 23 * HOUR, [toldOf({})], { tell: 'warning', next: 24 * HOUR }],
    [
      'only the last of two that passed unseen',
      23.5 * HOUR,
      [],
      { tell: 'warning', next: 24 * HOUR },
    ],
    ['the end', 24 * HOUR, [toldOf({ at: 23 * HOUR })], { tell: 'overdue', next: null }],
    ['the end, whatever passed unseen', 90 * HOUR, [], { tell: 'overdue', next: null }],
    ['the end once', 25 * HOUR, [toldOf({ phase: 'overdue' })], { tell: null, next: null }],
    [
      'what was moved since, anew',
      19 * HOUR,
      [toldOf({ phase: 'overdue', due: 20 * HOUR })],
      { tell: 'warning', next: 23 * HOUR },
    ],
    [
      'nothing of another clock',
      19 * HOUR,
      [toldOf({ clock: 'leak', phase: 'overdue' })],
      { tell: 'warning', next: 23 * HOUR },
    ],
    [
      'nothing twice where the computer’s clock was set back',
      18 * HOUR,
      [toldOf({ at: 22 * HOUR })],
      { tell: null, next: 23 * HOUR },
    ],
  ])('tells %s', (_, now, told, due) => {
    expect(dueOf(clockOf(), told, now)).toEqual(due);
  });

  it('is silent about a clock that was met', () => {
    const met = { at: 1, by: '당직 1', note: '전화' };
    expect(dueOf(clockOf({ met }), [], 30 * HOUR)).toEqual({ tell: null, next: null });
  });

  it('warns of nothing that would come before the clock began', () => {
    const short = deadlineOf({ withinMs: HOUR, warnMs: [6 * HOUR, HOUR, 10 * MINUTE] });
    const clock = clockOf({ deadline: short });
    expect(warningsOf(clock)).toEqual([50 * MINUTE]);
    expect(dueOf(clock, [], MINUTE)).toEqual({ tell: null, next: 50 * MINUTE });
  });

  /** Looks at a clock at these moments and writes down what is told, as the part does. */
  function watch(clock: Clock, looks: readonly number[]): Told[] {
    const told: Told[] = [];
    for (const at of looks) {
      const { tell } = dueOf(clock, told, at);
      if (tell) told.push({ clock: clock.key, phase: tell, due: clock.due, at });
    }
    return told;
  }

  const someClock = fc
    .record({
      withinMs: fc.integer({ min: MINUTE, max: 96 * HOUR }),
      warnMs: fc.array(fc.integer({ min: MINUTE, max: 100 * HOUR }), { maxLength: 4 }),
    })
    .map((change) => clockOf({ from: HOUR, deadline: deadlineOf(change) }));
  const looks = fc.array(fc.integer({ min: 0, max: 200 * HOUR }), { maxLength: 30 });

  it('tells each moment at most once, in whatever order and however often it looks', () => {
    fc.assert(
      fc.property(someClock, looks, (clock, at) => {
        const told = watch(clock, at);
        const ends = told.filter(({ phase }) => phase === 'overdue');
        expect(ends.length).toBe(at.some((now) => now >= clock.due) ? 1 : 0);
        expect(told.length - ends.length).toBeLessThanOrEqual(warningsOf(clock).length);
        // Looking again at the same moments, as after a restart, tells nothing more.
        for (const now of at) {
          if (told.some((one) => one.at >= now)) expect(dueOf(clock, told, now).tell).toBeNull();
        }
      }),
    );
  });

  it('misses nothing where it looks when it said it would', () => {
    fc.assert(
      fc.property(someClock, (clock) => {
        const told: Told[] = [];
        let now: number | null = clock.from;
        for (let looked = 0; now !== null; looked++) {
          const { next, tell }: Due = dueOf(clock, told, now);
          if (tell) told.push({ clock: clock.key, phase: tell, due: clock.due, at: now });
          if (next !== null) expect(next).toBeGreaterThan(now);
          expect(looked).toBeLessThan(10);
          now = next;
        }
        const moments = [...new Set(warningsOf(clock)), clock.due];
        expect(told.map(({ at }) => at)).toEqual(moments);
        expect(told.at(-1)?.phase).toBe('overdue');
      }),
    );
  });

  it('agrees with how the window shows the clock', () => {
    fc.assert(
      fc.property(someClock, fc.integer({ min: 0, max: 200 * HOUR }), (clock, now) => {
        expect(dueOf(clock, [], now).tell ?? 'running').toBe(phaseOf(clock, now));
      }),
    );
  });
});

describe('toldIn', () => {
  it('finds what was told in a timeline, and not what was met', () => {
    const entry = (id: number, what: TimelineEntry['what']): TimelineEntry => {
      return { id, incident: 'i-1', at: id * HOUR, writtenAt: id * HOUR, by: null, what };
    };
    const clock = {
      kind: 'clock' as const,
      clock: 'a',
      name: { ko: '', en: '' },
      due: 9,
      note: null,
    };
    expect(
      toldIn([
        entry(1, { ...clock, phase: 'warning' }),
        entry(2, { kind: 'note', text: 'x', attachments: [], newFact: false }),
        entry(3, { ...clock, phase: 'overdue' }),
        entry(4, { ...clock, phase: 'met' }),
      ]),
    ).toEqual([
      { clock: 'a', phase: 'warning', due: 9, at: HOUR },
      { clock: 'a', phase: 'overdue', due: 9, at: 3 * HOUR },
    ]);
  });
});
