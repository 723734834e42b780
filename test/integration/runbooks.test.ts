import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Runbooks } from '../../electron/runbooks/runbooks.ts';
import { createTerminal, type Terminal } from '../../electron/terminal/terminal.ts';
import type { Happening } from '../../shared/incident.ts';
import type { Run, StepRun } from '../../shared/run.ts';
import { temporaryDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { runbooksOver } from '../support/runbooks.ts';

const RUNNER = join(import.meta.dirname, '../support/durability/runner.ts');
const SECRET = 'hunter2-never-seen';
const SIZE = { cols: 100, rows: 30, target: null, beside: null };

/** @param commands one step each, with what stands on its fence */
function runbook(id: string, ...commands: [string, string][]): string {
  const steps = commands.map(
    ([command, fence], place) => `## Step ${place + 1}\n\n\`\`\`sh ${fence}\n${command}\n\`\`\`\n`,
  );
  return `---\nid: ${id}\ntitle: ${id}\n---\n\n${steps.join('\n')}\n## By hand\n\nLook.\n`;
}
const FILES: Readonly<Record<string, string>> = {
  onward: runbook(
    'onward',
    ['cd /tmp && n=1; echo "$n 나라장터"', ''],
    ['echo "$PWD $((n + 1))"', '{expect=/tmp 2/}'],
    [
      'test -e "$HOME/mended" || exit_with() { return 5; }; test -e "$HOME/mended" || exit_with',
      '',
    ],
    ['echo last', ''],
  ),
  slow: runbook(
    'slow',
    ['sleep 100', '{timeout=1s}'],
    ['sleep 100', ''],
    ['echo behind; sleep 100', '{background}'],
    ['echo before', ''],
  ),
  prompt: runbook('prompt', ['echo 안녕', ''], ['echo 안녕', '{expect=/안녕/}']),
  gate: runbook('gate', ['echo rm', '{approve=two}']),
  secret: runbook('secret', ['echo {{token}}; test "$WATCHROOM_SECRET_token"', '']).replace(
    'title: secret\n',
    'title: secret\nparameters:\n  token: { type: text, secret: true }\n',
  ),
};

let folder: string;
let temporary: ReturnType<typeof temporaryDatabase>;
let terminal: Terminal;
let runbooks: Runbooks;
let entered: Happening[];

function start(): void {
  terminal = createTerminal({
    clock: Date.now,
    environment: { HOME: folder, PATH: process.env.PATH, SHELL: '/bin/bash' },
    shellFolder: join(import.meta.dirname, '../../assets/shell'),
    targets: () => [],
    record: () => null,
    emit: { sessions: () => {}, output: () => {} },
  });
  runbooks = runbooksOver(temporary.database, terminal, {
    folders: [folder],
    secrets: new Map([['token', SECRET]]),
    enter: (_, what) => entered.push(what),
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-runs-'));
  writeFileSync(join(folder, '.bashrc'), '');
  for (const [id, text] of Object.entries(FILES)) writeFileSync(join(folder, `${id}.md`), text);
  temporary = temporaryDatabase();
  entered = [];
  start();
});
afterEach(async () => {
  runbooks.close();
  await terminal.dispose();
  temporary.remove();
  rmSync(folder, { recursive: true, force: true });
});

const begin = (id: string): Run =>
  runbooks.runs.start({ runbook: id, service: null, incident: 'i-1', parameters: {} });
const how = { session: null, untilHuman: false, approval: null };
const present = ({ id }: Run): Run => {
  const run = runbooks.runs.all().find((one) => one.id === id);
  if (!run) throw new Error('The run is gone.');
  return run;
};
const step = (run: Run, id: string): StepRun | undefined =>
  present(run).steps.find((one) => one.step === id);
/** Waits until nothing runs and nothing is about to. */
const rested = (run: Run): Promise<void> =>
  eventually(() => {
    const { state, untilHuman } = present(run);
    expect([state, untilHuman]).not.toContain('running');
    expect(untilHuman).toBe(false);
  });

describe('a run in a real bash', () => {
  it('goes on in one shell until a step fails, and after it again', async () => {
    const run = begin('onward');
    await runbooks.runs.go(run.id, '1', { ...how, untilHuman: true });
    await rested(run);
    expect(present(run)).toMatchObject({ state: 'waiting', at: '3' });
    expect(present(run).steps).toMatchObject([
      { state: 'succeeded', exitCode: 0, output: '1 나라장터\n', boundary: 'marks' },
      { state: 'succeeded', output: '/tmp 2\n' },
      { state: 'failed', exitCode: 5, why: { key: 'runs.otherExit' } },
    ]);
    writeFileSync(join(folder, 'mended'), '');
    await runbooks.runs.go(run.id, '3', { ...how, untilHuman: true });
    await rested(run);
    expect(present(run)).toMatchObject({ state: 'waiting', at: '5' });
    expect(step(run, '3')).toMatchObject({ state: 'succeeded', attempt: 2 });
    expect(runbooks.runs.confirm(run.id, '5').state).toBe('done');
    expect(terminal.all()).toHaveLength(1);
    expect(entered.map((what) => 'state' in what && what.state)).toEqual([
      'succeeded',
      'succeeded',
      'failed',
      'succeeded',
      'succeeded',
      'succeeded',
    ]);
  });

  it('breaks off what takes too long or is cancelled, and its shell is free again', async () => {
    const run = begin('slow');
    const { id: session } = terminal.open({ ...SIZE, shell: 'bash' });
    await runbooks.runs.go(run.id, '4', { ...how, session });
    await rested(run);
    await runbooks.runs.go(run.id, '1', { ...how, session });
    await rested(run);
    expect(step(run, '1')).toMatchObject({ state: 'timedOut', exitCode: 130 });
    await runbooks.runs.go(run.id, '2', { ...how, session });
    const cancelled = await runbooks.runs.cancel(run.id);
    expect(cancelled).toMatchObject({ state: 'waiting', at: '2' });
    expect(step(run, '2')).toMatchObject({ state: 'cancelled' });
    await runbooks.runs.go(run.id, '3', { ...how, session });
    await runbooks.runs.go(run.id, '4', { ...how, session });
    await rested(run);
    expect(step(run, '4')).toMatchObject({ state: 'succeeded', attempt: 2, output: 'before\n' });
    expect(step(run, '3')).toMatchObject({ state: 'running' });
    terminal.close(step(run, '3')?.session ?? '');
    await eventually(() => expect(step(run, '3')?.state).toBe('cancelled'));
  });

  it('lets nothing through the gate but the line that the second person saw', async () => {
    const run = begin('gate');
    const { line, gate } = runbooks.runs.line(run.id, '1');
    expect([line, gate?.by]).toEqual(['echo rm', 'step']);
    await expect(runbooks.runs.go(run.id, '1', how)).rejects.toThrow('second operator');
    const approval = { operator: 'o-2', pin: '4821', line: 'echo rm' };
    await runbooks.runs.go(run.id, '1', { ...how, approval });
    await rested(run);
    expect(step(run, '1')).toMatchObject({ state: 'succeeded', approvedBy: '박바다' });
  });

  it('gives a secret to its own shell alone, and covers it in what is kept', async () => {
    const run = begin('secret');
    const { id: session } = terminal.open({ ...SIZE, shell: 'bash' });
    await runbooks.runs.go(run.id, '1', { ...how, session });
    await rested(run);
    expect(step(run, '1')).toMatchObject({ state: 'succeeded', exitCode: 0 });
    expect(step(run, '1')?.session).not.toBe(session);
    const rows = ['run', 'journal'].map((table) =>
      temporary.database.prepare(`SELECT * FROM ${table}`).all(),
    );
    expect(JSON.stringify([rows, entered, terminal.all()])).not.toContain(SECRET);
  });
});

describe('a run in a shell that tells no exit codes', () => {
  it('is judged by the output, or by a person', async () => {
    const run = begin('prompt');
    const { id: session } = terminal.open({ ...SIZE, shell: 'sh' });
    await runbooks.runs.go(run.id, '1', { ...how, session });
    await rested(run);
    expect(step(run, '1')).toMatchObject({
      state: 'unknown',
      boundary: 'prompt',
      exitCode: null,
      output: expect.stringContaining('안녕'),
    });
    expect(runbooks.runs.confirm(run.id, '1').at).toBe('2');
    await runbooks.runs.go(run.id, '2', { ...how, session });
    await rested(run);
    expect(step(run, '2')?.state).toBe('succeeded');
  });
});

describe('a console that was killed in the middle of a run', () => {
  it('finds the run where it was, and goes on', async () => {
    temporary.database.close();
    const child = spawn(process.execPath, ['--no-warnings', RUNNER, temporary.file, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    const id = String(said).trim();
    child.kill('SIGKILL');
    await once(child, 'close');
    temporary.reopen();
    await terminal.dispose();
    start();
    const [run] = runbooks.runs.all();
    expect(run).toMatchObject({ id, state: 'waiting', at: '2' });
    expect(run?.steps).toMatchObject([
      { step: '1', state: 'timedOut' },
      { step: '2', state: 'cancelled', why: { key: 'runs.lost' } },
      { step: '4', state: 'succeeded', attempt: 1 },
    ]);
    if (!run) return;
    await runbooks.runs.go(run.id, '4', how);
    await rested(run);
    expect(step(run, '4')).toMatchObject({ state: 'succeeded', attempt: 2 });
  });
});
