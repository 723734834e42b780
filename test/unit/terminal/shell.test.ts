import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childEnvironment, secretEnvironment } from '../../../electron/terminal/environment.ts';
import { installedShells, quotingOf, startOf } from '../../../electron/terminal/shell.ts';

const installed = (
  environment: Record<string, string>,
  programs: string[],
  platform: NodeJS.Platform = 'linux',
): string[] =>
  installedShells(environment, platform, (path) => programs.includes(path)).map(
    ({ name, path }) => `${name} ${path}`,
  );

describe('the shells of this computer', () => {
  const programs = ['/usr/bin/bash', '/opt/zsh', '/usr/bin/zsh', '/usr/bin/fish', '/bin/sh'];

  it('begin with the operator’s own, and sh is the last', () => {
    expect(installed({ SHELL: '/opt/zsh', PATH: '/usr/bin' }, programs)).toEqual([
      'zsh /opt/zsh',
      'bash /usr/bin/bash',
      'fish /usr/bin/fish',
      'sh /bin/sh',
    ]);
    expect(installed({ SHELL: '/usr/bin/fish' }, programs)[0]).toBe('fish /usr/bin/fish');
    expect(installed({ SHELL: '/bin/sh' }, programs).at(-1)).toBe('sh /bin/sh');
  });

  it('are found on the PATH first, never in its relative folders', () => {
    const more = [...programs, 'relative/bash', './bash', '/home/a/bin/bash'];
    const environment = { SHELL: './bash', PATH: 'relative:.:/home/a/bin:/usr/bin' };
    expect(installed(environment, more)[0]).toBe('bash /home/a/bin/bash');
    // A console that was started without a PATH.
    expect(installed({}, programs)).toContain('zsh /usr/bin/zsh');
  });

  it('are no others than those that the console knows', () => {
    const environment = { SHELL: '/usr/bin/nc', PATH: '/usr/bin' };
    expect(installed(environment, ['/usr/bin/nc', '/usr/bin/tcsh'])).toEqual([]);
  });

  it('are PowerShell on Windows, the newer one first', () => {
    const environment = { Path: 'C:\\Tools;C:\\PS7', SystemRoot: 'D:\\Windows' };
    const older = 'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
    expect(installed(environment, ['C:\\PS7\\pwsh.exe', older], 'win32')).toEqual([
      'pwsh C:\\PS7\\pwsh.exe',
      `powershell ${older}`,
    ]);
  });
});

describe('how a shell is started', () => {
  const start = (name: Parameters<typeof startOf>[0]['name'], path = `/usr/bin/${name}`) =>
    startOf({ name, path }, { ZDOTDIR: '/home/a/z' }, "/opt/it's/shell", 'n0nce');

  it('gives each its script and the nonce, but never the nonce as an argument', () => {
    expect(start('bash').args).toEqual(['--init-file', "/opt/it's/shell/bash.sh", '-i']);
    expect(start('zsh').environment).toEqual({
      WATCHROOM_NONCE: 'n0nce',
      WATCHROOM_ZDOTDIR: '/home/a/z',
      ZDOTDIR: "/opt/it's/shell/zsh",
    });
    expect(start('fish').args[1]).toBe("source '/opt/it\\'s/shell/fish.fish'");
    expect(start('pwsh', 'C:\\PS7\\pwsh.exe').args.at(-1)).toContain('pwsh.ps1');
    for (const name of ['bash', 'zsh', 'fish', 'pwsh', 'powershell'] as const) {
      const { args, environment, nonce } = start(name);
      expect(args.join(' ')).not.toContain('n0nce');
      expect(environment.WATCHROOM_NONCE).toBe('n0nce');
      expect(nonce).toBe('n0nce');
    }
  });

  it('tells sh no nonce, for it could not sign with it', () => {
    expect(start('sh')).toMatchObject({ environment: {}, nonce: null });
  });

  it('says whose quotes a command needs', () => {
    expect((['bash', 'fish', 'sh', 'remote'] as const).map(quotingOf)).toEqual(
      Array(4).fill('posix'),
    );
    expect(quotingOf('powershell')).toBe('powershell');
  });
});

describe('an integration script', () => {
  const folder = join(import.meta.dirname, '../../../assets/shell');
  it.each([
    ['bash.sh', /unset WATCHROOM_NONCE/],
    ['zsh/.zshenv', /unset WATCHROOM_NONCE/],
    ['fish.fish', /set --erase WATCHROOM_NONCE/],
    // PowerShell is not on every computer that runs the tests: its script is read, not run.
    ['pwsh.ps1', /Remove-Item Env:WATCHROOM_NONCE/],
  ])(
    '%s tells all there is to tell, and takes the nonce out of the environment',
    (file, removes) => {
      const script = readFileSync(join(folder, file), 'utf8');
      expect(script).toMatch(removes);
      for (const mark of [/\bA\b/, /\bB\b/, /'?E;/, /\bC\b/, /\bD;/, /P;Cwd=/]) {
        expect(script).toMatch(mark);
      }
      const bare = script.replace(/^ *#.*$/gm, '');
      const count = (sign: string): number => bare.split(sign).length;
      if (file === 'pwsh.ps1') {
        expect([count('{'), count('(')]).toEqual([count('}'), count(')')]);
      }
    },
  );
});

describe('the environment a shell gets', () => {
  it('is the allowed part of the console’s', () => {
    const environment = {
      HOME: '/home/a',
      PATH: '/bin',
      LC_TIME: 'ko_KR.UTF-8',
      LANG: 'ko_KR.UTF-8',
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--inspect',
      npm_config_token: 'x',
      WATCHROOM_SECRET_DB: 'x',
      LD_PRELOAD: 'x',
      BASH_ENV: 'x',
      TERM: 'dumb',
      TZ: undefined,
    };
    expect(childEnvironment(environment, 'linux')).toEqual({
      HOME: '/home/a',
      PATH: '/bin',
      LC_TIME: 'ko_KR.UTF-8',
      LANG: 'ko_KR.UTF-8',
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
    });
  });

  it('has a locale that can show Hangul', () => {
    expect(childEnvironment({}, 'linux').LANG).toBe('C.UTF-8');
    expect(childEnvironment({ LC_ALL: 'ko_KR.UTF-8' }, 'darwin').LANG).toBeUndefined();
  });

  it('compares names without case on Windows', () => {
    expect(childEnvironment({ Path: 'C:\\', SYSTEMROOT: 'C:\\W', Secret: 'x' }, 'win32')).toEqual({
      Path: 'C:\\',
      SYSTEMROOT: 'C:\\W',
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
    });
  });

  it('holds the secrets a run was given, by their names', () => {
    expect(secretEnvironment({ db_password: 'x' })).toEqual({
      WATCHROOM_SECRET_db_password: 'x',
    });
  });
});
