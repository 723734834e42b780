import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childEnvironment, secretEnvironment } from '../../../electron/terminal/environment.ts';

/** What changes how a program runs, or says what only the console may know. */
const HOSTILE = [
  ...['ELECTRON_RUN_AS_NODE', 'ELECTRON_ENABLE_LOGGING', 'ELECTRON_OVERRIDE_DIST_PATH'],
  ...['ELECTRON_NO_ASAR', 'ELECTRON_MIRROR', 'CHROME_DEVEL_SANDBOX', 'CHROME_DESKTOP'],
  ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED'],
  ...['NODE_REPL_EXTERNAL_MODULE', 'NODE_V8_COVERAGE', 'NODE_DEBUG', 'UV_THREADPOOL_SIZE'],
  ...['npm_config_token', 'NPM_TOKEN', 'npm_execpath', 'INIT_CWD', 'VITE_SECRET', 'VITEST'],
  ...['LD_PRELOAD', 'LD_LIBRARY_PATH', 'LD_AUDIT', 'DYLD_INSERT_LIBRARIES', 'GCONV_PATH'],
  ...['BASH_ENV', 'ENV', 'PROMPT_COMMAND', 'PS4', 'SHELLOPTS', 'BASHOPTS', 'IFS', 'CDPATH'],
  ...['BASH_FUNC_ls%%', 'GLOBIGNORE', 'HISTFILE', 'FPATH', 'PYTHONSTARTUP', 'PYTHONPATH'],
  ...['PERL5OPT', 'PERL5LIB', 'RUBYOPT', 'JAVA_TOOL_OPTIONS', 'GIT_SSH_COMMAND', 'SSH_ASKPASS'],
  ...['EDITOR', 'VISUAL', 'PAGER', 'LESSOPEN', 'BROWSER', 'TERMCAP', 'TERMINFO', 'NLSPATH'],
  ...['WATCHROOM_SECRET_DB', 'WATCHROOM_NONCE', 'WATCHROOM_PIN', 'AWS_SECRET_ACCESS_KEY'],
  ...['SSLKEYLOGFILE', 'GTK_MODULES', 'QT_PLUGIN_PATH', 'APPIMAGE', 'APPDIR', 'OWD'],
  ...['__proto__', 'constructor', 'lc_all', 'LC', 'XLC_ALL', 'path ', 'PATH=/evil'],
];
/** Of POSIX shells alone: there Windows' own names mean nothing. */
const OF_WINDOWS = ['PSModulePath', 'PATHEXT', 'ComSpec', 'APPDATA'];

const SAFE = { HOME: '/home/a', PATH: '/usr/bin', LC_TIME: 'ko_KR.UTF-8' };
const GIVEN = ['COLORTERM', 'TERM'];

/** Every name with a value; also such names that an object would take for something else. */
function environment(names: readonly string[]): Record<string, string> {
  return Object.fromEntries([...Object.entries(SAFE), ...names.map((name) => [name, 'evil'])]);
}

describe('what a shell learns of the console’s environment', () => {
  it.each(['linux', 'darwin'] as const)('is nothing that was put there, on %s', (platform) => {
    const child = childEnvironment(environment([...HOSTILE, ...OF_WINDOWS]), platform);
    expect(Object.values(child)).not.toContain('evil');
    const locale = platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
    expect(child).toEqual({
      ...SAFE,
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
      LANG: locale,
    });
  });

  it('is nothing that was put there on Windows, whatever the case of its letters', () => {
    const names = HOSTILE.flatMap((name) => [name, name.toLowerCase(), name.toUpperCase()]);
    const child = childEnvironment(environment(names), 'win32');
    expect(Object.entries(child).filter(([, value]) => value === 'evil')).toEqual([]);
    expect(childEnvironment({ path: 'C:\\x', SYSTEMROOT: 'C:\\W' }, 'win32')).toMatchObject({
      path: 'C:\\x',
      SYSTEMROOT: 'C:\\W',
    });
  });

  it('is a part of it, whatever it was', () => {
    const name = fc.oneof(
      fc.constantFrom(...HOSTILE, ...Object.keys(SAFE)),
      fc.stringMatching(/^(ELECTRON|NODE|LD|npm|DYLD|WATCHROOM)_\w{0,12}$/),
      fc.string({ maxLength: 12 }),
    );
    const given = fc.dictionary(name, fc.string());
    const platforms = fc.constantFrom('linux', 'darwin', 'win32');
    fc.assert(
      fc.property(given, platforms, (all, platform) => {
        const child = childEnvironment(all, platform);
        for (const [key, value] of Object.entries(child)) {
          if (GIVEN.includes(key) || (key === 'LANG' && all.LANG !== value)) continue;
          expect(value).toBe(all[key]);
          expect(key).not.toMatch(/^(ELECTRON|NODE|LD|npm|DYLD|WATCHROOM)_/i);
        }
      }),
    );
  });

  it('has secrets only by the name that a step asks for', () => {
    expect(secretEnvironment({ DB: 'x' })).toEqual({ WATCHROOM_SECRET_DB: 'x' });
    expect(secretEnvironment({})).toEqual({});
  });
});
