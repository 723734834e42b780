import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminals } from '../support/terminals.ts';

let at: Terminals;

beforeEach(() => {
  at = new Terminals();
});
afterEach(() => at.dispose());

const byPrompt = { end: 'unmarked', exitCode: null, boundary: 'prompt' };

describe('a shell without marks', () => {
  it('runs steps by its prompt, and says so', async () => {
    const { id, shell } = at.start().open({ shell: 'sh' });
    expect(shell).toBe('sh');
    const ran = await at.terminal.run(id, 'sleep 0.8\necho "d"one');
    expect(ran).toMatchObject({ ...byPrompt, output: 'done\n' });
    expect(ran.durationMs).toBeGreaterThanOrEqual(800);
    expect(await at.terminal.run(id, "PS1='sh> '; printf \"it's\"")).toMatchObject(byPrompt);
    at.type(id, 'echo half');
    expect(await at.terminal.run(id, 'echo ag"ain"')).toMatchObject({ output: 'again\n' });
    const long = `echo start\n${'# '.padEnd(60, 'x')}\n`.repeat(60);
    expect((await at.terminal.run(id, long)).output).toMatch(/start\n$/);
    expect(at.state(id)).toMatchObject({ boundary: 'prompt', cwd: null });
  });

  it('refuses a second command while one runs, and is not taken for done while it computes', async () => {
    const { id } = at.start().open({ shell: 'sh' });
    const first = at.terminal.run(id, 'n=0; while [ $n -lt 200000 ]; do n=$((n+1)); done; echo $n');
    expect(() => at.terminal.run(id, 'echo no')).toThrow('Another command is running');
    expect(await first).toMatchObject({ output: '200000\n' });
    at.type(id, 'sleep 100\r');
    await at.sees(id, 'sleep 100\r\n');
    // At once, or when it was waited for: the shell may be about to start it.
    const refused = async () => at.terminal.run(id, 'echo no');
    await expect(refused()).rejects.toThrow('Another command is running');
  });

  it('may stand in the place of a shell with marks', async () => {
    const { id } = at.start().open();
    expect(await at.terminal.run(id, 'exec bash')).toMatchObject(byPrompt);
    const ran = await at.terminal.run(id, 'echo in; false');
    expect(ran).toMatchObject({ ...byPrompt, output: 'in\n' });
  });

  it('may stand inside a shell with marks, and takes steps there until it ends', async () => {
    const { id } = at.start().open();
    await at.terminal.run(id, 'true');
    at.type(id, 'PS1="inner\\$ " bash --norc\r');
    await at.sees(id, /inner[$#] /);
    expect(await at.terminal.run(id, 'echo in')).toMatchObject({ ...byPrompt, output: 'in\n' });
    expect(await at.terminal.run(id, 'exit 3')).toMatchObject({ ...byPrompt, end: 'unmarked' });
    expect(await at.terminal.run(id, 'echo $?')).toMatchObject({ end: 'exit', exitCode: 0 });
  });

  it('is not what reads for a command of the shell with marks', async () => {
    const { id } = at.start().open();
    await at.terminal.run(id, 'true');
    at.type(id, 'read -p "name> " name\r');
    await at.draws(id, /^name> $/m);
    await expect(at.terminal.run(id, 'echo no')).rejects.toThrow('shows no prompt');
    at.type(id, 'x\r');
    expect(await at.terminal.run(id, 'echo $name')).toMatchObject({ output: 'x\n' });
  });
});
