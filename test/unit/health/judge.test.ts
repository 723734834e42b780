import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Judged,
  judge,
  type Moment,
  pending,
  takeUp,
} from '../../../electron/health/judge.ts';
import type { CheckHealth, Observation, State, Transition } from '../../../shared/health.ts';
import { sentence } from '../../../shared/problem.ts';

type Verdict = Observation['verdict'];
const LETTERS: Readonly<Record<string, Verdict>> = {
  U: 'up',
  G: 'degraded',
  D: 'down',
  '?': 'unknown',
};

function seen(verdict: Verdict, at: number): Observation {
  const reason = sentence('health.pending');
  const [errorClass, status, address] = [null, null, null];
  return {
    check: 'a/b',
    at,
    verdict,
    latencyMs: 5,
    errorClass,
    reason,
    phases: {},
    status,
    address,
    protocol: null,
    bytes: null,
    certificate: null,
  };
}

/** Failed while the station itself was in trouble. */
function byUs(at: number): Observation {
  return { ...seen('unknown', at), errorClass: 'station' };
}

interface Step extends Judged {
  transition: Transition | null;
}

const BOUNDS = { start: 30, stop: 25 };
const POLICY = { attempts: 3, interval: 30_000, timeout: 10_000 };

/** A moment in which both clocks agree, outside of maintenance. */
function moment(now: number, rest: Partial<Moment> = {}): Moment {
  return { now, steady: now, maintenance: false, flapping: BOUNDS, ...rest };
}

/** Judges one observation every second from 1000 on. */
function judgeAll(
  verdicts: readonly Verdict[],
  attempts: number,
  start = pending('a/b', 0),
): Step[] {
  const policy = { ...POLICY, attempts };
  let judged = takeUp(start, policy, 0);
  return verdicts.map((verdict, index) => {
    const at = (index + 1) * 1000;
    const { judged: next, transitions } = judge(judged, seen(verdict, at), policy, moment(at + 5));
    judged = next;
    expect(transitions.length).toBeLessThan(2);
    return { ...next, transition: transitions[0] ?? null };
  });
}

/** The firm states after each letter, and the shown one where it is soft: `up(down)`. */
function story(letters: string, attempts = 3): string[] {
  const verdicts = [...letters].map((letter) => LETTERS[letter] ?? 'up');
  return judgeAll(verdicts, attempts).map(({ health: { state, firm, firmState } }) =>
    firm ? state : `${firmState}(${state})`,
  );
}

describe('judge', () => {
  it('believes good news at once', () => {
    expect(story('U')).toEqual(['up']);
    expect(story('DDDU').at(-1)).toBe('up');
    expect(story('DDDG').at(-1)).toBe('degraded');
  });

  it('confirms a failure by its attempts', () => {
    expect(story('UDDD')).toEqual(['up', 'up(down)', 'up(down)', 'down']);
    expect(story('D', 1)).toEqual(['down']);
    expect(story('DDD')).toEqual(['pending(down)', 'pending(down)', 'down']);
  });

  it('forgets a failure that did not last', () => {
    expect(story('UDDUDD').at(-1)).toBe('up(down)');
  });

  it('confirms the milder of a mixed row, and the worse when it lasts', () => {
    expect(story('UDGD')).toEqual(['up', 'up(down)', 'up(degraded)', 'degraded(down)']);
    expect(story('UDGDDD').at(-1)).toBe('down');
    expect(story('UDGDGDG').at(-1)).toBe('degraded');
  });

  it('lets what it could not see neither confirm nor refute', () => {
    expect(story('UDD?')).toEqual(['up', 'up(down)', 'up(down)', 'up(unknown)']);
    expect(story('UDD?D').at(-1)).toBe('down');
    expect(story('DDD?D').at(-1)).toBe('down');
  });

  it('knows nothing after seeing nothing for its attempts', () => {
    expect(story('U???').at(-1)).toBe('unknown');
    expect(story('UDD???D').at(-1)).toBe('unknown(down)');
    expect(story('U???U').at(-1)).toBe('up');
  });

  it('dates a state to the first observation of its row', () => {
    const steps = judgeAll(['up', 'down', 'down', 'down'], 3);
    expect(steps.at(-1)?.transition).toMatchObject({
      from: 'up',
      to: 'down',
      since: 2000,
      at: 4005,
    });
    expect(steps.at(-1)?.health).toMatchObject({ since: 2000, firmSince: 2000, streak: 3 });
  });

  it('keeps the since of a state that was kept over a restart', () => {
    const down = judgeAll(['down', 'down', 'down'], 3).at(-1)?.health ?? pending('a/b', 0);
    const later = judgeAll(['down'], 3, { ...down, firmSince: 42 }).at(-1);
    expect(later?.health).toMatchObject({ state: 'down', firm: true, since: 42, firmSince: 42 });
    expect(later?.transition).toBeNull();
  });

  it('bears a clock that was set back', () => {
    const policy = { ...POLICY, attempts: 1 };
    const up = takeUp(pending('a/b', 9_000_000), policy, 0);
    const { judged, transitions } = judge(up, seen('down', 1000), policy, moment(1005));
    expect(judged.health.since).toBe(1000);
    expect(transitions).toMatchObject([{ since: 1000, at: 1005 }]);
  });
});

