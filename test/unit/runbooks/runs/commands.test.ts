import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_OUTPUT, SEARCHED_OUTPUT } from '../../../../electron/runbooks/runs/rules/verdict.ts';
import { Problem } from '../../../../shared/problem.ts';
import { both, command, confirm, type Desk, openDesk, secret, settled, text } from './desk.ts';

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

describe('starting', () => {
  it('waits at the first step, with checked parameters, and is told', () => {
    const run = desk.start([command('date'), confirm()], {
      service: 'g2b',
      parameters: { host: 'a.kr' },
      runbookParameters: [text('host')],
    });
    expect(run).toMatchObject({
      state: 'waiting',
      at: '1',
      service: 'g2b',
      parameters: { host: 'a.kr' },
      by: '김하늘',
      steps: [],
    });
    expect(desk.runs.all()).toEqual([run]);
    expect(desk.emitted).toEqual([run]);
    expect(desk.told()).toEqual(['started 김하늘']);
  });

  it.each([
    ['runbook.missingParameter', { parameters: {}, runbookParameters: [text('host')] }],
    ['runs.noService', { service: 'nothing' }],
    ['incident.notFound', { incident: 'i-9' }],
  ])('says %s, and begins nothing', (key, more) => {
    expect(() => desk.start([command('date')], more)).toThrow(refusing(key));
    expect(desk.runs.all()).toEqual([]);
  });

  it('follows the runbook as it was when it began', async () => {
    desk.start([command('echo old')]);
    desk.library.clear();
    await desk.go('1');
    expect(desk.terminal.last().line).toBe('echo old');
    expect(desk.runs.runbook(desk.run().id).steps).toHaveLength(1);
  });
});

