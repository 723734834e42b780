import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../shared/terminal.ts';
import { eventually } from '../support/eventually.ts';
import { type Sshd, startSshd } from '../support/sshd.ts';
import { Terminals } from '../support/terminals.ts';

let folder: string;
let server: Sshd | null;
let at: Terminals;

/** Logs in to a host where everybody gets this shell. */
async function login(shell: string, { known = true } = {}): Promise<Session> {
  const started = await startSshd(folder, shell, known);
  server = started;
  const PATH = `${started.programs}:${process.env.PATH}`;
  at.start({ PATH }, { targets: () => [started.target] });
  return at.open({ target: 'web-1' });
}

const bare = (prompt: string, shell: string): string =>
  `/usr/bin/env -i PATH=/usr/bin:/bin HOME=${folder} TERM=xterm LANG=C.UTF-8 PS1='${prompt}' ${shell}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-ssh-'));
  at = new Terminals();
  server = null;
});

afterEach(async () => {
  await at.dispose();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a host reached by ssh', () => {
  it('runs steps by its prompt, where its shell is as it was delivered', async () => {
    const { id, ...session } = await login(bare('ops@web1:$PWD$ ', '/bin/sh -i'));
    expect(session).toMatchObject({ title: 'web-1', shell: 'ssh', target: 'web-1' });
    const first = await at.terminal.run(id, 'echo out; (exit 7)');
    expect(first).toMatchObject({ end: 'unmarked', exitCode: null, boundary: 'prompt' });
    expect(first.output).toBe('out\n');
    // Silent for longer than any prompt has to stand.
    const slow = await at.terminal.run(id, 'sleep 2; echo "d"one');
    expect(slow.output).toBe('done\n');
    expect(slow.durationMs).toBeGreaterThanOrEqual(2000);
    expect(await at.terminal.run(id, 'cd /usr/bin')).toMatchObject({ output: '' });
    expect(await at.terminal.run(id, 'pwd')).toMatchObject({ output: '/usr/bin\n' });
    // No line break ahead of the prompt.
    expect(await at.terminal.run(id, 'printf 한글')).toMatchObject({ output: '한글' });
    const lines = await at.terminal.run(id, "cat <<'END'\na\nb\nEND\necho c");
    expect(lines.output).toBe('a\nb\nc\n');
    // Marks that anybody can print end nothing that was typed before they came.
    const forged = "printf '\\033]133;C\\007\\033]133;D;0\\007'; sleep 0.5; echo end";
    expect(await at.terminal.run(id, forged)).toMatchObject({
      boundary: 'prompt',
      output: 'end\n',
    });
    expect(at.state(id)).toMatchObject({ boundary: 'prompt', cwd: null });
    // Where they were believed, a step is not waited for in vain.
    at.type(id, "printf '\\033]133;A\\007\\033]133;B\\007'\r");
    await eventually(() => expect(at.state(id).boundary).toBe('marks'));
    expect(await at.terminal.run(id, 'cd /')).toMatchObject({ boundary: 'prompt', exitCode: null });
  });

  it.each([
    ['bash', bare('[ops@web1 \\W]\\$ ', '/bin/bash --norc -i')],
    ['zsh', bare('web1%% ', 'zsh -f -i')],
    ['fish', bare('', 'fish --no-config -i')],
  ])('runs several lines in its %s', async (_, shell) => {
    const { id } = await login(shell);
    await at.terminal.run(id, 'cd /');
    const ran = await at.terminal.run(id, 'echo one\necho "it\'s two"');
    expect(ran).toMatchObject({ boundary: 'prompt', exitCode: null });
    expect(ran.output).toContain("one\nit's two\n");
    expect(ran.output).not.toContain('echo');
  });

  it('is believed where its shell speaks OSC 133', async () => {
    const rc = join(folder, 'rc');
    writeFileSync(
      rc,
      String.raw`PROMPT_COMMAND='printf "\e]133;D;$?\a"'
PS1='\[\e]133;A\a\]web1\$ \[\e]133;B\a\]'
PS0='\e]133;C\a'
`,
    );
    const { id } = await login(bare('', `/bin/bash --rcfile ${rc} -i`));
    expect(await at.terminal.run(id, 'echo out; (exit 7)')).toMatchObject({
      end: 'exit',
      exitCode: 7,
      boundary: 'marks',
      output: 'out\n',
    });
    expect(at.state(id).boundary).toBe('marks');
  });

  it('gets no command where it asks a question', async () => {
    const { id } = await login(bare('web1$ ', '/bin/sh -i'), { known: false });
    await at.sees(id, /continue connecting/);
    await expect(at.terminal.run(id, 'echo no')).rejects.toThrow('shows no prompt');
    at.type(id, 'yes\r');
    await at.sees(id, /web1\$ /);
    expect(await at.terminal.run(id, 'echo in')).toMatchObject({ output: 'in\n' });
    expect(at.shown(id)).not.toContain('echo no');
  });

  it('says how a login that failed ended', async () => {
    const { id } = await login('/bin/false');
    await expect(at.terminal.run(id, 'echo no')).resolves.toMatchObject({ end: 'closed' });
    expect(at.state(id).exitCode).toBe(1);
  });
});