describe('judge, whatever it sees', () => {
  const verdict = fc.constantFrom<Verdict>('up', 'degraded', 'down', 'unknown');
  const row = fc.array(verdict, { minLength: 1, maxLength: 60 });
  const attempts = fc.integer({ min: 1, max: 6 });
  const holds = (check: (steps: Step[], verdicts: Verdict[], attempts: number) => void) =>
    fc.assert(
      fc.property(row, attempts, (verdicts, n) => check(judgeAll(verdicts, n), verdicts, n)),
      { numRuns: 500 },
    );

  it('never makes a failure firm before its attempts, nor later', () => {
    const bad: Readonly<Record<string, readonly Verdict[]>> = {
      down: ['down'],
      degraded: ['degraded', 'down'],
      unknown: ['unknown'],
    };
    holds((steps, verdicts, n) => {
      for (const [i, { transition }] of steps.entries()) {
        if (!transition || transition.to === 'up') continue;
        const improves = transition.from === 'down' && transition.to === 'degraded';
        const until = verdicts
          .slice(0, i + 1)
          .filter((v) => transition.to === 'unknown' || v !== 'unknown');
        const last = until.slice(-n);
        expect(last).toHaveLength(n);
        if (!improves) expect(last.every((v) => bad[transition.to]?.includes(v))).toBe(true);
      }
      for (let i = n - 1; i < verdicts.length; i++) {
        const last = verdicts.slice(i - n + 1, i + 1);
        if (last.every((v) => v === last[0])) expect(steps[i]?.health.firmState).toBe(last[0]);
      }
    });
  });

  it('tells every change of firm state exactly once', () => {
    holds((steps) => {
      let firm: State = 'pending';
      for (const { health, transition } of steps) {
        expect(transition !== null).toBe(health.firmState !== firm);
        if (transition) expect(transition).toMatchObject({ from: firm, to: health.firmState });
        firm = health.firmState;
      }
    });
  });

  it('shows the last verdict, firm exactly when it is the firm state', () => {
    holds((steps, verdicts, n) => {
      for (const [i, { health }] of steps.entries()) {
        expect(health.state).toBe(verdicts[i]);
        expect(health.firm).toBe(health.state === health.firmState);
        expect(health.streak).toBeGreaterThanOrEqual(1);
        expect(health.streak).toBeLessThanOrEqual(n);
      }
    });
  });

  /** Anything that can happen to a check, with clocks that do anything a clock can. */
  const happening = fc.record({
    verdict: fc.option(verdict),
    excused: fc.boolean(),
    wall: fc.integer({ min: 10_000, max: 10_000_000 }),
    /** Between the look and its judgement; less than nothing where the clock was set back. */
    later: fc.integer({ min: -10_000, max: 5000 }),
    passes: fc.integer({ min: 0, max: 200_000 }),
    maintenance: fc.boolean(),
  });
  const happenings = fc.array(happening, { maxLength: 80 });
  interface Happened {
    before: Judged;
    seen: Observation | null;
    moment: Moment;
    judged: Judged;
    transitions: Transition[];
  }
  const holdsAlways = (check: (happened: Happened[], attempts: number) => void) =>
    fc.assert(
      fc.property(happenings, attempts, (events, n) => {
        const policy = { ...POLICY, attempts: n };
        let judged = takeUp(pending('a/b', 0), policy, 0);
        let steady = 0;
        const happened = events.map(
          ({ verdict, excused, wall, later, passes, maintenance }): Happened => {
            steady += passes;
            const before = judged;
            const observed = verdict && (excused ? byUs(wall) : seen(verdict, wall));
            const at = { now: wall + later, steady, maintenance, flapping: BOUNDS };
            const judgement = judge(before, observed, policy, at);
            judged = judgement.judged;
            return { before, seen: observed, moment: at, ...judgement };
          },
        );
        check(happened, n);
      }),
      { numRuns: 500 },
    );

  it('dates nothing into the future, whatever the clock does', () => {
    holdsAlways((happened) => {
      for (const { judged, moment, transitions } of happened) {
        const { since, firmSince, lastAt } = judged.health;
        for (const time of [since, firmSince, lastAt ?? 0]) {
          expect(time).toBeLessThanOrEqual(moment.now);
        }
        for (const transition of transitions) {
          expect(transition.since).toBeLessThanOrEqual(transition.at);
          expect(transition.at).toBeLessThanOrEqual(moment.now);
        }
      }
    });
  });

  it('tells transitions that chain, and that end where the check stands', () => {
    holdsAlways((happened) => {
      let firm: State = 'pending';
      for (const { transitions, judged } of happened) {
        for (const { from, to } of transitions) {
          expect(from).toBe(firm);
          expect(to).not.toBe(from);
          firm = to;
        }
        expect(judged.health.firmState).toBe(firm);
      }
    });
  });

  it('is in maintenance exactly while it is told so', () => {
    holdsAlways((happened) => {
      for (const { judged, moment, transitions } of happened) {
        const { state, firm, firmState } = judged.health;
        expect(state === 'maintenance').toBe(moment.maintenance);
        expect(firmState === 'maintenance').toBe(moment.maintenance);
        if (moment.maintenance) expect(firm).toBe(true);
        if (moment.maintenance) expect(transitions.map(({ to }) => to)).not.toContain('down');
      }
    });
  });

  it('blames nobody for the station’s own trouble, and holds what was firm', () => {
    holdsAlways((happened) => {
      for (const { before, seen, judged, moment, transitions } of happened) {
        if (seen?.errorClass !== 'station' || moment.maintenance) continue;
        if (before.health.firmState === 'maintenance') continue;
        expect(transitions).toEqual([]);
        expect(judged.health).toMatchObject({
          state: 'unknown',
          firmState: before.health.firmState,
        });
      }
    });
  });

  it('counts for a failure only what was seen since the last good answer and the last rest', () => {
    holdsAlways((happened, n) => {
      let row = 0;
      let rested = false;
      for (const { seen, moment, transitions } of happened) {
        if (moment.maintenance) rested = true;
        else {
          if (rested) row = 0;
          rested = false;
          if (seen?.verdict === 'up') row = 0;
          else if (seen?.verdict === 'down' || seen?.verdict === 'degraded') row += 1;
        }
        const fell = transitions.some(({ from, to }) => to === 'down' && from !== 'down');
        if (fell) expect(row).toBeGreaterThanOrEqual(n);
      }
    });
  });

  it('is stale exactly when its results stay away, whatever the wall clock says', () => {
    holdsAlways((happened) => {
      let heard = 0;
      for (const { seen, judged, moment } of happened) {
        if (seen) heard = moment.steady;
        if (seen) expect(judged.health.stale).toBe(false);
        else if (moment.steady - heard <= 2 * POLICY.interval) {
          expect(judged.health.stale).toBe(false);
        } else if (moment.steady - heard > 2 * POLICY.interval + 3000) {
          expect(judged.health.stale).toBe(true);
        }
      }
    });
  });

  it('changes nothing by looking at the clock', () => {
    holdsAlways((happened) => {
      for (const { judged, moment } of happened) {
        const again = judge(judged, null, POLICY, moment);
        expect(again.transitions).toEqual([]);
        expect(again.judged.health).toEqual({ ...judged.health, stale: again.judged.health.stale });
      }
    });
  });
});

