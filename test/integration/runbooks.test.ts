import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createRunbooks,
  type FinishedRun,
  type Runbooks,
} from '../../electron/runbooks/runbooks.ts';
import { createTerminal, type Terminal } from '../../electron/terminal/terminal.ts';
import type { StepRun } from '../../shared/runbook.ts';
import { eventually } from '../support/eventually.ts';
import { SHELLS } from '../support/shells.ts';

const assets = join(import.meta.dirname, '../../assets');
const OWN = `---
id: own
title: Own
---
## Fails
\`\`\`sh
echo before; exit_with() { return 5; }; exit_with
\`\`\`
## Waits
\`\`\`sh
echo waiting; sleep 100
\`\`\`
## By hand
## For Windows
\`\`\`pwsh
Get-Date
\`\`\`
## Large
\`\`\`sh
seq 1 50000
\`\`\`
`;

let folder: string;
let server: Server;
let url: string;
let terminal: Terminal;
let runbooks: Runbooks;
let emitted: StepRun[];
let finished: FinishedRun[];
let session: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-steps-'));
  writeFileSync(join(folder, '.bashrc'), '');
  writeFileSync(join(folder, '.zshrc'), '');
  writeFileSync(join(folder, 'own.md'), OWN);
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
    else response.end('<h1>서비스 점검 안내</h1>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/moved`;
  emitted = [];
  finished = [];
});

afterEach(async () => {
  await terminal.dispose();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true, force: true });
});

function start(SHELL = '/bin/bash'): void {
  terminal = createTerminal({
    clock: Date.now,
    environment: { HOME: folder, PATH: process.env.PATH, SHELL },
    shellFolder: join(assets, 'shell'),
    emit: { sessions: () => {}, output: () => {} },
  });
  runbooks = createRunbooks({
    folders: [join(assets, 'runbooks'), folder],
    clock: Date.now,
    service: (id) => (id === 'g2b' ? { id, url, host: '127.0.0.1', port: null } : undefined),
    run: terminal.run,
    emit: {
      run: (run) => emitted.push(run),
      finished: (end) => finished.push(end),
    },
  });
  session = terminal.open({ cols: 100, rows: 30 }).id;
}

const choice = (runbook: string, step: string, service: string | null = null) => ({
  runbook,
  step,
  service,
});
const run = (runbook: string, step: string, service: string | null = null): StepRun =>
  runbooks.run({ ...choice(runbook, step, service), incident: 'i1', session });
const ended = (count: number): Promise<void> =>
  eventually(() => expect(finished).toHaveLength(count), { timeout: 10_000 });

describe('the steps of a runbook', () => {
  it.each(SHELLS)('of HTTP phases all run in a real %s against a real server', async (shell) => {
    start(shell);
    const steps = runbooks.get('http-phases').steps.filter(({ command }) => command !== null);
    for (const [index, { id }] of steps.entries()) {
      run('http-phases', id, 'g2b');
      await ended(index + 1);
    }
    expect(finished.map((f) => f.run.state)).toEqual(steps.map(() => 'succeeded'));
    const [phases, repeated, headers, phrases, redirects] = finished.map((f) => f.run.output);
    expect(phases).toMatch(/^first byte \d+\.\d+s$/m);
    expect(phases).toMatch(/^status 302$/m);
    expect(repeated).toMatch(/^5 302 first byte/m);
    expect(headers).toMatch(/^location: \/$/im);
    expect(phrases).toBe('');
    expect(redirects).toMatch(/^redirects 1$/m);
  });

  it('find the notice a page shows', async () => {
    start();
    url = url.replace('/moved', '/');
    run('http-phases', '4', 'g2b');
    await ended(1);
    expect(finished[0]?.run.output).toContain('서비스 점검');
  });

  it('tell at once that they run, and later how they ended', async () => {
    start();
    const begun = run('own', '1');
    expect(begun).toMatchObject({ state: 'running', exitCode: null, endedAt: null, session });
    expect(runbooks.runs()).toEqual([begun]);
    await ended(1);
    expect(finished[0]).toMatchObject({
      incident: 'i1',
      step: { ko: 'Fails', en: 'Fails' },
      run: { id: begun.id, state: 'failed', exitCode: 5, output: 'before\n' },
      end: { outputBytes: 8, outputSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(emitted.map(({ state }) => state)).toEqual(['running', 'failed']);
    expect(runbooks.runs()).toEqual([finished[0]?.run]);
  });

  it('are cancelled with their session', async () => {
    start();
    run('own', '2');
    terminal.close(session);
    await ended(1);
    expect(finished[0]?.run).toMatchObject({ state: 'cancelled', exitCode: null });
  });

  it('are cancelled where the session does not come to its prompt', async () => {
    start();
    terminal.write(session, 'echo "open\r');
    run('own', '1');
    await eventually(() => expect(emitted.at(-1)?.state).toBe('cancelled'), { timeout: 10_000 });
    expect(emitted.at(-1)).toMatchObject({ exitCode: null, output: '' });
    expect(finished).toEqual([]);
  });

  it('tell nothing after their world is closed', async () => {
    start();
    run('own', '2');
    runbooks.close();
    await terminal.dispose();
    expect(emitted.map(({ state }) => state)).toEqual(['running']);
    expect(finished).toEqual([]);
  });

  it('keep the end of a large output', async () => {
    start();
    run('own', '5');
    await ended(1);
    const { output } = finished[0]?.run ?? { output: '' };
    expect(output.length).toBeLessThanOrEqual(16 * 1024);
    expect(output).toMatch(/\n50000\n$/);
  });

  it('do not begin where they cannot', async () => {
    start();
    expect(() => run('own', '3')).toThrow('has no command to run');
    expect(() => run('own', '4')).toThrow('does not fit this command');
    expect(() => run('own', '9')).toThrow('no step 9');
    expect(() => run('none', '1')).toThrow('no runbook “none”');
    expect(() => run('http-phases', '1')).toThrow('Choose a service first');
    expect(() => run('http-phases', '1', 'x')).toThrow('no service “x”');
    expect(() => run('tls-certificate', '1', 'g2b')).toThrow('{{service.port}}');
    expect(emitted).toEqual([]);
    run('own', '2');
    expect(() => run('own', '1')).toThrow('Another command is running');
    expect(runbooks.runs()).toHaveLength(1);
  });

  it('show the exact line they type', () => {
    start();
    expect(runbooks.command(choice('http-phases', '3', 'g2b'))).toContain(`15 '${url}'`);
    expect(runbooks.list()).toContainEqual({
      id: 'own',
      title: { ko: 'Own', en: 'Own' },
      steps: 5,
    });
  });
});