describe('a command', () => {
  it('is typed into the chosen session and tells how it ended, also on the timeline', async () => {
    desk.start([command('uptime', { timeoutMs: 5000 }), confirm()], { incident: 'i-1' });
    const { id: session } = desk.terminal.open(
      { cols: 1, rows: 1, shell: 'bash', target: null, beside: null },
      { title: 'mine' },
    );
    const begun = await desk.go('1', { session });
    expect(begun).toMatchObject({ state: 'running', at: '1' });
    expect(begun.steps).toMatchObject([
      { step: '1', state: 'running', attempt: 1, limitMs: 5000, session, line: 'uptime' },
    ]);
    expect(desk.terminal.last()).toMatchObject({
      session,
      line: 'uptime',
      limit: SEARCHED_OUTPUT,
      marker: '1. step 1',
    });
    const startedAt = Date.now();
    vi.advanceTimersByTime(700);
    await desk.terminal.last().end({ output: 'up 3 days\n', durationMs: 650 });
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '2' });
    expect(desk.step('1')).toMatchObject({
      state: 'succeeded',
      exitCode: 0,
      boundary: 'marks',
      output: 'up 3 days\n',
      endedAt: startedAt + 700,
      marker: { recording: 'rec-1', atMs: 1200 },
      why: null,
    });
    expect(desk.entered).toEqual([
      {
        incident: 'i-1',
        by: '김하늘',
        at: startedAt,
        what: {
          kind: 'command',
          runbook: 'book',
          step: both('step 1'),
          command: 'uptime',
          exitCode: 0,
          durationMs: 650,
          output: 'up 3 days\n',
          outputBytes: 5,
          outputSha256: 'a'.repeat(64),
          state: 'succeeded',
          boundary: 'marks',
          approvedBy: null,
          marker: { recording: 'rec-1', atMs: 1200 },
        },
      },
    ]);
    expect(desk.told()).toEqual(['started 김하늘', 'ran 김하늘', 'ended']);
  });

  it.each([
    ['exit code', {}, { exitCode: 3 }, 'failed', 'runs.otherExit'],
    ['other exit code wanted', { expectExit: 3 }, { exitCode: 3 }, 'succeeded', undefined],
    ['zero where another is wanted', { expectExit: 3 }, {}, 'failed', 'runs.otherExit'],
    ['output wanted and there', { expect: 'd.ne' }, {}, 'succeeded', undefined],
    ['output wanted and not there', { expect: 'up$' }, {}, 'failed', 'runs.notInOutput'],
    [
      'a whole line wanted',
      { expect: '^done$' },
      { output: 'not yet\ndone\n' },
      'succeeded',
      undefined,
    ],
    ['no exit code', {}, prompt(), 'unknown', 'runs.noExitCode'],
    ['no exit code but the output', { expect: 'done' }, prompt(), 'succeeded', undefined],
    ['no exit code, other output', { expect: 'up' }, prompt(), 'failed', 'runs.notInOutput'],
    ['closed', {}, { end: 'closed', exitCode: null }, 'cancelled', 'runs.sessionClosed'],
  ] as const)('is judged by its end: %s', async (_, act, end, state, why) => {
    desk.start([command('true', act), confirm()]);
    await desk.go('1');
    await desk.terminal.last().end(end);
    expect(desk.step('1').state).toBe(state);
    expect(desk.step('1').why?.key).toBe(why);
    expect(desk.run()).toMatchObject({ state: 'waiting', at: state === 'succeeded' ? '2' : '1' });
  });

  it('looks for what is expected in more of the output than is kept', async () => {
    desk.start([command('cat', { expect: 'begin' }), confirm()]);
    await desk.go('1');
    const line = `${'x'.repeat(99)}\n`;
    await desk.terminal.last().end({ output: `begin\n${line.repeat(1000)}` });
    expect(desk.step('1').state).toBe('succeeded');
    const { output } = desk.step('1');
    expect(output.length).toBeLessThanOrEqual(KEPT_OUTPUT);
    expect(output.startsWith(line) && output.endsWith(line)).toBe(true);
  });

  it('runs again, as a further attempt, also one that is left behind', async () => {
    desk.start([command('one'), command('two'), confirm()]);
    await desk.go('1');
    await desk.terminal.last().end({ exitCode: 1 });
    await desk.go('1');
    await desk.terminal.last().end();
    expect(desk.step('1')).toMatchObject({ attempt: 2, state: 'succeeded' });
    await desk.go('2');
    await desk.terminal.last().end();
    expect(desk.run().at).toBe('3');
    await desk.go('1');
    expect(desk.run()).toMatchObject({ at: '1', state: 'running' });
    await desk.terminal.last().end();
    expect(desk.step('1').attempt).toBe(3);
    expect(desk.run().at).toBe('2');
  });

  it('goes on at the step that `next` says, and is done after the last', async () => {
    desk.start([command('one', { next: '3' }), command('two'), command('three')]);
    await desk.go('1');
    await desk.terminal.last().end();
    expect(desk.run().at).toBe('3');
    await desk.go('3');
    await desk.terminal.last().end();
    expect(desk.run()).toMatchObject({ state: 'done', at: null, endedAt: Date.now() });
    expect(desk.told().at(-1)).toBe('done');
    await expect(desk.go('2')).rejects.toThrow(refusing('runs.done'));
  });

  it('runs alone', async () => {
    desk.start([command('one'), command('two'), confirm()]);
    await desk.go('1');
    await expect(desk.go('2')).rejects.toThrow(refusing('runs.busy'));
    const { id } = desk.run();
    expect(() => desk.runs.confirm(id, '3')).toThrow(refusing('runs.busy'));
    expect(() => desk.runs.skip(id, '2', 'why')).toThrow(refusing('runs.busy'));
    expect(desk.terminal.commands).toHaveLength(1);
  });

  it('that the terminal refuses at once changes nothing', async () => {
    desk.start([command('Get-Date', { shell: 'pwsh' })]);
    await desk.go('1');
    await desk.terminal.last().end({ exitCode: 1 });
    const before = desk.run();
    const { id: session } = desk.terminal.open(
      { cols: 1, rows: 1, shell: 'bash', target: null, beside: null },
      { title: 'mine' },
    );
    await expect(desk.go('1', { session })).rejects.toThrow(refusing('terminal.otherShell'));
    await expect(desk.go('1', { session: 'gone' })).rejects.toThrow(refusing('terminal.notFound'));
    expect(desk.run()).toEqual(before);
    expect(desk.told()).toHaveLength(3);
  });

  it('that never came to a prompt is cancelled, and is not on the timeline', async () => {
    desk.start([command('one')], { incident: 'i-1' });
    await desk.go('1');
    await desk.terminal.last().fail(new Problem('terminal.busy', { title: 'bash' }));
    expect(desk.step('1')).toMatchObject({ state: 'cancelled', why: { key: 'terminal.busy' } });
    expect(desk.entered).toEqual([]);
    expect(desk.told().at(-1)).toBe('ended');
  });

  it('is told by a line that cannot be made why it does not run', async () => {
    const run = desk.start([command('ping {{service.host}}')]);
    expect(desk.runs.line(run.id, '1')).toMatchObject({
      line: null,
      problem: { key: 'runbook.needsService' },
    });
    await expect(desk.go('1')).rejects.toThrow(refusing('runbook.needsService'));
    expect(desk.run().steps).toEqual([]);
  });
});

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