describe('judge, in maintenance', () => {
  const policy = { ...POLICY, attempts: 2 };
  const run = (steps: [letter: string, maintenance: boolean][]) => {
    let judged = takeUp(pending('a/b', 0), policy, 0);
    return steps.flatMap(([letter, maintenance], index) => {
      const at = (index + 1) * 1000;
      const verdict = LETTERS[letter];
      const observed = verdict ? seen(verdict, at) : null;
      const step = judge(judged, observed, policy, moment(at + 5, { maintenance }));
      judged = step.judged;
      return step.transitions.map(({ from, to, at }) => `${from}>${to}@${at}`);
    });
  };

  it('confirms no failure in it, and a service that is well afterwards raises none', () => {
    const steps: [string, boolean][] = [
      ['U', false],
      ['', true],
      ['D', true],
      ['D', true],
      ['D', true],
      ['', false],
      ['D', false],
      ['U', false],
    ];
    expect(run(steps)).toEqual([
      'pending>up@1005',
      'up>maintenance@2005',
      'maintenance>pending@6005',
      'pending>up@8005',
    ]);
  });

  it('finds the failure that stayed, by its attempts', () => {
    const steps: [string, boolean][] = [
      ['U', false],
      ['D', true],
      ['D', false],
      ['D', false],
    ];
    expect(run(steps)).toEqual([
      'pending>up@1005',
      'up>maintenance@2005',
      'maintenance>pending@3005',
      'pending>down@4005',
    ]);
  });

  it('goes on with a rest that was kept over a restart, and ends one that is over', () => {
    const kept: CheckHealth = {
      ...pending('a/b', 0),
      state: 'maintenance',
      firmState: 'maintenance',
    };
    const judged = takeUp(kept, policy, 0);
    expect(judge(judged, null, policy, moment(5, { maintenance: true })).transitions).toEqual([]);
    expect(judge(judged, null, policy, moment(5)).transitions).toMatchObject([
      { from: 'maintenance', to: 'pending', at: 5 },
    ]);
  });
});

