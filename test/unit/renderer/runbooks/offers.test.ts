import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offersOf } from '../../../../renderer/runbooks/run/offers.ts';
import { type Run, StepState } from '../../../../shared/run.ts';
import type { StepAct } from '../../../../shared/runbook.ts';
import { commandOf, runOf, stepOf, stepRunOf } from '../../../support/run.ts';

const command = stepOf('1');
const confirm = stepOf('1', { kind: 'confirm', items: [] });
const offers = (step: typeof command, run: Run | null, here = true) => [
  ...offersOf(step, run, here),
];

describe('offersOf', () => {
  it('runs any command before there is a run, and goes on from the first', () => {
    expect(offers(command, null)).toEqual(['run', 'untilHuman']);
    expect(offers(command, null, false)).toEqual(['run']);
  });

  it('runs the command at hand, goes on, or leaves it out with a reason', () => {
    expect(offers(command, runOf())).toEqual(['run', 'untilHuman', 'skip']);
  });

  it.each(['failed', 'timedOut', 'cancelled'] as const)('runs one that %s again', (state) => {
    const run = runOf({ steps: [stepRunOf({ state })] });
    expect(offers(command, run)).toEqual(['again', 'untilHuman', 'skip']);
  });

  it('has a person judge what the shell could not tell', () => {
    const run = runOf({ steps: [stepRunOf({ state: 'unknown', exitCode: null })] });
    expect(offers(command, run)).toEqual(['again', 'judge', 'untilHuman', 'skip']);
  });

  it('runs a command that is not at hand, too, but never goes on from there', () => {
    expect(offers(command, runOf({ at: '2' }), false)).toEqual(['run']);
    const ran = runOf({ at: '2', steps: [stepRunOf()] });
    expect(offers(command, ran, false)).toEqual(['again']);
  });

  it('asks a person only at hand, and leads back to what was done before', () => {
    expect(offers(confirm, runOf())).toEqual(['person', 'skip']);
    expect(offers(confirm, runOf({ at: '2' }), false)).toEqual([]);
    const done = runOf({ at: '2', steps: [stepRunOf()] });
    expect(offers(confirm, done, false)).toEqual(['take']);
  });

  it('offers nothing but to break off while a command runs', () => {
    const running = stepRunOf({ state: 'running', endedAt: null });
    const run = runOf({ state: 'running', steps: [running] });
    expect(offers(command, run)).toEqual(['cancel']);
    expect(offers(stepOf('2'), run, false)).toEqual([]);
  });

  it('breaks off what runs in the background while the run goes on', () => {
    const running = stepRunOf({ state: 'running', endedAt: null });
    const run = runOf({ at: '2', steps: [running] });
    expect(offers(stepOf('1', commandOf({ background: true })), run, false)).toEqual(['cancel']);
    expect(offers(stepOf('2'), run)).toEqual(['run', 'untilHuman', 'skip']);
  });

  it('offers no act on a run that is done or stopped, whatever became of its steps', () => {
    const acts: StepAct[] = [
      commandOf(),
      { kind: 'confirm', items: [] },
      { kind: 'decide', options: [] },
      { kind: 'note', prompt: { ko: '', en: '' } },
      { kind: 'wait', service: null, until: ['up'], withinMs: 1000 },
    ];
    const ended = StepState.options.filter((state) => state !== 'running');
    fc.assert(
      fc.property(
        fc.constantFrom(...acts),
        fc.constantFrom('done', 'stopped'),
        fc.constantFrom(...ended),
        fc.boolean(),
        (act, state, step, here) => {
          const run = runOf({ state, steps: [stepRunOf({ state: step })] });
          expect(offers(stepOf('1', act), run, here)).toEqual([]);
        },
      ),
    );
  });
});
