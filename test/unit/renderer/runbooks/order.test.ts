import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBehind } from '../../../../renderer/runbooks/run/order.ts';
import { runOf, stepRunOf } from '../../../support/run.ts';

describe('isBehind', () => {
  const running = stepRunOf({ state: 'running', endedAt: null });
  const ended = stepRunOf();

  it.each([
    ['a step not begun', runOf(), runOf({ steps: [running] })],
    ['a step that still runs', runOf({ steps: [running] }), runOf({ steps: [ended] })],
    [
      'an attempt before',
      runOf({ steps: [ended] }),
      runOf({ steps: [stepRunOf({ attempt: 2, state: 'running', endedAt: null })] }),
    ],
    [
      'a run that is not over',
      runOf({ steps: [ended] }),
      runOf({ state: 'done', at: null, steps: [ended] }),
    ],
  ])('finds %s older than what is known', (_, arriving, known) => {
    expect(isBehind(arriving, known)).toBe(true);
    expect(isBehind(known, arriving)).toBe(false);
  });

  it('takes what is as far: a run is stopped and taken up again, an item ticked and not', () => {
    const states = ['waiting', 'running', 'stopped'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...states),
        fc.array(fc.nat(5)),
        (a, b, ticked) => {
          const open = stepRunOf({ state: 'waiting', endedAt: null });
          const known = runOf({ state: a, steps: [open] });
          expect(isBehind(runOf({ state: b, steps: [{ ...open, ticked }] }), known)).toBe(false);
        },
      ),
    );
  });
});
