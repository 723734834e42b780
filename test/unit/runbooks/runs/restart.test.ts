import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ended, LOST } from '../../../../electron/runbooks/runs/rules/ending.ts';
import { NOTHING_BY_ITSELF } from '../../../../electron/runbooks/runs/rules/onward.ts';
import { type Desk, openDesk } from './desk.ts';
import { settled } from './scriptedTerminal.ts';
import { command, confirm, wait } from './steps.ts';

let desk: Desk;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2023-11-23T09:30:00+09:00') });
  desk = openDesk(Date.now);
});
afterEach(() => {
  desk.close();
  vi.useRealTimers();
});

const id = () => desk.run().id;

describe('after a restart', () => {
  it('what ran is cancelled, and the run waits there and goes on', async () => {
    desk.start([command('one'), command('two'), confirm()], { incident: 'i-1' });
    await desk.go('1', { untilHuman: true });
    await desk.terminal.last().end();
    vi.advanceTimersByTime(5000);
    desk.restart();
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '2', untilHuman: false });
    expect(desk.step('1').state).toBe('succeeded');
    expect(desk.step('2')).toMatchObject({
      state: 'cancelled',
      endedAt: Date.now(),
      why: { key: 'runs.lost' },
    });
    expect(desk.entered.at(-1)).toMatchObject({
      by: '김하늘',
      what: { kind: 'command', command: 'two', state: 'cancelled', durationMs: 5000 },
    });
    expect(desk.told().at(-1)).toBe('ended');
    await desk.go('2');
    await desk.terminal.last().end();
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '3' });
    expect(desk.step('2').attempt).toBe(2);
  });

  it('what waited, ran in the background or was stopped is as it was, and told once', async () => {
    desk.states.set('g2b', 'down');
    desk.start([command('tail', { background: true }), wait(['up'])], { service: 'g2b' });
    await desk.go('1');
    await desk.go('2');
    desk.terminal.deaf.add('s1');
    desk.restart();
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '2' });
    expect(desk.run().steps.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    desk.runs.stop(id(), '교대');
    const before = desk.run();
    const told = desk.told().length;
    desk.restart();
    expect(desk.run()).toEqual(before);
    expect(desk.told()).toHaveLength(told);
  });

  it('what an earlier attempt comes to later is of no matter', async () => {
    desk.start([command('one')]);
    const run = await desk.go('1');
    const followed = { run, runbook: desk.runs.runbook(run.id) };
    const late = { step: '1', attempt: 0 };
    const change = ended(followed, late, LOST, { by: '', at: 0 }, NOTHING_BY_ITSELF);
    expect(change).toEqual({ run, told: [] });
  });

  it('a run that ended by itself stays done', async () => {
    desk.start([command('tail', { background: true })]);
    await desk.go('1');
    expect(desk.run().state).toBe('done');
    desk.restart();
    expect(desk.run()).toMatchObject({ state: 'done', at: null });
    expect(desk.step('1').state).toBe('cancelled');
  });

  it('the runs of a world that was left tell nothing more', async () => {
    desk.start([command('one')]);
    await desk.go('1');
    const told = desk.emitted.length;
    desk.runs.close();
    await desk.terminal.last().end();
    expect(desk.emitted).toHaveLength(told);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('the last 200 are there, oldest first', () => {
    for (let n = 0; n < 205; n += 1) desk.start([confirm()]);
    const ids = desk.runs.all().map((run) => run.id);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([200, 'run-6', 'run-205']);
    desk.restart();
    expect(desk.runs.all().map((run) => run.id)).toEqual(ids);
    // Older ones are kept all the same.
    expect(desk.runs.confirm('run-1', '1').state).toBe('done');
    expect(desk.runs.all().map((run) => run.id)).toEqual(ids);
  });
});

describe('where the disk refuses', () => {
  it('nothing is done that was not written down', async () => {
    desk.start([command('one'), confirm()]);
    const { database } = desk.temporary;
    database
      .prepare(
        "CREATE TEMP TRIGGER full BEFORE UPDATE ON run BEGIN SELECT raise(ABORT, 'full'); END",
      )
      .run();
    await expect(desk.go('1')).rejects.toThrow('full');
    expect(desk.terminal.commands).toEqual([]);
    expect(desk.run().steps).toEqual([]);
  });

  it('an end that could not be kept is said, and can be settled by cancelling', async () => {
    desk.start([command('one'), confirm()]);
    await desk.go('1');
    const { database } = desk.temporary;
    database
      .prepare(
        "CREATE TEMP TRIGGER full BEFORE UPDATE ON run BEGIN SELECT raise(ABORT, 'full'); END",
      )
      .run();
    await desk.terminal.last().end();
    expect(desk.notices).toMatchObject([{ key: 'problem.internal' }]);
    expect(desk.run().state).toBe('running');
    database.prepare('DROP TRIGGER full').run();
    expect(await desk.runs.cancel(id())).toMatchObject({ state: 'waiting', at: '1' });
    await settled();
    expect(desk.step('1').state).toBe('cancelled');
  });
});
