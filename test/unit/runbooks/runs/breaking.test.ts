import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { settled } from './scriptedTerminal.ts';
import { command, confirm } from './steps.ts';

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

describe('what takes too long or is broken off', () => {
  it('is sent Ctrl+C at its limit, from when it was typed', async () => {
    desk.start([command('sleep', { timeoutMs: 3000 })], { incident: 'i-1' });
    await desk.go('1');
    await vi.advanceTimersByTimeAsync(4000);
    expect(desk.terminal.interrupted).toEqual([]);
    desk.terminal.last().typed();
    await vi.advanceTimersByTimeAsync(2900);
    expect(desk.terminal.interrupted).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(desk.terminal.interrupted).toEqual(['s1']);
    expect(desk.step('1')).toMatchObject({
      state: 'timedOut',
      exitCode: 130,
      output: '^C\n',
      why: { key: 'runs.timedOut', params: { limit: 3000 } },
    });
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '1' });
    expect(desk.entered).toMatchObject([{ what: { kind: 'command', state: 'timedOut' } }]);
  });

  it('is broken off also where the terminal never says that it was typed', async () => {
    desk.start([command('sleep', { timeoutMs: 1000 })]);
    await desk.go('1');
    await vi.advanceTimersByTimeAsync(12_900);
    expect(desk.step('1').state).toBe('running');
    await vi.advanceTimersByTimeAsync(100);
    expect(desk.step('1').state).toBe('timedOut');
    // A session that was there before stands at its prompt.
    await desk.go('1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.step('1')).toMatchObject({ attempt: 2, state: 'timedOut' });
  });

  it('is cancelled by a person, whose name the journal has', async () => {
    desk.start([command('sleep')]);
    await desk.go('1');
    desk.seat = { id: 'o-2', name: '박바다' };
    const run = await desk.runs.cancel(desk.run().id);
    expect(run).toMatchObject({ state: 'waiting', at: '1' });
    expect(desk.step('1')).toMatchObject({
      state: 'cancelled',
      by: '김하늘',
      why: { key: 'runs.cancelledBy', params: { by: '박바다' } },
    });
    expect(desk.told().at(-1)).toBe('ended 박바다');
    await expect(desk.runs.cancel(run.id)).rejects.toThrow(refusing('runs.nothingRuns'));
  });

  it('is let go where its session does not come back, which is said', async () => {
    desk.start([command('trap "" INT; sleep', { timeoutMs: 1000 })], { incident: 'i-1' });
    await desk.go('1');
    desk.terminal.deaf.add('s1');
    const deaf = desk.terminal.last();
    deaf.typed();
    await vi.advanceTimersByTimeAsync(5900);
    expect(desk.run().state).toBe('running');
    expect(desk.terminal.interrupted).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(100);
    expect(desk.step('1')).toMatchObject({
      state: 'timedOut',
      exitCode: null,
      why: { key: 'runs.notBack', params: { title: 'The runbook' } },
    });
    const [entry] = desk.entered;
    expect(entry?.what).toMatchObject({ kind: 'command', state: 'timedOut', exitCode: null });
    // Its own session is not one to type into any more.
    await desk.go('1');
    expect(desk.terminal.last().session).toBe('s2');
    await deaf.end();
    expect(desk.run().state).toBe('running');
    expect(desk.step('1')).toMatchObject({ attempt: 2, state: 'running' });
  });

  it('is sent Ctrl+C again where it is typed after it was broken off', async () => {
    desk.start([command('sleep')]);
    await desk.go('1');
    desk.terminal.deaf.add('s1');
    const cancelled = desk.runs.cancel(desk.run().id);
    desk.terminal.deaf.clear();
    desk.terminal.last().typed();
    await cancelled;
    expect(desk.terminal.interrupted).toEqual(['s1', 's1']);
    expect(desk.step('1').state).toBe('cancelled');
  });

  it('is sent Ctrl+C again where it goes on', async () => {
    desk.start([command('sleep')]);
    await desk.go('1');
    desk.terminal.deaf.add('s1');
    const cancelled = desk.runs.cancel(desk.run().id);
    await vi.advanceTimersByTimeAsync(900);
    desk.terminal.deaf.clear();
    await vi.advanceTimersByTimeAsync(100);
    await cancelled;
    expect(desk.terminal.interrupted).toHaveLength(2);
    expect(desk.step('1')).toMatchObject({ state: 'cancelled', exitCode: 130 });
  });

  it('ends the run where its output has what ends it', async () => {
    desk.start([command('dmesg', { stop: 'I/O error' }), confirm()], { incident: 'i-1' });
    await desk.go('1', { untilHuman: true });
    await desk.terminal.last().end({ output: 'sda: I/O error\n' });
    expect(desk.run()).toMatchObject({
      state: 'stopped',
      at: '2',
      untilHuman: false,
      why: { key: 'runs.stopFound', params: { step: '1', pattern: 'I/O error' } },
    });
    expect(desk.step('1').state).toBe('succeeded');
    expect(desk.entered.map(({ what }) => what)).toMatchObject([
      { kind: 'command', state: 'succeeded' },
      { kind: 'step', done: 'stopped', text: 'stop=/I/O error/' },
    ]);
    await expect(desk.go('2')).rejects.toThrow(refusing('runs.stopped'));
    expect(desk.runs.resume(desk.run().id)).toMatchObject({ state: 'waiting', at: '2', why: null });
    expect(desk.told().slice(-2)).toEqual(['stopped', 'resumed 김하늘']);
  });

  it('keeps its last step in hand where that one ends the run', async () => {
    desk.start([command('dmesg', { stop: 'done' })]);
    await desk.go('1');
    await desk.terminal.last().end();
    expect(desk.run()).toMatchObject({ state: 'stopped', at: '1', endedAt: null });
  });
});

