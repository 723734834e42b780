import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judged, judge, pending, takeUp } from '../../../electron/health/judge.ts';
import type { Observation, State, Transition } from '../../../shared/health.ts';
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

interface Step extends Judged {
  transition: Transition | null;
}

/** Judges one observation every second from 1000 on. */
function judgeAll(
  verdicts: readonly Verdict[],
  attempts: number,
  start = pending('a/b', 0),
): Step[] {
  let judged = takeUp(start, { attempts });
  return verdicts.map((verdict, index) => {
    const step = judge(judged, seen(verdict, (index + 1) * 1000), { attempts });
    judged = step;
    return step;
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
    const up = takeUp(pending('a/b', 9_000_000), { attempts: 1 });
    const { health, transition } = judge(up, seen('down', 1000), { attempts: 1 });
    expect(health.since).toBe(1000);
    expect(transition?.since).toBe(1000);
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

  it('dates nothing into the future, whatever the clock does', () => {
    const times = fc.array(fc.tuple(verdict, fc.integer({ min: 0, max: 10_000 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(times, attempts, (observed, n) => {
        let judged = takeUp(pending('a/b', 0), { attempts: n });
        for (const [what, at] of observed) {
          const step = judge(judged, seen(what, at), { attempts: n });
          expect(step.health.since).toBeLessThanOrEqual(at);
          expect(step.transition?.since ?? 0).toBeLessThanOrEqual(step.transition?.at ?? 0);
          judged = step;
        }
      }),
    );
  });
});
