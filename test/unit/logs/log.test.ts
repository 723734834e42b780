import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLogsIn } from '../../../electron/logging.ts';
import { loggedCalls } from '../../../electron/logs/calls.ts';
import { createFaults } from '../../../electron/logs/faults.ts';
import type { Logs } from '../../../electron/logs/log.ts';
import type { Api } from '../../../shared/contract.ts';
import { Problem, type Sentence } from '../../../shared/problem.ts';

let folder: string;
let notices: Sentence[];
let logs: Logs;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-log-'));
  notices = [];
  logs = openLogsIn(folder, {
    clock: () => Date.UTC(2026, 10, 28),
    level: 'info',
    environment: { WATCHROOM_SECRET_DB: 'long enough' },
    notice: (sentence) => notices.push(sentence),
  });
});
afterEach(() => {
  logs.close();
  rmSync(folder, { recursive: true, force: true });
});

const lines = (): Record<string, unknown>[] =>
  readFileSync(join(folder, 'logs', 'watchroom.1.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the log', () => {
  it('is lines of JSON with level, time and facts, without secrets', () => {
    logs.write('info', 'opened with long enough', { error: new Error('long enough') });
    expect(lines()).toEqual([
      {
        level: 'info',
        time: '2026-11-28T00:00:00.000Z',
        pid: process.pid,
        message: 'opened with •••',
        facts: { error: expect.objectContaining({ message: '•••' }) },
      },
    ]);
    expect(JSON.stringify(lines())).not.toContain('long enough');
  });

  it('holds more only where that is wanted', () => {
    logs.write('debug', 'unseen');
    logs.setLevel('debug');
    logs.write('debug', 'seen');
    expect(lines().map(({ message }) => message)).toEqual(['seen']);
  });

  it('never throws where the disk refuses; says so once, and then what was lost', () => {
    writeFileSync(join(folder, 'logs'), '');
    for (let n = 0; n < 5; n += 1) logs.write('error', 'lost');
    expect(notices.map(({ key }) => key)).toEqual(['logs.notWritten']);
    rmSync(join(folder, 'logs'));
    logs.write('info', 'kept');
    expect(lines().map(({ message, facts }) => ({ message, facts }))).toEqual([
      { message: 'kept' },
      { message: 'lines of this log were lost', facts: { lost: 5 } },
    ]);
  });
});

describe('faults of the program', () => {
  const wrong = (text: string) => new TypeError(text);

  it('are said once each, with the place of the log and without secrets', () => {
    const fault = createFaults(logs, (sentence) => notices.push(sentence));
    for (let n = 0; n < 25; n += 1) fault('exception', wrong(`long enough ${n}`));
    fault('rejection', 'no error at all');
    expect(notices).toEqual([
      { key: 'logs.fault', params: { detail: 'TypeError: ••• 0', folder: logs.folder } },
      { key: 'logs.fault', params: { detail: 'no error at all', folder: logs.folder } },
    ]);
    // The first, the tenth, and the other one.
    expect(lines().map(({ facts }) => (facts as { count: number }).count)).toEqual([1, 10, 1]);
  });

  it('are bounded, however many there are', () => {
    const fault = createFaults(logs, (sentence) => notices.push(sentence));
    for (let n = 0; n < 5000; n += 1) fault('exception', `fault ${n}`);
    expect(notices.length).toBeLessThanOrEqual(5);
    expect(lines().length).toBeLessThan(100);
  });

  it.each([null, undefined, 7, Symbol('x'), Object.create(null)])('may be anything', (error) => {
    const fault = createFaults(logs, (sentence) => notices.push(sentence));
    expect(() => fault('exception', error)).not.toThrow();
    expect(notices).toHaveLength(1);
  });
});

describe('calls', () => {
  /** Only the two calls that are made here. */
  const api = (call: () => unknown) =>
    loggedCalls({ 'operators.lock': call, 'handover.facts': call } as unknown as Api, logs.write);

  it('that fail for no reason a person could meet are written down by name', async () => {
    const bug = new TypeError('x is undefined');
    expect(() =>
      api(() => {
        throw bug;
      })['operators.lock']({}),
    ).toThrow(bug);
    await expect(api(() => Promise.reject(bug))['handover.facts']({})).rejects.toBe(bug);
    expect(lines().map(({ facts }) => (facts as { call: string }).call)).toEqual([
      'operators.lock',
      'handover.facts',
    ]);
  });

  it('that fail with a problem, or do not fail, leave no line', async () => {
    const problem = new Problem('problem.notAllowed');
    logs.write('info', 'first');
    await expect(api(() => Promise.reject(problem))['handover.facts']({})).rejects.toBe(problem);
    expect(api(() => 7)['operators.lock']({})).toBe(7);
    expect(lines()).toHaveLength(1);
  });
});
