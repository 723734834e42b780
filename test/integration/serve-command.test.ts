import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';

let folder: string;
let started: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-serve-'));
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** `watchroom serve` on the test's data folder, and what it has said so far. */
function serve(...args: string[]): { child: ChildProcess; said(): string } {
  const options = ['serve', '--no-open', '--port', '0', '--data', join(folder, 'data'), ...args];
  const child = spawn(process.execPath, ['electron/cli.ts', ...options], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  started.push(child);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  return { child, said: () => text };
}

describe('watchroom serve', () => {
  it('says where it is, and ends when asked to', async () => {
    const { child, said } = serve('--drill', 'november-2023');
    await eventually(() => expect(said()).toContain('http://127.0.0.1:'), { timeout: 30_000 });
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('refuses data that another console is using, and ends with 2', async () => {
    const first = serve('--drill', 'november-2023');
    await eventually(() => expect(first.said()).toContain('http://127.0.0.1:'), {
      timeout: 30_000,
    });
    const second = serve('--drill', 'november-2023');
    expect(await once(second.child, 'exit')).toEqual([2, null]);
    expect(second.said()).toContain('Another console is using this data');
  });

  it('names a drill that is not there, and ends with 2', async () => {
    const { child, said } = serve('--drill', 'no-such-drill');
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(said()).toContain('no-such-drill');
  });
});