describe('going on until a person is needed', () => {
  it('does commands one after another in one session, and stops at a manual step', async () => {
    desk.start([command('one'), command('two'), confirm(), command('four')]);
    await desk.go('1', { untilHuman: true });
    await desk.terminal.last().end();
    expect(desk.run()).toMatchObject({ state: 'running', at: '2', untilHuman: true });
    expect(desk.terminal.commands.map(({ session }) => session)).toEqual(['s1', 's1']);
    await desk.terminal.last().end();
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '3', untilHuman: false });
    expect(desk.terminal.commands).toHaveLength(2);
    expect(desk.told().filter((told) => told.startsWith('ran'))).toEqual([
      'ran 김하늘',
      'ran 김하늘',
    ]);
  });

  it.each([
    ['a failure', {}, { exitCode: 1 }],
    ['an end that only a person can judge', {}, prompt()],
    ['what ends the run', { stop: 'done' }, {}],
  ] as const)('stops at %s', async (_, act, end) => {
    desk.start([command('one', act), command('two')]);
    await desk.go('1', { untilHuman: true });
    await desk.terminal.last().end(end);
    expect(desk.terminal.commands).toHaveLength(1);
    expect(desk.run().untilHuman).toBe(false);
  });

  it.each([
    ['a dangerous step', command('two', { danger: true })],
    ['a step for two', command('two', { approve: 'two' })],
    ['a command on the list', command('rm -rf /x')],
  ])('stops before %s', async (_, act) => {
    desk.dangerous.add('rm -rf /x');
    desk.start([command('one'), act]);
    await desk.go('1', { untilHuman: true });
    await desk.terminal.last().end();
    expect(desk.terminal.commands).toHaveLength(1);
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '2', untilHuman: false });
  });

  it('goes on past a step in the background', async () => {
    desk.start([command('tcpdump', { background: true }), command('two'), confirm()]);
    await desk.go('1', { untilHuman: true });
    await settled();
    expect(desk.terminal.commands.map(({ line }) => line)).toEqual(['tcpdump', 'two']);
  });

  it('says at the step why it could not begin it', async () => {
    desk.start([command('one'), command('two {{service.host}}'), confirm()]);
    await desk.go('1', { untilHuman: true });
    await desk.terminal.last().end();
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '2', untilHuman: false });
    expect(desk.step('2')).toMatchObject({
      state: 'cancelled',
      why: { key: 'runbook.needsService' },
    });
  });

  it.each([
    ['stopped it', () => desk.runs.stop(desk.run().id, '점심'), { state: 'stopped', at: '2' }],
    ['left the step out', () => desk.runs.skip(desk.run().id, '2', '왜'), { at: '3' }],
  ])('leaves it to a person who %s meanwhile', async (_, meanwhile, then) => {
    desk.secrets.set('token', 'kept-by-the-host');
    desk.start([command('one'), command('two'), confirm()], {
      runbookParameters: [secret('token')],
    });
    await desk.go('1', { untilHuman: true });
    const reading = Promise.withResolvers<void>();
    desk.reading = reading.promise;
    await desk.terminal.last().end();
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '2', untilHuman: true });
    meanwhile();
    reading.resolve();
    await settled();
    expect(desk.terminal.commands).toHaveLength(1);
    expect(desk.run()).toMatchObject({ ...then, untilHuman: false });
  });

  it('goes on in a session of another kind where the shell wants it', async () => {
    desk.start([command('one'), command('Get-Date', { shell: 'pwsh' }), command('three')]);
    await desk.go('1', { untilHuman: true });
    await desk.terminal.last().end();
    await desk.terminal.last().end();
    expect(desk.terminal.opened.map(({ shell }) => shell)).toEqual(['zsh', 'pwsh']);
    expect(desk.terminal.commands.map(({ session }) => session)).toEqual(['s1', 's2', 's1']);
  });
});

describe('sessions', () => {
  it.each([
    ['sh', ['fish', 'zsh', 'bash'], 'zsh'],
    ['bash', ['zsh', 'bash'], 'bash'],
    ['bash', ['zsh', 'sh'], 'zsh'],
    ['pwsh', ['bash', 'powershell'], 'powershell'],
  ] as const)('for %s are opened, of %j, with %s', async (shell, shells, opened) => {
    desk.terminal.shells = [...shells];
    desk.start([command('x', { shell })]);
    await desk.go('1');
    expect(desk.terminal.opened).toMatchObject([{ shell: opened, title: 'The runbook' }]);
  });

  it('are not opened where there is no such shell', async () => {
    desk.terminal.shells = ['fish'];
    desk.start([command('x')]);
    await expect(desk.go('1')).rejects.toThrow(refusing('runs.noShell'));
  });

  it('are the run’s own again, until they are closed', async () => {
    desk.start([command('one'), command('two'), command('three')]);
    await desk.go('1');
    await desk.terminal.last().end();
    await desk.go('2');
    await desk.terminal.last().end();
    desk.terminal.close('s1');
    await desk.go('3');
    expect(desk.terminal.commands.map(({ session }) => session)).toEqual(['s1', 's1', 's2']);
  });

  it('that were opened for a command that was refused are closed', async () => {
    desk.start([command('one')]);
    vi.spyOn(desk.terminal, 'run').mockImplementation(() => {
      throw new Problem('terminal.ended', { title: 'x' });
    });
    await expect(desk.go('1')).rejects.toThrow(refusing('terminal.ended'));
    expect(desk.terminal.closed).toEqual(['s1']);
    expect(desk.run().steps).toEqual([]);
  });
});

function prompt() {
  return { end: 'unmarked', exitCode: null, boundary: 'prompt' } as const;
}
