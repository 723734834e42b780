import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import headless from '@xterm/headless';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '../../electron/terminal/environment.ts';
import { createTerminal, type Terminal } from '../../electron/terminal/terminal.ts';
import type { Session, TerminalOutput } from '../../shared/terminal.ts';
import { eventually } from '../support/eventually.ts';
import { SHELLS } from '../support/shells.ts';

const SIZE = { cols: 80, rows: 24 };
const shellFolder = join(import.meta.dirname, '../../assets/shell');
const within = { timeout: 10_000, interval: 20 };

let home: string;
let terminal: Terminal;
let sessions: Session[];
let pieces: TerminalOutput[];

function start(environment: Environment = {}): Session {
  terminal = createTerminal({
    clock: Date.now,
    environment: { HOME: home, PATH: process.env.PATH, SHELL: '/bin/bash', ...environment },
    shellFolder,
    emit: {
      sessions: (all) => {
        sessions = all;
      },
      output: (output) => pieces.push(output),
    },
  });
  return terminal.open(SIZE);
}

const shown = (id: string): string =>
  pieces
    .filter(({ session }) => session === id)
    .map(({ data }) => data)
    .join('');
const type = (id: string, data: string): void => terminal.write(id, data);
const sees = (id: string, text: string | RegExp): Promise<void> =>
  eventually(() => expect(shown(id)).toMatch(text), within);

/** What a page's terminal shows after reading these texts. */
async function drawn(...texts: string[]): Promise<string[]> {
  const page = new headless.Terminal({ ...SIZE, scrollback: 5000, allowProposedApi: true });
  for (const text of texts) await new Promise<void>((done) => page.write(text, done));
  const { active } = page.buffer;
  const lines = Array.from({ length: active.length }, (_, y) =>
    active.getLine(y)?.translateToString(true),
  );
  const cursor = `${active.type} ${active.baseY + active.cursorY},${active.cursorX}`;
  page.dispose();
  return [cursor, ...lines.map(String)];
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'watchroom-terminal-'));
  writeFileSync(join(home, '.bashrc'), "PS1='mine> '\nMINE=yes\n");
  writeFileSync(join(home, '.zshrc'), "PS1='mine> '\nMINE=yes\n");
  sessions = [];
  pieces = [];
});

afterEach(async () => {
  await terminal.dispose();
  rmSync(home, { recursive: true, force: true });
});

