import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../../shared/problem.ts';
import { type Desk, openDesk } from './desk.ts';
import { settled } from './scriptedTerminal.ts';
import { command, confirm, secret } from './steps.ts';

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
