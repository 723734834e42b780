import { describe, expect, it } from 'vitest';
import { inProgress, latestRun, shownRun } from '../../../../renderer/runbooks/run/purpose.ts';
import { standingOfRun } from '../../../../renderer/runbooks/run/standing.ts';
import type { Run } from '../../../../shared/run.ts';
import { runOf, stepRunOf } from '../../../support/run.ts';

const purpose = { runbook: 'http-phases', service: null, incident: null };
const byId = (...runs: Run[]) => new Map(runs.map((run) => [run.id, run]));

describe('latestRun', () => {
  it('is the one begun last', () => {
    const runs = [runOf({ id: 'b', startedAt: 5 }), runOf({ id: 'a', startedAt: 3 })];
    expect(latestRun(runs, purpose)?.id).toBe('b');
  });

  it.each([{ incident: 'i' }, { service: 'g2b' }, { runbook: 'tls' }])(
    'leaves out runs for another purpose: %j',
    (change) => expect(latestRun([runOf(change)], purpose)).toBeUndefined(),
  );
});

describe('shownRun', () => {
  const open = runOf({ id: 'open' });
  const done = runOf({ id: 'done', state: 'done', at: null, startedAt: 2000 });

  it('is the one that is not over', () => {
    expect(shownRun(byId(open), purpose, undefined)).toBe(open);
    expect(shownRun(byId(open, done), purpose, undefined)).toBeNull();
  });

  it('is the chosen one, over or not, for whatever it was begun', () => {
    const other = runOf({ id: 'other', service: 'g2b' });
    expect(shownRun(byId(open, done, other), purpose, 'done')).toBe(done);
    expect(shownRun(byId(open, done, other), purpose, 'other')).toBe(other);
  });

  it('is none where the form was chosen', () => {
    expect(shownRun(byId(open), purpose, null)).toBeNull();
  });

  it('does not hold on to a run of another runbook or world', () => {
    const tls = runOf({ id: 'tls', runbook: 'tls' });
    expect(shownRun(byId(open, tls), purpose, 'tls')).toBe(open);
    expect(shownRun(byId(open), purpose, 'gone')).toBe(open);
  });
});

describe('inProgress', () => {
  it('has what is not over, newest first, stopped ones last', () => {
    const runs = [
      runOf({ id: 'stopped', state: 'stopped', startedAt: 9 }),
      runOf({ id: 'old', startedAt: 1 }),
      runOf({ id: 'done', state: 'done' }),
      runOf({ id: 'new', state: 'running', startedAt: 5 }),
    ];
    expect(inProgress(runs).map(({ id }) => id)).toEqual(['new', 'old', 'stopped']);
  });
});

describe('standingOfRun', () => {
  it.each([
    [runOf(), 'runbookView.run.waiting'],
    [runOf({ steps: [stepRunOf({ state: 'failed' })] }), 'runbookView.run.failed'],
    [runOf({ steps: [stepRunOf({ state: 'unknown' })] }), 'runbookView.run.unknown'],
    [runOf({ at: '2', steps: [stepRunOf({ state: 'failed' })] }), 'runbookView.run.waiting'],
    [runOf({ state: 'running' }), 'runbookView.run.running'],
    [runOf({ state: 'running', untilHuman: true }), 'runbookView.run.runningOn'],
    [
      runOf({ state: 'stopped', steps: [stepRunOf({ state: 'failed' })] }),
      'runbookView.run.stopped',
    ],
    [runOf({ state: 'done', at: null }), 'runbookView.run.done'],
  ])('says what a run waits for: %#', (run, key) => expect(standingOfRun(run)).toBe(key));
});