describe('judge, by the clock', () => {
  const up = () => {
    const judged = takeUp(pending('a/b', 0), POLICY, 0);
    return judge(judged, seen('up', 5_000_000), POLICY, moment(5_000_005, { steady: 0 })).judged;
  };

  it.each([
    ['an hour back', -3_600_000],
    ['an hour forward', 3_600_000],
  ])('is not stale because the clock was set %s', (_, by) => {
    const now = 5_030_000 + by;
    const { judged } = judge(up(), null, POLICY, moment(now, { steady: 30_000 }));
    expect(judged.health.stale).toBe(false);
    expect(judged.health.since).toBe(Math.min(5_000_000, now));
  });

  it('is stale after two intervals, later where looks take longer than that, and fresh again', () => {
    const staleAt = (steady: number, policy = POLICY) =>
      judge(up(), null, policy, moment(6_000_000, { steady })).judged.health.stale;
    expect([staleAt(60_000), staleAt(63_000)]).toEqual([false, true]);
    const patient = { ...POLICY, interval: 1000, timeout: 10_000 };
    expect([staleAt(11_500, patient), staleAt(14_500, patient)]).toEqual([false, true]);
    const late = judge(up(), null, POLICY, moment(6_000_000, { steady: 3_600_000 })).judged;
    const next = judge(late, seen('up', 6_000_100), POLICY, moment(6_000_105)).judged;
    expect(next.health).toMatchObject({ stale: false, since: 5_000_000 });
  });

  it('counts a row across a clock that jumps', () => {
    let judged = up();
    const fell = [4_000_000, 9_000_000, 1_000_000].flatMap((at, index) => {
      const step = judge(judged, seen('down', at), POLICY, moment(at + 5, { steady: index }));
      judged = step.judged;
      return step.transitions.map(({ to, since }) => [to, since]);
    });
    expect(fell).toEqual([['down', 1_000_000]]);
  });
});

describe('judge, while the station is in trouble', () => {
  it('shows that it does not know, and comes back by itself', () => {
    const policy = { ...POLICY, attempts: 1 };
    const steps = [seen('up', 1000), byUs(2000), byUs(3000), seen('up', 4000)];
    let judged = takeUp(pending('a/b', 0), policy, 0);
    const shown = steps.map((observed) => {
      const step = judge(judged, observed, policy, moment(observed.at + 5));
      judged = step.judged;
      const { state, firmState, since } = step.judged.health;
      return [state, firmState, since, step.transitions.length];
    });
    expect(shown).toEqual([
      ['up', 'up', 1000, 1],
      ['unknown', 'up', 2000, 0],
      ['unknown', 'up', 2000, 0],
      ['up', 'up', 4000, 0],
    ]);
  });
});
