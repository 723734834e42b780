import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionRecorder } from '../../electron/sessionRecorder.ts';
import type { Environment } from '../../electron/terminal/environment.ts';
import { MarkReader } from '../../electron/terminal/marks.ts';
import type { CommandResult } from '../../electron/terminal/terminal.ts';
import { eventually } from '../support/eventually.ts';
import { SHELLS } from '../support/shells.ts';
import { drawn, Terminals } from '../support/terminals.ts';

let at: Terminals;

beforeEach(() => {
  at = new Terminals();
});
afterEach(() => at.dispose());

/** Opens the operator's own shell. */
const start = (environment: Environment = {}): string => at.start(environment).open().id;
/** Runs a command for sh, as runbooks' steps do, in whatever shell. */
const step = (id: string, command: string, limit?: number): Promise<CommandResult> =>
  at.terminal.run(id, command, { quoting: 'posix', ...(limit && { limit }) });

describe.each(SHELLS)('a step in a real %s', (SHELL) => {
  it('learns exit code and output', async () => {
    const id = start({ SHELL });
    const ran = await step(id, 'echo out; echo err >&2; (exit 7)');
    expect(ran).toMatchObject({ end: 'exit', exitCode: 7, output: 'out\nerr\n' });
    expect(ran).toMatchObject({ boundary: 'marks', marker: null });
    expect(await step(id, 'printf 끝')).toMatchObject({ exitCode: 0, output: '끝' });
    expect(at.state(id)).toMatchObject({ boundary: 'marks', exitCode: null });
  });

  it('runs several lines, quotes, history signs and comments as one command', async () => {
    const id = start({ SHELL });
    const command = `for n in 1 2; do # twice\n\techo "it's $n! \\\\"\ndone\ncat <<'END'\n한글\nEND\nfalse`;
    const output = "it's 1! \\\nit's 2! \\\n한글\n";
    expect(await step(id, command)).toMatchObject({ exitCode: 1, output });
    expect(await step(id, 'echo a # b')).toMatchObject({ exitCode: 0, output: 'a\n' });
  });

  it('is told of lines the shell refuses and of what the operator breaks off', async () => {
    const id = start({ SHELL });
    expect((await at.terminal.run(id, 'echo )')).exitCode).toBeGreaterThan(0);
    const open = at.terminal.run(id, 'echo "open');
    await at.sees(id, /echo [\s\S]*"open[\s\S]*\n/);
    at.terminal.interrupt(id);
    expect(await open).toMatchObject({ end: 'exit', exitCode: 130, output: '' });
    // Said by what is broken off: between two commands of a line the shell may miss the key.
    const slow = step(id, `sh -c 'echo "be"gun; exec sleep 100'`);
    await at.sees(id, 'begun\r\n');
    at.terminal.interrupt(id);
    expect(await slow).toMatchObject({ end: 'exit', exitCode: 130 });
  });

  it('does not believe marks a program prints', async () => {
    const id = start({ SHELL });
    const forged = [
      '\\033]633;D;0\\007',
      '\\033]633;D;0;x\\007',
      '\\033]133;D;0\\007\\033]133;A\\007',
    ];
    const fake = `printf '${forged.join('')}'; printf after; false`;
    expect(await step(id, fake)).toMatchObject({ exitCode: 1, output: 'after' });
    expect(await at.terminal.run(id, 'env; set')).not.toMatchObject({
      output: expect.stringContaining('WATCHROOM_'),
    });
  });

  it('keeps the operator’s own settings and begun lines out of harm', async () => {
    const id = start({ SHELL });
    await at.sees(id, 'mine> ');
    at.type(id, 'half a line');
    await at.draws(id, 'mine> half a line');
    expect(await at.terminal.run(id, 'echo $MINE')).toMatchObject({ output: 'yes\n' });
    await at.draws(id, /^mine> echo \$MINE *\nyes$/m);
  });

  it('tells the folder it is in and the lines that were entered', async () => {
    const id = start({ SHELL });
    const folder = '한 글; \\a$b';
    await at.terminal.run(id, `mkdir '${folder}'; cd '${folder}'`);
    await eventually(() => expect(at.state(id).cwd).toBe(`${at.home}/${folder}`));
    at.type(id, "echo 'a;\\b'  \tc\r");
    await at.terminal.run(id, 'true');
    const marks = new MarkReader((await at.terminal.attach(id)).nonce).read(at.shown(id));
    const entered = marks.flatMap((mark) =>
      typeof mark !== 'string' && mark.kind === 'E' ? [mark.command] : [],
    );
    expect(entered).toEqual([
      `mkdir '${folder}'; cd '${folder}'`,
      expect.stringMatching(/^echo 'a;\\b' +c$/),
      'true',
    ]);
  });

  it('refuses a second command while one runs, by a step or by hand', async () => {
    const id = start({ SHELL });
    const first = step(id, 'echo "be"gun; read line; echo "got $line"');
    expect(() => at.terminal.run(id, 'echo no')).toThrow('Another command is running');
    await at.sees(id, 'begun\r\n');
    at.type(id, '답\r');
    expect(await first).toMatchObject({ output: expect.stringContaining('got 답') });
    await at.terminal.run(id, 'true');
    // Said by what runs on, and is no shell: between two commands of a line a shell has the terminal.
    at.type(id, `awk 'BEGIN { print "by hand"; fflush(); getline }'\r`);
    await at.sees(id, 'by hand\r\n');
    expect(() => at.terminal.run(id, 'echo no')).toThrow('Another command is running');
  });

  it('waits for what the operator typed ahead of the prompt', async () => {
    const id = start({ SHELL });
    at.type(id, "sleep 0.2; sh -c 'exit 4'\recho ahead\r");
    expect(await step(id, 'echo step')).toMatchObject({ exitCode: 0, output: 'step\n' });
    await at.draws(id, /^ahead$/m);
    at.type(id, 'echo "two\rlines"\r');
    expect(await step(id, 'echo step; false')).toMatchObject({ exitCode: 1 });
  });

  it('ends as cancelled when the session is closed', async () => {
    const id = start({ SHELL });
    const running = step(id, 'echo "be"gun; sleep 100');
    await at.sees(id, 'begun\r\n');
    at.terminal.close(id);
    const ended = await running;
    expect(ended).toMatchObject({ end: 'closed', exitCode: null });
    // zsh says a word of its own as it goes.
    expect(ended.output).toMatch(/^begun\n/);
    expect(at.sessions).toEqual([]);
  });

  it('lists a session whose shell has ended until it is closed', async () => {
    const id = start({ SHELL });
    const ended = await at.terminal.run(id, 'exit 3');
    // fish marks the end even of this one.
    expect(['closed', SHELL.endsWith('fish') && 'exit']).toContain(ended.end);
    await eventually(() => expect(at.sessions).toMatchObject([{ id, exitCode: 3 }]));
    expect(() => at.type(id, 'x')).toThrow('has ended');
    expect(() => at.terminal.run(id, 'x')).toThrow('has ended');
    at.terminal.resize(id, 100, 30);
    expect((await at.terminal.attach(id)).screen).toContain('exit');
    at.terminal.close(id);
    expect(() => at.type(id, 'x')).toThrow('has been closed');
  });

  it('is answered even where the session is closed at once', async () => {
    const id = start({ SHELL });
    const running = at.terminal.run(id, 'echo no');
    const attached = at.terminal.attach(id);
    at.terminal.close(id);
    expect(await running).toMatchObject({ end: 'closed', output: '' });
    expect(await attached).toMatchObject({ seq: expect.any(Number) });
  });

  it('is told where the shell was killed under it', async () => {
    const id = start({ SHELL });
    const running = step(id, `kill -9 ${SHELL.endsWith('fish') ? '$PPID' : '$$'}; sleep 100`);
    expect(await running).toMatchObject({ end: 'closed', exitCode: null });
    expect(at.state(id).exitCode).toBe(137);
  });

  it('tells programs a new size', async () => {
    const id = start({ SHELL });
    at.terminal.resize(id, 123, 45);
    expect(await step(id, 'stty size')).toMatchObject({ output: '45 123\n' });
  });

  it('keeps the end of a large output and counts all of it', async () => {
    const id = start({ SHELL });
    const ran = await step(id, 'seq 1 200000', 1000);
    const all = Array.from({ length: 200_000 }, (_, n) => `${n + 1}\r\n`).join('');
    // fish sets the window's title behind the mark of a command's start.
    const more = SHELL.endsWith('fish') ? 100 : 0;
    expect(ran.outputBytes - all.length).toBeGreaterThanOrEqual(0);
    expect(ran.outputBytes - all.length).toBeLessThanOrEqual(more);
    if (more === 0) expect(ran.outputSha256).toBe(createHash('sha256').update(all).digest('hex'));
    expect(ran.output.length).toBeLessThanOrEqual(1000);
    expect(ran.output).toMatch(/^\d{6}\n[\s\S]*\n200000\n$/);
  });
});

describe('a session', () => {
  it('is recorded, and a step’s place in the recording is told', async () => {
    const events: [string, ...unknown[]][] = [];
    const recorder: SessionRecorder = {
      recording: 'r1',
      output: (data) => events.push(['o', data.length]),
      input: (data) => events.push(['i', data]),
      resize: (cols, rows) => events.push(['r', cols, rows]),
      marker: (label) => {
        events.push(['m', label]);
        return { recording: 'r1', atMs: 7 };
      },
      end: (exitCode) => events.push(['x', exitCode]),
    };
    const begun: unknown[] = [];
    const record = (session: unknown): SessionRecorder => {
      begun.push(session);
      return recorder;
    };
    const { id, recording } = at.start({}, { record }).open();
    expect(recording).toBe('r1');
    expect(begun).toMatchObject([
      { session: id, title: 'bash', shell: 'bash', cols: 80, rows: 24 },
    ]);
    const typed = (): number => events.push(['typed']);
    const ran = await at.terminal.run(id, 'echo x', { marker: '3. Look', typed });
    expect(ran.marker).toEqual({ recording: 'r1', atMs: 7 });
    expect(events.filter((event) => event[0] === 'typed')).toHaveLength(1);
    expect(await at.terminal.run(id, 'echo y')).toMatchObject({ marker: null });
    at.terminal.resize(id, 90, 20);
    await at.terminal.run(id, 'exit 2');
    // The marker stands before what is typed, and all that was typed in it.
    const kinds = events.map(([kind]) => kind).join('');
    expect(kinds).toMatch(/^o+mtypedio+i[or]+io+x$/);
    expect(events.at(-1)).toEqual(['x', 2]);
    expect(events).toContainEqual(['r', 90, 20]);
  });

  it('is the same for a page that attaches after much output', async () => {
    const id = start();
    const job = at.terminal.run(id, 'seq 1 20000; printf "한글 \\033[31mred\\033[0m"');
    await eventually(() => expect(at.pieces.length).toBeGreaterThan(3));
    // In the middle of the output: what it has and what follows must fit without gap or overlap.
    const { screen, seq } = await at.terminal.attach(id);
    await job;
    await at.terminal.run(id, 'echo end of all');
    await at.sees(id, 'end of all\r\n');
    const { screen: last, seq: lastSeq } = await at.terminal.attach(id);
    const texts = at.pieces.filter((p) => p.seq <= lastSeq);
    const whole = await drawn(...texts.map(({ data }) => data));
    expect(texts.map((p) => p.seq)).toEqual(texts.map((_, index) => index + 1));
    expect(await drawn(last)).toEqual(whole);
    const later = texts.filter((p) => p.seq > seq).map(({ data }) => data);
    expect(await drawn(screen, ...later)).toEqual(whole);
  });

  it('keeps the alternate screen, its cursor and the mouse', async () => {
    const id = start();
    const modes = "printf '\\033[?1049h\\033[?25l\\033[?1006h\\033[5;9HALT'; read x";
    const job = at.terminal.run(id, modes);
    await at.sees(id, '\x1b[5;9HALT');
    const { screen } = await at.terminal.attach(id);
    expect(await drawn(screen)).toContain('        ALT');
    expect((await drawn(screen))[0]).toBe('alternate 4,11');
    expect(screen).toContain('\x1b[?25l');
    expect(screen).toContain('\x1b[?1006h');
    at.type(id, '\r');
    await job;
  });

  it('hides the secrets it was given, and takes them nowhere else', async () => {
    const { id, title } = at
      .start()
      .open({}, { title: 'run 7', secrets: { db_password: 'hun;ter 2' } });
    expect(title).toBe('run 7');
    const told = await at.terminal.run(id, 'echo "[$WATCHROOM_SECRET_db_password]"; ps -f $$');
    expect(told.output).toMatch(/^\[•••\]\n/);
    expect(`${told.output}${at.shown(id)}`).not.toContain('hun;ter');
    const { output } = await at.terminal.run(
      id,
      'printf %s "$WATCHROOM_SECRET_db_password" | wc -c',
    );
    expect(output.trim()).toBe('9');
  });
});

describe('the terminals of a console', () => {
  it('are sixteen at most, each with a name of its own', () => {
    start();
    const more = Array.from({ length: 15 }, () => at.open());
    expect(more[0]?.title).toBe('bash 2');
    expect(() => at.open()).toThrow('At most 16 terminals');
    at.terminal.close(more[0]?.id ?? '');
    expect(at.open().title).toBe('bash 2');
  });

  it('are the shells of this computer and the catalogue’s targets, and nothing else', () => {
    const name = { ko: '웹', en: 'Web' };
    const targets = () => [{ id: 'web', name, host: 'web.invalid' }];
    at.start({ SHELL: SHELLS[1] }, { targets });
    const { shells, targets: reached } = at.terminal.terminals();
    expect(shells[0]).toEqual({ id: 'zsh', title: 'zsh' });
    expect(shells.at(-1)?.id).toBe('sh');
    expect(reached).toEqual([{ id: 'web', name }]);
    for (const shell of ['/bin/bash', 'python3', '', 'bash -c id', '../bash']) {
      expect(() => at.open({ shell })).toThrow('is not found on this computer');
    }
    expect(() => at.open({ target: 'web.invalid' })).toThrow('There is no SSH target');
    expect(() => at.open({ beside: 'none' })).toThrow('has been closed');
    expect(() => at.open({ target: 'web' }, { secrets: { a: 'b' } })).toThrow('do not leave');
    expect(at.terminal.all()).toEqual([]);
  });

  it('stand beside each other where they were asked to', () => {
    const first = start();
    const second = at.open({ shell: 'sh', beside: first });
    const third = at.open({ beside: second.id });
    expect([second.group, third.group]).toEqual([first, first]);
    expect(at.open().group).not.toBe(first);
  });

  it('give a shell nothing of the console’s own environment', async () => {
    const id = start({ NODE_OPTIONS: '--x', ELECTRON_RUN_AS_NODE: '1', npm_token: 'x' });
    const { output } = await at.terminal.run(id, 'env | cut -d= -f1 | sort | tr "\\n" " "');
    expect(output.trim().split(' ')).toEqual(
      expect.arrayContaining(['COLORTERM', 'HOME', 'LANG', 'PATH', 'SHELL', 'TERM']),
    );
    expect(output).not.toMatch(/NODE|ELECTRON|npm|WATCHROOM/);
  });

  it('leave no process behind', async () => {
    const id = start();
    const job = at.terminal.run(id, 'echo pids $$ $(sh -c "echo \\$PPID") ; sleep 100 & sleep 100');
    await at.sees(id, /pids \d+/);
    const pid = Number(/pids (\d+)/.exec(at.shown(id))?.[1]);
    await at.terminal.dispose();
    expect((await job).end).toBe('closed');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('end a shell that does not listen', async () => {
    const id = start();
    expect(await at.terminal.run(id, 'trap "" HUP TERM; echo $$')).toMatchObject({ exitCode: 0 });
    const { output } = await at.terminal.run(id, 'echo $$');
    await at.terminal.dispose();
    expect(() => process.kill(Number(output), 0)).toThrow('ESRCH');
  });

  it('refuse a command quoted for another kind of shell', () => {
    const id = start();
    expect(() => at.terminal.run(id, 'x', { quoting: 'powershell' })).toThrow('does not fit');
    expect(() => at.terminal.run(id, 'a\x03b')).toThrow('control character');
    expect(() => at.terminal.run('none', 'x')).toThrow('has been closed');
  });
});