describe.each(SHELLS)('a step in a real %s', (SHELL) => {
  it('learns exit code and output', async () => {
    const { id } = start({ SHELL });
    const ran = await terminal.run(id, 'echo out; echo err >&2; (exit 7)');
    expect(ran).toMatchObject({ end: 'exit', exitCode: 7, output: 'out\nerr\n', outputBytes: 10 });
    const printed = createHash('sha256').update('out\r\nerr\r\n').digest('hex');
    expect(ran.outputSha256).toBe(printed);
    expect(await terminal.run(id, 'printf 끝')).toMatchObject({ exitCode: 0, output: '끝' });
    expect(terminal.all()).toMatchObject([{ integrated: true, exitCode: null }]);
  });

  it('runs several lines, quotes, history signs and comments as one command', async () => {
    const { id } = start({ SHELL });
    const command = `for n in 1 2; do # twice\n\techo "it's $n!"\ndone\ncat <<'END'\n한글\nEND\nfalse`;
    const ran = await terminal.run(id, command);
    expect(ran).toMatchObject({ exitCode: 1, output: "it's 1!\nit's 2!\n한글\n" });
    expect(await terminal.run(id, 'echo a # b')).toMatchObject({ exitCode: 0, output: 'a\n' });
  });

  it('is told of lines the shell refuses and of what the operator breaks off', async () => {
    const { id } = start({ SHELL });
    expect((await terminal.run(id, 'echo )')).exitCode).toBeGreaterThan(0);
    const open = terminal.run(id, 'echo "open');
    await sees(id, /echo "open[\s\S]*\n/);
    type(id, '\x03');
    expect(await open).toMatchObject({ end: 'exit', exitCode: 130, output: '' });
  });

  it('does not believe marks a program prints', async () => {
    const { id } = start({ SHELL });
    const fake = "printf '\\033]633;D;0\\007\\033]633;D;0;%s\\007' x; printf after; false";
    expect(await terminal.run(id, fake)).toMatchObject({ exitCode: 1, output: 'after' });
    expect(await terminal.run(id, 'env; set')).not.toMatchObject({
      output: expect.stringContaining('WATCHROOM_'),
    });
  });

  it('keeps the operator’s own settings and begun lines out of harm', async () => {
    const { id } = start({ SHELL });
    await sees(id, 'mine> ');
    type(id, 'half a line');
    await sees(id, 'half a line');
    expect(await terminal.run(id, 'echo $MINE')).toMatchObject({ output: 'yes\n' });
    await eventually(async () => {
      const { screen } = await terminal.attach(id);
      expect(screen).toContain('mine> echo $MINE');
    }, within);
  });

  it('refuses a second command while one runs, by a step or by hand', async () => {
    const { id } = start({ SHELL });
    const first = terminal.run(id, 'echo begun; read line; echo "got $line"');
    expect(() => terminal.run(id, 'echo no')).toThrow('Another command is running');
    await sees(id, 'begun\r\n');
    type(id, '답\r');
    expect(await first).toMatchObject({ output: expect.stringContaining('got 답') });
    await terminal.run(id, 'true');
    type(id, 'echo by hand; sleep 100\r');
    await sees(id, 'by hand\r\n');
    expect(() => terminal.run(id, 'echo no')).toThrow('Another command is running');
  });

  it('waits for what the operator typed ahead of the prompt', async () => {
    const { id } = start({ SHELL });
    type(id, 'sleep 0.2; (exit 4)\recho ahead\r');
    expect(await terminal.run(id, 'echo step')).toMatchObject({ exitCode: 0, output: 'step\n' });
    // Right behind the mark of a command's start.
    await sees(id, '\x07ahead\r\n');
    type(id, 'echo "two\rlines"\r');
    expect(await terminal.run(id, 'echo step; false')).toMatchObject({ exitCode: 1 });
  });

  it('ends as cancelled when the session is closed', async () => {
    const { id } = start({ SHELL });
    const running = terminal.run(id, 'echo begun; sleep 100');
    await sees(id, 'begun\r\n');
    terminal.close(id);
    const ended = await running;
    expect(ended).toMatchObject({ end: 'closed', exitCode: null });
    // zsh says a word of its own as it goes.
    expect(ended.output).toMatch(/^begun\n/);
    expect(sessions).toEqual([]);
  });

  it('lists a session whose shell has ended until it is closed', async () => {
    const { id } = start({ SHELL });
    expect(await terminal.run(id, 'exit 3')).toMatchObject({ end: 'closed', exitCode: null });
    expect(sessions).toMatchObject([{ id, exitCode: 3 }]);
    expect(() => type(id, 'x')).toThrow('has ended');
    expect(() => terminal.run(id, 'x')).toThrow('has ended');
    terminal.resize(id, 100, 30);
    expect((await terminal.attach(id)).screen).toContain('exit 3');
    terminal.close(id);
    expect(() => type(id, 'x')).toThrow('has been closed');
  });

  it('is answered even where the session is closed at once', async () => {
    const { id } = start({ SHELL });
    const running = terminal.run(id, 'echo no');
    const attached = terminal.attach(id);
    terminal.close(id);
    expect(await running).toMatchObject({ end: 'closed', output: '' });
    expect(await attached).toMatchObject({ seq: expect.any(Number) });
  });

  it('tells programs a new size', async () => {
    const { id } = start({ SHELL });
    terminal.resize(id, 123, 45);
    expect(await terminal.run(id, 'stty size')).toMatchObject({ output: '45 123\n' });
  });

  it('keeps the end of a large output and counts all of it', async () => {
    const { id } = start({ SHELL });
    const ran = await terminal.run(id, 'seq 1 200000', { limit: 1000 });
    const all = Array.from({ length: 200_000 }, (_, n) => `${n + 1}\r\n`).join('');
    expect(ran.outputBytes).toBe(all.length);
    expect(ran.outputSha256).toBe(createHash('sha256').update(all).digest('hex'));
    expect(ran.output.length).toBeLessThanOrEqual(1000);
    expect(ran.output).toMatch(/^\d{6}\n[\s\S]*\n200000\n$/);
  });
});

describe('a session’s screen', () => {
  it('is the same for a page that attaches after much output', async () => {
    const { id } = start();
    const job = terminal.run(id, 'seq 1 20000; printf "한글 \\033[31mred\\033[0m"');
    await eventually(() => expect(pieces.length).toBeGreaterThan(3), within);
    // In the middle of the output: what it has and what follows must fit without gap or overlap.
    const { screen, seq } = await terminal.attach(id);
    await job;
    await terminal.run(id, 'echo end of all');
    await eventually(() => expect(shown(id)).toContain('end of all\r\n'), within);
    const { screen: last, seq: lastSeq } = await terminal.attach(id);
    const texts = pieces.filter((p) => p.seq <= lastSeq);
    const whole = await drawn(...texts.map(({ data }) => data));
    expect(texts.map((p) => p.seq)).toEqual(texts.map((_, index) => index + 1));
    expect(await drawn(last)).toEqual(whole);
    const later = texts.filter((p) => p.seq > seq).map(({ data }) => data);
    expect(await drawn(screen, ...later)).toEqual(whole);
  });

  it('keeps the alternate screen, its cursor and the mouse', async () => {
    const { id } = start();
    const job = terminal.run(
      id,
      "printf '\\033[?1049h\\033[?25l\\033[?1006h\\033[5;9HALT'; read x",
    );
    await sees(id, '[5;9HALT');
    const { screen } = await terminal.attach(id);
    expect(await drawn(screen)).toContain('        ALT');
    expect((await drawn(screen))[0]).toBe('alternate 4,11');
    expect(screen).toContain('\x1b[?25l');
    expect(screen).toContain('\x1b[?1006h');
    type(id, '\r');
    await job;
  });

  it('stays small and obeys Ctrl+C while a program floods it', async () => {
    const { id } = start();
    const flood = terminal.run(id, 'yes');
    let flooded = 0;
    await eventually(
      () => {
        flooded = pieces.reduce((sum, { data }) => sum + data.length, 0);
        expect(flooded).toBeGreaterThan(2_000_000);
      },
      { timeout: 30_000 },
    );
    // One piece at most holds what may wait, and one read of the pty more.
    expect(Math.max(...pieces.map(({ data }) => data.length))).toBeLessThan(192 * 1024);
    const asked = performance.now();
    type(id, '\x03');
    expect(await flood).toMatchObject({ end: 'exit', exitCode: 130 });
    expect(performance.now() - asked).toBeLessThan(2000);
    expect((await terminal.attach(id)).screen.length).toBeLessThan(100_000);
  });
});

describe('the terminals of a console', () => {
  it('are sixteen at most, each with a name of its own', () => {
    start();
    const more = Array.from({ length: 15 }, () => terminal.open(SIZE));
    expect(more[0]?.title).toBe('bash 2');
    expect(() => terminal.open(SIZE)).toThrow('At most 16 terminals');
    terminal.close(more[0]?.id ?? '');
    expect(terminal.open(SIZE).title).toBe('bash 2');
  });

  it('give a shell nothing of the console’s own environment', async () => {
    const { id } = start({ NODE_OPTIONS: '--x', ELECTRON_RUN_AS_NODE: '1', npm_token: 'x' });
    const { output } = await terminal.run(id, 'env | cut -d= -f1 | sort | tr "\\n" " "');
    expect(output.trim().split(' ')).toEqual(
      expect.arrayContaining(['COLORTERM', 'HOME', 'LANG', 'PATH', 'SHELL', 'TERM']),
    );
    expect(output).not.toMatch(/NODE|ELECTRON|npm|WATCHROOM/);
  });

  it('leave no process behind', async () => {
    const { id } = start();
    const job = terminal.run(id, 'echo pids $$ $(sh -c "echo \\$PPID") ; sleep 100 & sleep 100');
    await sees(id, /pids \d+/);
    const pid = Number(/pids (\d+)/.exec(shown(id))?.[1]);
    await terminal.dispose();
    expect((await job).end).toBe('closed');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('end a shell that does not listen', async () => {
    const { id } = start();
    expect(await terminal.run(id, 'trap "" HUP TERM; echo $$')).toMatchObject({ exitCode: 0 });
    const { output } = await terminal.run(id, 'echo $$');
    await terminal.dispose();
    expect(() => process.kill(Number(output), 0)).toThrow('ESRCH');
  });

  it('run steps in a shell without marks, and say so', async () => {
    const tools = join(home, 'bin');
    mkdirSync(tools);
    symlinkSync('/bin/sleep', join(tools, 'sleep'));
    const { id, shell } = start({ SHELL: '/bin/sh', PATH: tools });
    expect(shell).toBe('sh');
    const ran = await terminal.run(id, 'sleep 0.8\necho "d"one');
    expect(ran).toMatchObject({ end: 'unmarked', exitCode: null });
    // The line as it was typed is part of what was printed; this is not.
    expect(ran.output).toContain('done');
    type(id, 'echo by hand\r');
    expect(await terminal.run(id, 'echo ag"ain"')).toMatchObject({ end: 'unmarked' });
    expect(shown(id)).toContain('again');
    expect(terminal.all()).toMatchObject([{ integrated: false }]);
  });

  it('refuse a command quoted for another kind of shell', () => {
    const { id } = start();
    expect(() => terminal.run(id, 'x', { quoting: 'powershell' })).toThrow('does not fit');
    expect(() => terminal.run(id, 'a\x03b')).toThrow('control character');
    expect(() => terminal.run('none', 'x')).toThrow('has been closed');
  });
});
