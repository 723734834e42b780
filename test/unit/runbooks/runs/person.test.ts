import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { settled } from './scriptedTerminal.ts';
import { both, command, confirm, decide, note, wait } from './steps.ts';

let desk: Desk;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2023-11-23T09:30:00+09:00') });
  desk = openDesk(Date.now);
});
afterEach(() => {
  desk.close();
  vi.useRealTimers();
});

const refusing = (key: string) =>
  expect.objectContaining({ sentence: expect.objectContaining({ key }) });
const id = () => desk.run().id;
const entries = () => desk.entered.map(({ what }) => what);

describe('a manual step', () => {
  it('is confirmed when all of its items are ticked', () => {
    desk.start([confirm('전화', '확인'), confirm()], { incident: 'i-1' });
    expect(() => desk.runs.confirm(id(), '1')).toThrow(refusing('runs.notTicked'));
    desk.runs.tick(id(), '1', 1, true);
    expect(() => desk.runs.confirm(id(), '1')).toThrow(refusing('runs.notTicked'));
    desk.runs.tick(id(), '1', 0, true);
    expect(desk.step('1')).toMatchObject({ state: 'waiting', ticked: [0, 1], endedAt: null });
    desk.runs.tick(id(), '1', 0, false);
    desk.runs.tick(id(), '1', 0, true);
    expect(desk.runs.confirm(id(), '1')).toMatchObject({ state: 'waiting', at: '2' });
    expect(desk.step('1')).toMatchObject({ state: 'succeeded', attempt: 1, by: '김하늘' });
    expect(entries()).toEqual([
      {
        kind: 'step',
        runbook: 'book',
        run: id(),
        step: both('step 1'),
        done: 'confirmed',
        state: 'succeeded',
        chosen: [both('전화'), both('확인')],
        text: null,
      },
    ]);
    expect(desk.told().filter((told) => told === 'ticked 김하늘')).toHaveLength(4);
  });

  it('done twice is done once', () => {
    desk.start([confirm('전화'), confirm()]);
    desk.runs.tick(id(), '1', 0, true);
    const before = desk.told().length;
    desk.runs.tick(id(), '1', 0, true);
    expect(desk.told()).toHaveLength(before);
    const confirmed = desk.runs.confirm(id(), '1');
    expect(desk.runs.confirm(id(), '1')).toEqual(confirmed);
    desk.runs.confirm(id(), '2');
    expect(desk.runs.confirm(id(), '2').state).toBe('done');
    expect(desk.told().filter((told) => told === 'confirmed 김하늘')).toHaveLength(2);
  });

  it('has no items but its own', () => {
    desk.start([confirm('전화'), command('one')]);
    expect(() => desk.runs.tick(id(), '1', 1, true)).toThrow(refusing('runs.noItem'));
    expect(() => desk.runs.tick(id(), '2', 0, true)).toThrow(refusing('runs.noItem'));
    expect(() => desk.runs.tick(id(), '9', 0, true)).toThrow(refusing('runs.noStep'));
    expect(() => desk.runs.tick('none', '1', 0, true)).toThrow(refusing('runs.notFound'));
    expect(() => desk.runs.confirm(id(), '2')).toThrow(refusing('runs.notToConfirm'));
  });

  it('is ticked anew when the run comes back to it', async () => {
    desk.start([confirm('전화'), decide('1', null)]);
    desk.runs.tick(id(), '1', 0, true);
    desk.runs.confirm(id(), '1');
    desk.runs.decide(id(), '2', 0);
    expect(desk.run().at).toBe('1');
    expect(desk.step('1')).toMatchObject({ state: 'waiting', attempt: 2, ticked: [] });
    expect(() => desk.runs.confirm(id(), '1')).toThrow(refusing('runs.notTicked'));
  });

  it('is taken in hand by going to it', async () => {
    desk.start([confirm(), confirm('전화'), confirm()]);
    desk.runs.confirm(id(), '1');
    expect(() => desk.runs.skip(id(), '1', 'x')).toThrow(refusing('runs.notAtHand'));
    expect(await desk.go('1')).toMatchObject({ at: '1', state: 'waiting' });
    expect(desk.told().at(-1)).toBe('moved 김하늘');
    desk.runs.confirm(id(), '1');
    expect(desk.step('1').attempt).toBe(2);
    expect(desk.run().at).toBe('2');
    // One that was not begun yet is done as it stands.
    expect(desk.runs.confirm(id(), '3').state).toBe('done');
  });

  it('says that a command succeeded of which only a person can tell', async () => {
    desk.start([command('one'), confirm()], { incident: 'i-1' });
    await desk.go('1');
    await desk.terminal.last().end({ end: 'unmarked', exitCode: null, boundary: 'prompt' });
    expect(desk.step('1').state).toBe('unknown');
    desk.seat = { id: 'o-2', name: '박바다' };
    expect(desk.runs.confirm(id(), '1').at).toBe('2');
    expect(desk.step('1')).toMatchObject({
      state: 'succeeded',
      attempt: 1,
      by: '박바다',
      output: 'done\n',
    });
    expect(entries().at(-1)).toMatchObject({ kind: 'step', done: 'confirmed', state: 'succeeded' });
  });
});

