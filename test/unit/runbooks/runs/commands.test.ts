import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_OUTPUT, SEARCHED_OUTPUT } from '../../../../electron/runbooks/runs/rules/verdict.ts';
import { Problem } from '../../../../shared/problem.ts';
import { type Desk, openDesk } from './desk.ts';
import { both, command, confirm, text } from './steps.ts';

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

function prompt() {
  return { end: 'unmarked', exitCode: null, boundary: 'prompt' } as const;
}