describe('a step in the background', () => {
  it('has a session of its own while the run goes on', async () => {
    desk.start([command('tcpdump', { background: true }), command('ping'), confirm()]);
    await desk.go('1', { session: 'ignored' });
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '2' });
    expect(desk.step('1')).toMatchObject({ state: 'running', session: 's1' });
    const behind = desk.terminal.last();
    await expect(desk.go('1')).rejects.toThrow(refusing('runs.busy'));
    await desk.go('2');
    expect(desk.terminal.last().session).toBe('s2');
    await desk.terminal.last().end();
    expect(desk.run().at).toBe('3');
    await behind.end({ exitCode: 1 });
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '3' });
    expect(desk.step('1').state).toBe('failed');
  });

  it('is cancelled where nothing is waited for, and may outlive the run', async () => {
    desk.start([command('tcpdump', { background: true }), command('ping')]);
    await desk.go('1');
    await desk.go('2');
    await desk.runs.cancel(desk.run().id);
    expect(desk.step('1').state).toBe('running');
    expect(desk.step('2').state).toBe('cancelled');
    desk.runs.skip(desk.run().id, '2', '필요 없음');
    expect(desk.run().state).toBe('done');
    const run = await desk.runs.cancel(desk.run().id);
    expect(run.state).toBe('done');
    expect(desk.step('1').state).toBe('cancelled');
  });

  it('ends the run by what it found, and what was waited for with it', async () => {
    desk.start([command('tail -f', { background: true, stop: 'panic' }), command('ping')]);
    await desk.go('1');
    const behind = desk.terminal.last();
    await desk.go('2');
    await behind.end({ output: 'panic\n' });
    await settled();
    expect(desk.run()).toMatchObject({ state: 'stopped', at: '2', why: { key: 'runs.stopFound' } });
    expect(desk.step('2')).toMatchObject({ state: 'cancelled', why: { key: 'runs.stopFound' } });
  });
});