describe('a decision', () => {
  it('says what comes next, or that it ends', () => {
    desk.start([decide('3', null), confirm(), decide('1', null)], { incident: 'i-1' });
    expect(desk.runs.decide(id(), '1', 0).at).toBe('3');
    expect(desk.step('1')).toMatchObject({ state: 'succeeded', option: 0 });
    expect(desk.runs.decide(id(), '1', 0).at).toBe('3');
    expect(() => desk.runs.decide(id(), '1', 1)).toThrow(refusing('runs.notAtHand'));
    expect(() => desk.runs.decide(id(), '3', 2)).toThrow(refusing('runs.noOption'));
    expect(desk.runs.decide(id(), '3', 1)).toMatchObject({ state: 'done', at: null });
    expect(entries()).toMatchObject([
      { done: 'decided', chosen: [both('option 0')] },
      { done: 'decided', chosen: [both('option 1')] },
    ]);
    expect(desk.told().slice(-2)).toEqual(['decided 김하늘', 'done 김하늘']);
  });
});

describe('a note', () => {
  it('is kept in the run and on the timeline', () => {
    desk.start([note(), confirm()], { incident: 'i-1' });
    expect(desk.runs.note(id(), '1', '응답 없음').at).toBe('2');
    expect(desk.step('1')).toMatchObject({ state: 'succeeded', note: '응답 없음' });
    expect(entries()).toMatchObject([{ done: 'noted', text: '응답 없음' }]);
    expect(desk.runs.note(id(), '1', '응답 없음').at).toBe('2');
    expect(() => desk.runs.note(id(), '1', '다른 말')).toThrow(refusing('runs.notAtHand'));
    expect(() => desk.runs.note(id(), '2', '다른 말')).toThrow(refusing('runs.noNote'));
  });
});

describe('skipping', () => {
  it('keeps what the last attempt showed beside the reason', async () => {
    desk.start([command('one'), confirm()], { incident: 'i-1' });
    await desk.go('1');
    await desk.terminal.last().end({ exitCode: 2, output: 'no route\n' });
    expect(desk.runs.skip(id(), '1', '다른 경로로 확인').at).toBe('2');
    expect(desk.step('1')).toMatchObject({
      state: 'skipped',
      reason: '다른 경로로 확인',
      exitCode: 2,
      output: 'no route\n',
    });
    expect(entries().at(-1)).toMatchObject({ done: 'skipped', text: '다른 경로로 확인' });
  });

  it('of another step leaves the one at hand where it is', () => {
    desk.start([confirm(), command('two'), confirm()]);
    expect(desk.runs.skip(id(), '2', '필요 없음').at).toBe('1');
    desk.runs.skip(id(), '2', '필요 없음');
    expect(desk.told().filter((told) => told.startsWith('skipped'))).toHaveLength(1);
    expect(desk.runs.skip(id(), '1', '필요 없음').at).toBe('2');
    expect(desk.runs.skip(id(), '2', '그래도').at).toBe('3');
  });
});

