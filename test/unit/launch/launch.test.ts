import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommanderError } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDesktopArguments } from '../../../electron/hosts/desktop/arguments.ts';
import { desktopArguments, readStartArguments } from '../../../electron/launch/arguments.ts';
import { electronBinary } from '../../../electron/launch/binary.ts';
import { isStale } from '../../../electron/launch/build.ts';
import { readEnd, runDesktop } from '../../../electron/launch/desktop.ts';
import {
  hasDisplay,
  judgeSandbox,
  type SandboxFacts,
} from '../../../electron/launch/surroundings.ts';

describe('the command line of npm start', () => {
  it('is empty by default', () => {
    expect(readStartArguments([])).toEqual({
      host: null,
      port: null,
      dataFolder: null,
      catalogue: null,
      drill: null,
      open: true,
    });
  });

  it('reads every option', () => {
    const argv = '--host browser --port 8123 --data d --catalogue c --drill n --no-open';
    expect(readStartArguments(argv.split(' '))).toEqual({
      host: 'browser',
      port: 8123,
      dataFolder: 'd',
      catalogue: 'c',
      drill: 'n',
      open: false,
    });
  });

  it.each(['--hots desktop', '--host window', '--port 70000', '--port x', 'extra', '--data'])(
    'refuses %s and shows usage',
    (line) => {
      const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
      try {
        expect(() => readStartArguments(line.split(' '))).toThrow(CommanderError);
        expect(printed.mock.calls.join('')).toContain('Usage: npm start --');
      } finally {
        printed.mockRestore();
      }
    },
  );

  it('reaches the desktop program whole, even where a value looks like a switch', () => {
    const start = { ...readStartArguments([]), dataFolder: '--no-sandbox', drill: 'november-2023' };
    expect(readDesktopArguments(desktopArguments(start))).toEqual({
      dataFolder: '--no-sandbox',
      catalogue: null,
      drill: 'november-2023',
      hidden: false,
    });
  });
});

describe('the surroundings', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('display on %s with %o: %s', (platform, env, display) => {
    expect(hasDisplay(platform, env)).toBe(display);
  });

  const open: SandboxFacts = {
    root: false,
    maxNamespaces: 10_000,
    clone: null,
    apparmorRestricts: null,
    setuidHelper: false,
  };
  it.each<[Partial<SandboxFacts>, string]>([
    [{}, 'usable'],
    [{ clone: 1, apparmorRestricts: 0 }, 'usable'],
    [{ root: true, setuidHelper: true }, 'root'],
    [{ maxNamespaces: 0 }, 'forbidden'],
    [{ clone: 0 }, 'forbidden'],
    [{ apparmorRestricts: 1 }, 'forbidden'],
    [{ apparmorRestricts: 1, setuidHelper: true }, 'usable'],
  ])('sandbox with %o: %s', (facts, sandbox) => {
    expect(judgeSandbox({ ...open, ...facts })).toBe(sandbox);
  });
});

describe('Electron’s program', () => {
  let program: string;
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(program, path)), { recursive: true });
    writeFileSync(join(program, path), text);
  };
  beforeEach(() => {
    program = mkdtempSync(join(tmpdir(), 'watchroom-electron-'));
    put('node_modules/electron/package.json', '{"version":"45.4.1"}');
  });
  afterEach(() => rmSync(program, { recursive: true, force: true }));

  it('is absent until it was fetched whole and in the right version', () => {
    expect(electronBinary(program, {}, 'linux')).toBeNull();
    put('node_modules/electron/dist/electron', '');
    expect(electronBinary(program, {}, 'linux')).toBeNull();
    put('node_modules/electron/dist/version', 'v44.0.0');
    expect(electronBinary(program, {}, 'linux')).toBeNull();
    put('node_modules/electron/dist/version', '45.4.1');
    expect(electronBinary(program, {}, 'linux')).toBe(
      join(program, 'node_modules/electron/dist/electron'),
    );
  });

  it('may be given by its folder', () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(program, 'given') };
    expect(electronBinary(program, env, 'win32')).toBeNull();
    put('given/electron.exe', '');
    expect(electronBinary(program, env, 'win32')).toBe(join(program, 'given', 'electron.exe'));
  });

  it('passes its end on, and tells a window that never opened', async () => {
    expect(await runDesktop(process.execPath, ['-e', 'process.exit(2)'])).toEqual({
      kind: 'done',
      code: 2,
    });
    expect(await runDesktop(process.execPath, ['-e', 'process.exit(127)'])).toEqual({
      kind: 'never-opened',
      detail: 'exit code 127',
    });
    put('broken', '');
    chmodSync(join(program, 'broken'), 0o644);
    expect(await runDesktop(join(program, 'broken'), [])).toMatchObject({ kind: 'never-opened' });
    expect(readEnd(null, 'SIGTRAP', 300)).toEqual({ kind: 'never-opened', detail: 'SIGTRAP' });
    expect(readEnd(1, null, 60_000)).toEqual({ kind: 'done', code: 1 });
  });
});

describe('the built program', () => {
  it.each([
    [[1, 2], [3, 4], false],
    [[1, 3], [3, 4], false],
    [[1, 5], [3, 9], true],
    [[1], [3, null], true],
    [[], [3, 4], false],
  ])('from sources of %j built at %j is stale: %s', (sources, results, stale) => {
    expect(isStale({ sources, results })).toBe(stale);
  });
});
