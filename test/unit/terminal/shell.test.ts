import { describe, expect, it } from 'vitest';
import { childEnvironment } from '../../../electron/terminal/environment.ts';
import { chooseShell } from '../../../electron/terminal/shell.ts';

const choose = (
  environment: Record<string, string>,
  programs: string[],
  platform: NodeJS.Platform = 'linux',
) =>
  chooseShell(environment, platform, '/assets/shell', 'n0nce', (path) => programs.includes(path));

describe('the shell a terminal starts', () => {
  it('is the operator’s own where it is bash or zsh', () => {
    const zsh = choose({ SHELL: '/opt/zsh', ZDOTDIR: '/home/a/z' }, ['/opt/zsh']);
    expect(zsh).toMatchObject({ name: 'zsh', path: '/opt/zsh', marks: true });
    expect(zsh.environment).toEqual({
      WATCHROOM_NONCE: 'n0nce',
      WATCHROOM_ZDOTDIR: '/home/a/z',
      ZDOTDIR: '/assets/shell/zsh',
    });
    expect(choose({ SHELL: '/opt/bash' }, ['/opt/bash']).path).toBe('/opt/bash');
  });

  it('is bash for any other, and sh where there is none', () => {
    const environment = { SHELL: '/usr/bin/fish', PATH: 'relative:/usr/local/bin:/usr/bin' };
    const programs = ['/usr/bin/fish', 'relative/bash', '/usr/bin/bash'];
    expect(choose(environment, programs).path).toBe('/usr/bin/bash');
    expect(choose({ ...environment, SHELL: './bash' }, ['./bash'])).toMatchObject({
      path: '/bin/sh',
      marks: false,
      environment: {},
    });
  });

  it('is PowerShell on Windows, the newer one first', () => {
    const environment = { Path: 'C:\\Tools;C:\\PS7', SystemRoot: 'D:\\Windows' };
    expect(choose(environment, ['C:\\PS7\\pwsh.exe'], 'win32').path).toBe('C:\\PS7\\pwsh.exe');
    const older = 'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
    expect(choose(environment, [], 'win32')).toMatchObject({ name: 'powershell', path: older });
  });
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
});