describe('stopping', () => {
  it('breaks off what is waited for, and is taken up where it was', async () => {
    desk.start([command('one'), confirm()], { incident: 'i-1' });
    await desk.go('1', { untilHuman: true });
    expect(desk.runs.stop(id(), '교대')).toMatchObject({ state: 'stopped', at: '1' });
    await settled();
    expect(desk.step('1')).toMatchObject({
      state: 'cancelled',
      why: { key: 'runs.stoppedBy', params: { by: '김하늘', reason: '교대' } },
    });
    expect(desk.run()).toMatchObject({ state: 'stopped', at: '1', untilHuman: false });
    expect(entries()).toMatchObject([
      { kind: 'step', done: 'stopped', text: '교대', state: 'running' },
      { kind: 'command', state: 'cancelled' },
    ]);
    expect(() => desk.runs.confirm(id(), '2')).toThrow(refusing('runs.stopped'));
    desk.runs.stop(id(), '또');
    expect(desk.runs.resume(id())).toMatchObject({ state: 'waiting', at: '1', why: null });
    desk.runs.resume(id());
    expect(desk.told().slice(-3)).toEqual(['stopped 김하늘', 'ended', 'resumed 김하늘']);
    await desk.go('1');
    await desk.terminal.last().end();
    expect(desk.run().at).toBe('2');
  });

  it('is nothing for a run that is done', () => {
    desk.start([confirm()]);
    desk.runs.confirm(id(), '1');
    expect(() => desk.runs.stop(id(), '교대')).toThrow(refusing('runs.done'));
    expect(() => desk.runs.resume(id())).toThrow(refusing('runs.done'));
  });
});

describe('waiting for a service', () => {
  beforeEach(() => {
    desk.states.set('g2b', 'down').set('gov24', 'degraded');
  });

  it('ends when the service is judged so', async () => {
    desk.start([wait(['up', 'degraded'], { withinMs: 60_000 }), confirm()], {
      service: 'g2b',
      incident: 'i-1',
    });
    await desk.go('1');
    expect(desk.step('1')).toMatchObject({ state: 'running', limitMs: 60_000, session: null });
    desk.runs.look();
    expect(desk.run().state).toBe('running');
    desk.states.set('g2b', 'degraded');
    desk.runs.look();
    expect(desk.step('1').state).toBe('succeeded');
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '2' });
    expect(desk.entered).toMatchObject([
      { by: null, what: { done: 'waited', state: 'succeeded' } },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends at once where it is so already, and goes on', async () => {
    desk.start([wait(['degraded'], { service: 'gov24' }), command('two'), confirm()]);
    await desk.go('1', { untilHuman: true });
    await settled();
    expect(desk.step('1').state).toBe('succeeded');
    expect(desk.terminal.last().line).toBe('two');
  });

  it('is over at its limit', async () => {
    desk.start([wait(['up'], { withinMs: 90_000 }), confirm()], { service: 'g2b' });
    await desk.go('1');
    await vi.advanceTimersByTimeAsync(89_000);
    expect(desk.run().state).toBe('running');
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.step('1')).toMatchObject({
      state: 'timedOut',
      why: { key: 'runs.waitedTooLong', params: { service: 'g2b', limit: 90_000 } },
    });
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '1' });
  });

  it('is cancelled at once', async () => {
    desk.start([wait(['up'])], { service: 'g2b' });
    await desk.go('1');
    await desk.runs.cancel(id());
    expect(desk.step('1').state).toBe('cancelled');
    desk.states.set('g2b', 'up');
    desk.runs.look();
    expect(desk.step('1').state).toBe('cancelled');
  });

  it.each([
    ['runs.waitNoService', {}, null],
    ['runs.noService', { service: 'mine' }, null],
  ])('does not begin: %s', async (key, act, service) => {
    desk.start([wait(['up'], act)], { service });
    await expect(desk.go('1')).rejects.toThrow(refusing(key));
    expect(desk.run().steps).toEqual([]);
  });

  it('follows a change that is itself not on the disk yet only when it is', async () => {
    desk.start([wait(['up'])], { service: 'g2b' });
    await desk.go('1');
    const undone = () =>
      desk.temporary.database.transaction(() => {
        desk.states.set('g2b', 'up');
        desk.runs.look();
        throw new Error('the disk is full');
      });
    expect(undone).toThrow('full');
    expect(desk.run().state).toBe('running');
    desk.runs.look();
    expect(desk.run().state).toBe('done');
  });
});
